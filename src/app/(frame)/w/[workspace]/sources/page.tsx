/** `/w/<workspace>/sources`: where the figures come from, how fresh they are, and what was turned away. */
import type { Metadata } from "next";
import { TopBar } from "#features/frame/top-bar.tsx";
import { SourcesPanel } from "#features/sources/sources-panel.tsx";
import { sourceWords } from "#features/sources/words.ts";
import { listChannels } from "#server/catalogue/queries.ts";
import { ask } from "#server/gate/page.ts";
import { getFrame } from "#server/metrics/queries.ts";
import { getQuarantine, getSources } from "#server/spend/queries.ts";
import { requestLocale } from "#ui/words/request-locale.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: sourceWords[await requestLocale()].title };
}

export default async function SourcesPage({ params }: { readonly params: Promise<{ readonly workspace: string }> }) {
  const [{ workspace }, locale] = await Promise.all([params, requestLocale()]);
  const [sources, { channels }, frame] = await Promise.all([
    ask(getSources, workspace, {}),
    ask(listChannels, workspace, {}),
    ask(getFrame, workspace, {}),
  ]);
  const quarantine = sources.maySeeQuarantine ? await ask(getQuarantine, workspace, {}) : null;
  return (
    <>
      <TopBar title={sourceWords[locale].title} />
      <SourcesPanel {...{ workspace, sources, channels, quarantine }} late={frame.sources.late} />
    </>
  );
}
