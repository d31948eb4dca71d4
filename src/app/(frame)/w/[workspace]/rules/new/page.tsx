/** `/w/<workspace>/rules/new`: a rule from a template or from scratch. */
import type { Metadata } from "next";
import { TopBar } from "#features/frame/top-bar.tsx";
import { ruleWords } from "#features/rules/words.ts";
import { requestLocale } from "#ui/words/request-locale.ts";
import { NewRuleScreen } from "./new-rule-screen.tsx";

interface Props {
  readonly params: Promise<{ readonly workspace: string }>;
  readonly searchParams: Promise<{ readonly template?: string | string[] }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: ruleWords[await requestLocale()].newRule };
}

export default async function NewRule({ params, searchParams }: Props) {
  const [{ workspace }, { template }, locale] = await Promise.all([params, searchParams, requestLocale()]);
  return (
    <>
      <TopBar title={ruleWords[locale].newRule} />
      <NewRuleScreen workspace={workspace} template={typeof template === "string" ? template : null} />
    </>
  );
}
