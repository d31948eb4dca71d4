/** `/w/<workspace>/rules`: what is watched, and templates to start from. */
import type { Metadata } from "next";
import { TopBar } from "#features/frame/top-bar.tsx";
import { ruleWords } from "#features/rules/words.ts";
import { requestLocale } from "#ui/words/request-locale.ts";
import { RulesScreen } from "./rules-screen.tsx";

export async function generateMetadata(): Promise<Metadata> {
  return { title: ruleWords[await requestLocale()].title };
}

export default async function Rules({ params }: { readonly params: Promise<{ readonly workspace: string }> }) {
  const [{ workspace }, locale] = await Promise.all([params, requestLocale()]);
  return (
    <>
      <TopBar title={ruleWords[locale].title} />
      <RulesScreen workspace={workspace} />
    </>
  );
}
