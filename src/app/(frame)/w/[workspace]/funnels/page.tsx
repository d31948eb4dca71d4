/** `/w/<workspace>/funnels`: how far people get; the URL is its state. */
import type { Metadata } from "next";
import { TopBar } from "#features/frame/top-bar.tsx";
import { FunnelPage } from "#features/funnels/funnel-page.tsx";
import { funnelWords } from "#features/funnels/words.ts";
import { SavedViews } from "#features/views/saved-views.tsx";
import { listChannels } from "#server/catalogue/queries.ts";
import { ask, callerOfPage } from "#server/gate/page.ts";
import { requestLocale } from "#ui/words/request-locale.ts";

interface Props {
  readonly params: Promise<{ readonly workspace: string }>;
}

export const generateMetadata = async (): Promise<Metadata> => ({ title: funnelWords[await requestLocale()].title });

export default async function Funnels({ params }: Props) {
  const [{ workspace }, locale] = await Promise.all([params, requestLocale()]);
  const [caller, { channels }] = await Promise.all([callerOfPage(workspace), ask(listChannels, workspace, {})]);
  const { slug, timezone } = caller.workspace;
  return (
    <>
      <TopBar title={funnelWords[locale].title} />
      <FunnelPage
        {...{ workspace: { slug, timezone }, channels, now: new Date().toISOString() }}
        saved={<SavedViews workspace={workspace} page="funnels" />}
      />
    </>
  );
}
