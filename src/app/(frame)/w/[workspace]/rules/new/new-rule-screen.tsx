/** Asks what the form of a new rule needs: the channels by name, and what the reader may do. */
import { NewRulePage } from "#features/rules/new-rule-page.tsx";
import { ruleSettingOf } from "#features/rules/rule-setting-of.ts";
import { listChannels } from "#server/catalogue/queries.ts";
import { ask, callerOfPage } from "#server/gate/page.ts";
import { listRules } from "#server/rules/queries.ts";

interface Props {
  readonly workspace: string;
  readonly template: string | null;
}

export async function NewRuleScreen({ workspace, template }: Props) {
  const [may, { channels }, caller] = await Promise.all([
    ask(listRules, workspace, {}),
    ask(listChannels, workspace, {}),
    callerOfPage(workspace),
  ]);
  return <NewRulePage template={template} setting={ruleSettingOf({ workspace, channels, ...may, caller })} />;
}
