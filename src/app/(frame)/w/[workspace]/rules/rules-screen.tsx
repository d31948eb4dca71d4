/** Asks what the list of rules shows, and shows it. */
import { ruleSettingOf } from "#features/rules/rule-setting-of.ts";
import { RulesPanel } from "#features/rules/rules-panel.tsx";
import { listChannels } from "#server/catalogue/queries.ts";
import { ask, callerOfPage } from "#server/gate/page.ts";
import { getAlertQuality, listRules } from "#server/rules/queries.ts";

export async function RulesScreen({ workspace }: { readonly workspace: string }) {
  const [{ rules, lastVerdicts, ...may }, { rules: qualities }, { channels }, caller] = await Promise.all([
    ask(listRules, workspace, {}),
    ask(getAlertQuality, workspace, {}),
    ask(listChannels, workspace, {}),
    callerOfPage(workspace),
  ]);
  const setting = ruleSettingOf({ workspace, channels, ...may, caller });
  return <RulesPanel {...{ setting, rules, lastVerdicts, qualities }} />;
}
