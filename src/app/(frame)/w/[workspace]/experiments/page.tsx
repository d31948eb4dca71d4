/** `/w/<workspace>/experiments`: what is tried on people, and what it says so far. */
import type { Metadata } from "next";
import { ExperimentsPage } from "#features/experiments/experiments-page.tsx";
import { experimentWords } from "#features/experiments/words.ts";
import { TopBar } from "#features/frame/top-bar.tsx";
import { listExperiments } from "#server/experiments/queries.ts";
import { ask } from "#server/gate/page.ts";
import { requestLocale } from "#ui/words/request-locale.ts";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: experimentWords[await requestLocale()].title,
});

export default async function Experiments({ params }: { readonly params: Promise<{ readonly workspace: string }> }) {
  const [{ workspace }, locale] = await Promise.all([params, requestLocale()]);
  const facts = await ask(listExperiments, workspace, {});
  return (
    <>
      <TopBar title={experimentWords[locale].title} />
      <ExperimentsPage workspace={workspace} {...facts} />
    </>
  );
}
