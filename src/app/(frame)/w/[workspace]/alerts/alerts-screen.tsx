/** Asks what the list of alerts shows, and shows it. */
import { alertSettingOf } from "#features/alerts/alert-setting-of.ts";
import { type AlertView, alertQuestion } from "#features/alerts/alert-view.ts";
import { AlertsPanel } from "#features/alerts/alerts-panel.tsx";
import { listChannels } from "#server/catalogue/queries.ts";
import { ask } from "#server/gate/page.ts";
import { getCaller } from "#server/gate/queries.ts";
import { listAlerts, listRules, listSilences } from "#server/rules/queries.ts";

export async function AlertsScreen({ workspace, view }: { readonly workspace: string; readonly view: AlertView }) {
  const [{ alerts, next, mayChange, asOf }, { rules }, { channels }, { silences }, { caller }] = await Promise.all([
    ask(listAlerts, workspace, alertQuestion(view)),
    ask(listRules, workspace, {}),
    ask(listChannels, workspace, {}),
    ask(listSilences, workspace, {}),
    ask(getCaller, workspace, {}),
  ]);
  const setting = alertSettingOf({ workspace, channels, rules, mayChange, caller, asOf });
  const ruleName = rules.find(({ id }) => id === view.ruleId)?.name ?? null;
  return <AlertsPanel {...{ setting, view, alerts, next, silences, ruleName }} />;
}
