/** What other rooms bring to the operations board: its tasks, its alerts and the experiments that run, each as soon as it is read. */
import { Suspense } from "react";
import { AlertRail } from "#features/alerts/alert-rail.tsx";
import { alertSettingOf } from "#features/alerts/alert-setting-of.ts";
import { isForOperations } from "#features/alerts/alert-team.ts";
import { RunningRail } from "#features/experiments/running-rail.tsx";
import { TaskQueuePanel } from "#features/tasks/task-queue-panel.tsx";
import type { TaskView } from "#features/tasks/task-view.ts";
import { taskWords } from "#features/tasks/words.ts";
import { listChannels } from "#server/catalogue/queries.ts";
import { listExperiments } from "#server/experiments/queries.ts";
import { ask } from "#server/gate/page.ts";
import { getCaller } from "#server/gate/queries.ts";
import { listAlerts, listRules } from "#server/rules/queries.ts";
import { listTasks } from "#server/tasks/queries.ts";
import { SkeletonRows } from "#ui/state/skeleton.tsx";
import { requestLocale } from "#ui/words/request-locale.ts";

interface Props {
  readonly workspace: string;
}

const view: TaskView = { layout: "board", question: { team: "operations", status: "open" } };

export async function OperationsTasks({ workspace }: Props) {
  const label = taskWords[await requestLocale()].loading;
  return (
    <Suspense fallback={<SkeletonRows rows={8} label={label} />}>
      <Tasks workspace={workspace} />
    </Suspense>
  );
}

async function Tasks({ workspace }: Props) {
  return <TaskQueuePanel workspace={workspace} view={view} {...(await ask(listTasks, workspace, view.question))} />;
}

export function OperationsAlerts({ workspace }: Props) {
  return (
    <>
      <Suspense fallback={null}>
        <Alerts workspace={workspace} />
      </Suspense>
      <Suspense fallback={null}>
        <Experiments workspace={workspace} />
      </Suspense>
    </>
  );
}

async function Experiments({ workspace }: Props) {
  const { experiments } = await ask(listExperiments, workspace, { status: "running" });
  return <RunningRail workspace={workspace} experiments={experiments} />;
}

async function Alerts({ workspace }: Props) {
  const [{ alerts, mayChange, asOf }, { rules }, { channels }, { caller }] = await Promise.all([
    ask(listAlerts, workspace, { state: "open" }),
    ask(listRules, workspace, {}),
    ask(listChannels, workspace, {}),
    ask(getCaller, workspace, {}),
  ]);
  const setting = alertSettingOf({ workspace, channels, rules, mayChange, caller, asOf });
  const shown = alerts.filter((alert) => alert.muted === null && isForOperations(alert));
  return <AlertRail setting={setting} alerts={shown} title="operations" />;
}
