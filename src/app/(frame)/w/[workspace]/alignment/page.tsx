/** `/w/<workspace>/alignment?week=2026-W48`: the weekly meeting of both teams. */
import type { Metadata } from "next";
import { AlignmentPage } from "#features/alignment/alignment-page.tsx";
import { alignmentWords } from "#features/alignment/words.ts";
import { TopBar } from "#features/frame/top-bar.tsx";
import { getAlignment } from "#server/alignment/queries.ts";
import { listChannels } from "#server/catalogue/queries.ts";
import { ask } from "#server/gate/page.ts";
import { requestLocale } from "#ui/words/request-locale.ts";

interface Props {
  readonly params: Promise<{ readonly workspace: string }>;
  readonly searchParams: Promise<{ readonly week?: string }>;
}

export const generateMetadata = async (): Promise<Metadata> => ({ title: alignmentWords[await requestLocale()].title });

export default async function Alignment({ params, searchParams }: Props) {
  const [{ workspace }, { week }, locale] = await Promise.all([params, searchParams, requestLocale()]);
  const [facts, { channels }] = await Promise.all([
    ask(getAlignment, workspace, week === undefined ? {} : { week }),
    ask(listChannels, workspace, {}),
  ]);
  return (
    <>
      <TopBar title={alignmentWords[locale].title} />
      <AlignmentPage workspace={workspace} channels={channels} {...facts} />
    </>
  );
}
