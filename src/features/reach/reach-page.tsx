/** Reach and paths: whom several channels touched, what leans on one, and how people came to a conversion. */
"use client";
import { type ReactNode, useCallback, useMemo } from "react";
import { defaultChannelNames } from "#domain/catalogue/default-channel-names.ts";
import { useLocaleSettings } from "#ui/words/locale-context.tsx";
import { useWords } from "#ui/words/use-words.ts";
import { OverlapPanel } from "./overlap-panel.tsx";
import { PathsPanel } from "./paths-panel.tsx";
import { ReachContext } from "./reach-context.tsx";
import { ReachFilters } from "./reach-filters.tsx";
import { useReachView } from "./use-reach-view.ts";
import { reachWords } from "./words.ts";

interface Props {
  readonly workspace: { readonly slug: string; readonly currency: string };
  readonly channels: readonly { readonly key: string; readonly name: string }[];
  readonly today: string;
  /** Beside the filters: views that were kept. */
  readonly saved?: ReactNode;
}

export function ReachPage({ workspace, channels, today, saved }: Props) {
  const t = useWords(reachWords);
  const { locale } = useLocaleSettings();
  const [view, change] = useReachView();
  const nameOf = useCallback(
    (key: string) => {
      const own = channels.find((channel) => channel.key === key)?.name;
      if (own !== undefined) return own;
      if (key === "(unattributed)") return t("unattributed");
      if (key === "(other)") return t("other");
      const usual: Readonly<Record<string, Readonly<Record<string, string>>>> = defaultChannelNames;
      return usual[key]?.[locale] ?? key;
    },
    [channels, locale, t],
  );
  const setting = useMemo(() => ({ workspace, view, change, today, nameOf }), [workspace, view, change, today, nameOf]);
  return (
    <ReachContext value={setting}>
      <ReachFilters saved={saved} />
      <OverlapPanel />
      <PathsPanel />
    </ReachContext>
  );
}
