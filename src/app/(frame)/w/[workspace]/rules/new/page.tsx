/** `/w/<workspace>/rules/new`: a rule from a template or from scratch. */
import type { Metadata } from "next";
import { TopBar } from "#features/frame/top-bar.tsx";
import { NewRulePage } from "#features/rules/new-rule-page.tsx";
import { ruleSettingOf } from "#features/rules/rule-setting-of.ts";
import { ruleWords } from "#features/rules/words.ts";
import { listChannels } from "#server/catalogue/queries.ts";
import { ask, callerOfPage } from "#server/gate/page.ts";
import { listRules } from "#server/rules/queries.ts";
import { requestLocale } from "#ui/words/request-locale.ts";

interface Props {
  readonly params: Promise<{ readonly workspace: string }>;
  readonly searchParams: Promise<{ readonly template?: string | string[] }>;
}

export const metadata: Metadata = {};

export default async function NewRule({ params, searchParams }: Props) {
  const [{ workspace }, { template }, locale] = await Promise.all([params, searchParams, requestLocale()]);
  const [may, { channels }, caller] = await Promise.all([
    ask(listRules, workspace, {}),
    ask(listChannels, workspace, {}),
    callerOfPage(workspace),
  ]);
  return (
    <>
      <TopBar title={ruleWords[locale].newRule} />
      <NewRulePage
        template={typeof template === "string" ? template : null}
        setting={ruleSettingOf({ workspace, channels, ...may, caller })}
      />
    </>
  );
}
