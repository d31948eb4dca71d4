/** `/w/<workspace>/goals`: what both teams want to reach together, and how far they are. */
import type { Metadata } from "next";
import { TopBar } from "#features/frame/top-bar.tsx";
import { GoalsPage } from "#features/goals/goals-page.tsx";
import { goalWords } from "#features/goals/words.ts";
import { listChannels } from "#server/catalogue/queries.ts";
import { ask } from "#server/gate/page.ts";
import { listGoals } from "#server/goals/queries.ts";
import { requestLocale } from "#ui/words/request-locale.ts";

export const generateMetadata = async (): Promise<Metadata> => ({ title: goalWords[await requestLocale()].title });

export default async function Goals({ params }: { readonly params: Promise<{ readonly workspace: string }> }) {
  const [{ workspace }, locale] = await Promise.all([params, requestLocale()]);
  const [facts, { channels }] = await Promise.all([ask(listGoals, workspace, {}), ask(listChannels, workspace, {})]);
  return (
    <>
      <TopBar title={goalWords[locale].title} />
      <GoalsPage workspace={workspace} channels={channels} {...facts} />
    </>
  );
}
