/** Asks what one rule's page shows. */
import { RulePage } from "#features/rules/rule-page.tsx";
import { ruleSettingOf } from "#features/rules/rule-setting-of.ts";
import { listChannels } from "#server/catalogue/queries.ts";
import { ask, callerOfPage } from "#server/gate/page.ts";
import { getAlertQuality, getRule } from "#server/rules/queries.ts";

export async function RuleScreen({ workspace, ruleId }: { readonly workspace: string; readonly ruleId: string }) {
  const [{ mayChange, mayApprove, ...about }, { rules }, { channels }, caller] = await Promise.all([
    ask(getRule, workspace, { ruleId }),
    ask(getAlertQuality, workspace, {}),
    ask(listChannels, workspace, {}),
    callerOfPage(workspace),
  ]);
  const quality = rules.find((one) => one.ruleId === about.rule.id)?.quality ?? null;
  return (
    <RulePage
      facts={{ ...about, quality }}
      nowMs={Date.now()}
      setting={ruleSettingOf({ workspace, channels, mayChange, mayApprove, caller })}
    />
  );
}
