/** `/w/<workspace>/sources`: where the figures come from, how fresh they are, and what was turned away. */
import type { Metadata } from "next";
import { TopBar } from "#features/frame/top-bar.tsx";
import { EventSources } from "#features/sources/event-sources.tsx";
import { Quarantine } from "#features/sources/quarantine.tsx";
import { Snippets } from "#features/sources/snippets.tsx";
import { SpendImportForm } from "#features/sources/spend-import.tsx";
import { SpendSources } from "#features/sources/spend-sources.tsx";
import { sourceWords } from "#features/sources/words.ts";
import { listChannels } from "#server/catalogue/queries.ts";
import { ask } from "#server/gate/page.ts";
import { getQuarantine, getSources } from "#server/spend/queries.ts";
import { requestLocale } from "#ui/words/request-locale.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: sourceWords[await requestLocale()].title };
}

export default async function SourcesPage({ params }: { readonly params: Promise<{ readonly workspace: string }> }) {
  const [{ workspace }, locale] = await Promise.all([params, requestLocale()]);
  const [sources, { channels }] = await Promise.all([ask(getSources, workspace, {}), ask(listChannels, workspace, {})]);
  const { nowMs, events, spend, publicUrl, mayImport, maySeeQuarantine } = sources;
  const quarantine = maySeeQuarantine ? await ask(getQuarantine, workspace, {}) : null;
  return (
    <>
      <TopBar title={sourceWords[locale].title} />
      <SpendSources rows={spend} nowMs={nowMs} />
      <EventSources rows={events} nowMs={nowMs} />
      {mayImport && <SpendImportForm workspace={workspace} channels={channels} />}
      {quarantine !== null && <Quarantine reasons={quarantine.reasons} events={quarantine.events} />}
      <Snippets workspace={workspace} publicUrl={publicUrl} channel={channels[0]?.key ?? "channel"} />
    </>
  );
}
