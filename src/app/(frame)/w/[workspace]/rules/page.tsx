/** `/w/<workspace>/rules`: what is watched, and templates to start from. */
import type { Metadata } from "next";
import { TopBar } from "#features/frame/top-bar.tsx";
import { ruleSettingOf } from "#features/rules/rule-setting-of.ts";
import { RulesPanel } from "#features/rules/rules-panel.tsx";
import { ruleWords } from "#features/rules/words.ts";
import { listChannels } from "#server/catalogue/queries.ts";
import { ask } from "#server/gate/page.ts";
import { getCaller } from "#server/gate/queries.ts";
import { getAlertQuality, listRules } from "#server/rules/queries.ts";
import { requestLocale } from "#ui/words/request-locale.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: ruleWords[await requestLocale()].title };
}

export default async function Rules({ params }: { readonly params: Promise<{ readonly workspace: string }> }) {
  const { workspace } = await params;
  const asking = [
    ask(listRules, workspace, {}),
    ask(getAlertQuality, workspace, {}),
    ask(listChannels, workspace, {}),
    ask(getCaller, workspace, {}),
  ] as const;
  const [{ rules, ...may }, { rules: qualities }, { channels }, { caller }] = await Promise.all(asking);
  return (
    <>
      <TopBar title={ruleWords[await requestLocale()].title} />
      <RulesPanel
        rules={rules}
        qualities={qualities}
        setting={ruleSettingOf({ workspace, channels, ...may, caller })}
      />
    </>
  );
}
