/** `/w/<workspace>/funnels`: how far people get; the URL is its state. */
import type { Metadata } from "next";
import { TopBar } from "#features/frame/top-bar.tsx";
import { funnelWords } from "#features/funnels/words.ts";
import { listChannels } from "#server/catalogue/queries.ts";
import { ask } from "#server/gate/page.ts";
import { getCaller } from "#server/gate/queries.ts";
import { requestLocale } from "#ui/words/request-locale.ts";
import { FunnelScreen } from "./funnel-screen.tsx";

export const generateMetadata = async (): Promise<Metadata> => ({ title: funnelWords[await requestLocale()].title });

export default async function Funnels({ params }: { readonly params: Promise<{ readonly workspace: string }> }) {
  const [{ workspace: slug }, locale] = await Promise.all([params, requestLocale()]);
  const [caller, { channels }] = await Promise.all([ask(getCaller, slug, {}), ask(listChannels, slug, {})]);
  const place = { slug, timezone: caller.workspace.timezone };
  const maySeePeople = caller.permissions.includes("people:read");
  const maySaveAudience = caller.permissions.includes("audiences:write");
  return (
    <>
      <TopBar title={funnelWords[locale].title} />
      <FunnelScreen {...{ workspace: place, channels, maySeePeople, maySaveAudience }} now={new Date().toISOString()} />
    </>
  );
}
