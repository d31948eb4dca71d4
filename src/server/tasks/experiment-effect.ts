/** The effect of a finished task by the experiment that it led to, or that ran on its page when it was done. */
import "server-only";
import type { WorkspaceRef } from "#domain/access/workspace.ts";
import { type Effect, longestDays } from "#domain/tasks/effect.ts";
import { effectOfExperiment } from "#domain/tasks/effect-of-experiment.ts";
import { platform } from "#platform/slot.ts";
import { readExperimentOfTask } from "#server/experiments/read-experiments.ts";
import type { DoneTaskRow } from "./measure-effect.sql.ts";

const dayMs = 86_400_000;

/** null where there was none, or it cannot be told. */
export async function experimentEffect(workspace: WorkspaceRef, task: DoneTaskRow): Promise<Effect | null> {
  const { id: taskId, changed: changedMs, page_path: own, object_kind: kind, object_key: key } = task;
  const here = platform();
  const page = own ?? (kind === "landing_page" ? key : null);
  const about = { taskId, page, fromMs: changedMs, toMs: changedMs + longestDays * dayMs };
  const read = await readExperimentOfTask(here, workspace, about);
  return read && effectOfExperiment(read.experiment, read.reading, { changedMs, measuredMs: here.now() });
}
