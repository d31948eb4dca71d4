/** `/w/<workspace>/reach`: whom several channels touched, and common paths; the URL is its state. */
import type { Metadata } from "next";
import { TopBar } from "#features/frame/top-bar.tsx";
import { ReachPage } from "#features/reach/reach-page.tsx";
import { reachWords } from "#features/reach/words.ts";
import { SavedViews } from "#features/views/saved-views.tsx";
import { ask } from "#server/gate/page.ts";
import { getReachPage } from "#server/reach/queries.ts";
import { requestLocale } from "#ui/words/request-locale.ts";

interface Props {
  readonly params: Promise<{ readonly workspace: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: reachWords[await requestLocale()].title };
}

export default async function Reach({ params }: Props) {
  const [{ workspace }, locale] = await Promise.all([params, requestLocale()]);
  const facts = await ask(getReachPage, workspace, {});
  return (
    <>
      <TopBar title={reachWords[locale].title} />
      <ReachPage {...facts} saved={<SavedViews workspace={workspace} page="reach" />} />
    </>
  );
}
