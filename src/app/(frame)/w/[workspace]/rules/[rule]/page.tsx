/** `/w/<workspace>/rules/<rule>`: one rule, what it says, and what it would have done. */
import type { Metadata } from "next";
import { TopBar } from "#features/frame/top-bar.tsx";
import { ruleWords } from "#features/rules/words.ts";
import { requestLocale } from "#ui/words/request-locale.ts";
import { RuleScreen } from "./rule-screen.tsx";

interface Props {
  readonly params: Promise<{ readonly workspace: string; readonly rule: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: ruleWords[await requestLocale()].rule };
}

export default async function RuleRoute({ params }: Props) {
  const [{ workspace, rule }, locale] = await Promise.all([params, requestLocale()]);
  return (
    <>
      <TopBar title={ruleWords[locale].rule} />
      <RuleScreen workspace={workspace} ruleId={rule} />
    </>
  );
}
