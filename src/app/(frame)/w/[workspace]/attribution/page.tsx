/** `/w/<workspace>/attribution`: who gets the credit; the URL is its state. */
import type { Metadata } from "next";
import { AttributionPage } from "#features/attribution/attribution-page.tsx";
import { attributionWords } from "#features/attribution/words.ts";
import { TopBar } from "#features/frame/top-bar.tsx";
import { SavedViews } from "#features/views/saved-views.tsx";
import { listChannels } from "#server/catalogue/queries.ts";
import { ask } from "#server/gate/page.ts";
import { requestLocale } from "#ui/words/request-locale.ts";

interface Props {
  readonly params: Promise<{ readonly workspace: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: attributionWords[await requestLocale()].title };
}

export default async function Attribution({ params }: Props) {
  const [{ workspace }, locale] = await Promise.all([params, requestLocale()]);
  const { channels } = await ask(listChannels, workspace, {});
  const saved = <SavedViews workspace={workspace} page="attribution" />;
  return (
    <>
      <TopBar title={attributionWords[locale].title} />
      <AttributionPage slug={workspace} channels={channels} now={Date.now()} saved={saved} />
    </>
  );
}
