/** Gives the demo its experiments, as if they had been planned and started when the site began to show their arms. */
import "server-only";
import type { WorkspaceRef } from "#domain/access/workspace.ts";
import { endOf, plannedExperiments, startOf } from "#domain/demo/demo-experiments.ts";
import type { DemoOptions } from "#domain/demo/demo-world.ts";
import { ExperimentInput } from "#domain/experiments/experiment.ts";
import type { Platform } from "#platform/slot.ts";
import {
  decideExperimentOf,
  startExperimentOf,
  stopExperimentOf,
  storeExperiment,
} from "#server/experiments/keep-experiments.ts";
import { readExperimentRows } from "#server/experiments/read-experiments.ts";
import { readPeopleOf } from "#server/tasks/read-tasks.ts";

/** Once: a workspace that has experiments keeps its own. */
export async function seedExperiments(
  { record }: Platform,
  workspace: WorkspaceRef,
  options: DemoOptions,
): Promise<void> {
  if ((await readExperimentRows(record, workspace.id)).length > 0) return;
  const people = await readPeopleOf(record, workspace.id);
  const author = people.find(({ role }) => role === "operations")?.name ?? "War Room";
  for (const planned of plannedExperiments) {
    const { id, revision } = await storeExperiment(workspace, ExperimentInput.parse(planned), author);
    const startedAt = new Date(startOf(planned, options)).toISOString();
    const begun = await startExperimentOf(workspace, { experimentId: id, revision, startedAt }, author);
    const end = endOf(planned, options);
    if (end === null) continue;
    const over = await stopExperimentOf(workspace, { experimentId: id, revision: begun.revision }, author, end);
    if (planned.decision === null) continue;
    const { chosenArm, text: decision } = planned.decision;
    await decideExperimentOf(workspace, { experimentId: id, revision: over.revision, chosenArm, decision }, author);
  }
}
