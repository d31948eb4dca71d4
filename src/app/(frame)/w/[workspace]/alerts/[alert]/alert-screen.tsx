/** Asks what one alert's page shows: the alert, its task, its channel's breaker, its rule and its sources. */

import type { AlertNote } from "#domain/rules/alert-answer.ts";
import { AlertPage } from "#features/alerts/alert-page.tsx";
import { alertSettingOf } from "#features/alerts/alert-setting-of.ts";
import { lineageOf } from "#features/alerts/lineage.ts";
import { lastTaskOf } from "#features/alerts/note-text.ts";
import { getBreakers } from "#server/breaker/queries.ts";
import { listChannels } from "#server/catalogue/queries.ts";
import { ask } from "#server/gate/page.ts";
import { getCaller } from "#server/gate/queries.ts";
import { getAlert, getAlertQuality, listRules } from "#server/rules/queries.ts";
import { getSources } from "#server/spend/queries.ts";
import { getTask } from "#server/tasks/queries.ts";

interface Props {
  readonly workspace: string;
  readonly alertId: string;
}

export async function AlertScreen({ workspace, alertId }: Props) {
  const { alert, notes, definition, evidence, mayChange, asOf } = await ask(getAlert, workspace, { alertId });
  const [{ rules }, { rules: qualities }, { channels }, sources, { channels: standings }, { caller }, task] =
    await Promise.all([
      ask(listRules, workspace, {}),
      ask(getAlertQuality, workspace, {}),
      ask(listChannels, workspace, {}),
      ask(getSources, workspace, {}),
      ask(getBreakers, workspace, {}),
      ask(getCaller, workspace, {}),
      taskOf(workspace, notes),
    ]);
  const ofChannel = alert.scopeKind === "channel" ? standings.find(({ channel }) => channel === alert.scopeKey) : null;
  return (
    <AlertPage
      {...{ alert, notes, definition, evidence, task }}
      setting={alertSettingOf({ workspace, channels, rules, mayChange, caller, asOf })}
      standing={ofChannel ?? null}
      quality={qualities.find(({ ruleId }) => ruleId === alert.rule?.id)?.quality ?? null}
      versionNow={rules.find(({ id }) => id === alert.rule?.id)?.version ?? null}
      sources={lineageOf(alert.metric, alert, sources)}
    />
  );
}

async function taskOf(workspace: string, notes: readonly AlertNote[]) {
  const taskId = lastTaskOf(notes);
  return taskId === null ? null : (await ask(getTask, workspace, { taskId })).task;
}
