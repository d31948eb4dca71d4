/** The tabs of the war map: one for each team that works by it. */
"use client";
import { LinkTabs } from "#ui/controls/tabs.tsx";
import { useWords } from "#ui/words/use-words.ts";
import { frameWords } from "./words.ts";

interface Props {
  readonly workspace: string;
  readonly current: "board" | "operations" | "executive";
}

const pages = [
  ["board", "mapPromotion"],
  ["operations", "mapOperations"],
  ["executive", "mapExecutive"],
] as const;

export function MapTabs({ workspace, current }: Props) {
  const t = useWords(frameWords);
  const tabs = pages.map(([page, word]) => ({
    href: `/w/${workspace}/${page}`,
    label: t(word),
    current: page === current,
  }));
  return <LinkTabs label={t("mapTabs")} tabs={tabs} />;
}
