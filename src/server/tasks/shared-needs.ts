/** What is the matter, as a wall without an account shows it: alerts, proposals, paused channels and clocks, without names. */
import "server-only";
import { AlertQuestion } from "#domain/rules/rule-inputs.ts";
import { TasksQuestion } from "#domain/tasks/task-question.ts";
import { readActionList, readChannels } from "#server/breaker/read-breakers.ts";
import type { Caller } from "#server/gate/door.ts";
import { readAlertsOf } from "#server/rules/keep-alerts.ts";
import { readTasksOf } from "./read-tasks.ts";

export async function readSharedNeeds(caller: Caller) {
  const { workspace } = caller;
  const [{ alerts }, actions, channels, tasks] = await Promise.all([
    readAlertsOf(workspace, AlertQuestion.parse({ state: "open" })),
    readActionList(caller, {}, false),
    readChannels(caller, false),
    readTasksOf(workspace.id, TasksQuestion.parse({ status: "open" }), null),
  ]);
  return {
    alerts: alerts.map(({ owner: _owner, ...alert }) => alert),
    actions: actions
      .filter(({ status }) => status === "proposed")
      .map(({ id, channel, kind, status, createdAt }) => ({ id, channel, kind, status, createdAt })),
    channels: channels.map(({ channel, name, state, since }) => ({ channel, name, state, since })),
    tasks: tasks.map(({ id, title, evidence, dueAt, updatedPageAt, status }) => {
      return { id, title, evidence, dueAt, updatedPageAt, status };
    }),
  };
}
