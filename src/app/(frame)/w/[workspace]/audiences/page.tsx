/** `/w/<workspace>/audiences`: people by what they did, with their number. */
import type { Metadata } from "next";
import { AudiencesPanel } from "#features/audiences/audiences-panel.tsx";
import { audienceWords } from "#features/audiences/words.ts";
import { TopBar } from "#features/frame/top-bar.tsx";
import { listAudiences } from "#server/audiences/queries.ts";
import { listChannels } from "#server/catalogue/queries.ts";
import { ask } from "#server/gate/page.ts";
import { requestLocale } from "#ui/words/request-locale.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: audienceWords[await requestLocale()].title };
}

export default async function Audiences({ params }: { readonly params: Promise<{ readonly workspace: string }> }) {
  const [{ workspace }, locale] = await Promise.all([params, requestLocale()]);
  const [facts, { channels }] = await Promise.all([
    ask(listAudiences, workspace, {}),
    ask(listChannels, workspace, {}),
  ]);
  return (
    <>
      <TopBar title={audienceWords[locale].title} />
      <AudiencesPanel workspace={workspace} channels={channels} {...facts} />
    </>
  );
}
