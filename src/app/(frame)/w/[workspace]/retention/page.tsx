/** `/w/<workspace>/retention`: who comes back, and where people are in their lifecycle; the URL is its state. */
import type { Metadata } from "next";
import { TopBar } from "#features/frame/top-bar.tsx";
import { RetentionPage } from "#features/retention/retention-page.tsx";
import { retentionWords } from "#features/retention/words.ts";
import { listChannels } from "#server/catalogue/queries.ts";
import { ask, callerOfPage } from "#server/gate/page.ts";
import { requestLocale } from "#ui/words/request-locale.ts";

interface Props {
  readonly params: Promise<{ readonly workspace: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: retentionWords[await requestLocale()].title };
}

export default async function Retention({ params }: Props) {
  const [{ workspace }, locale] = await Promise.all([params, requestLocale()]);
  const [caller, { channels }] = await Promise.all([callerOfPage(workspace), ask(listChannels, workspace, {})]);
  const { slug, timezone } = caller.workspace;
  return (
    <>
      <TopBar title={retentionWords[locale].title} />
      <RetentionPage workspace={{ slug, timezone }} channels={channels} now={new Date().toISOString()} />
    </>
  );
}
