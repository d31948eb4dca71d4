/** Keeps experiments; each change is one transaction, with one writer per workspace. */
import "server-only";
import type { WorkspaceRef } from "#domain/access/workspace.ts";
import { Refusal } from "#domain/base/refusal.ts";
import {
  type Experiment,
  type ExperimentChange,
  type ExperimentDecision,
  ExperimentInput,
  type ExperimentStart,
  fixedOnceRun,
  longestBackMs,
  mostExperiments,
  plannedPerArm,
  unplannable,
} from "#domain/experiments/experiment.ts";
import type { Sql } from "#platform/record/record.ts";
import { platform } from "#platform/slot.ts";
import {
  addExperiment,
  countExperiments,
  deleteExperiment,
  findTask,
  keepDecision,
  lockExperiments,
  markStarted,
  markStopped,
  saveExperiment,
} from "./experiments.sql.ts";
import { readExperimentRow } from "./read-experiments.ts";

export interface ExperimentSaved {
  readonly experiment: Experiment;
  /** What was changed, as it was and as it is. */
  readonly changed: Readonly<Record<string, readonly [before: unknown, after: unknown]>>;
}

interface Revised {
  readonly experimentId: number;
  readonly revision: number;
}

/** Refuses (limit) one too many, (conflict) a key that is taken, (invalid) a task that is none. */
export function storeExperiment(workspace: WorkspaceRef, input: ExperimentInput, by: string): Promise<Experiment> {
  return changing(workspace.id, async (sql) => {
    const count = await refuse(sql, workspace.id, input, null);
    if (count >= mostExperiments)
      throw new Refusal("limit", `The workspace keeps ${mostExperiments} experiments already: delete a draft first.`);
    const values = [workspace.id, ...valuesOf(input), by, platform().now()];
    const [row] = await sql.rows<{ id: number }>(addExperiment, values);
    return readExperimentRow(sql, workspace.id, row?.id ?? 0);
  });
}

/** Refuses (conflict) a change to an older revision, and to what people were promised once it runs. */
export function changeExperimentOf(
  workspace: WorkspaceRef,
  { experimentId, revision, ...wanted }: ExperimentChange,
  by: string,
): Promise<ExperimentSaved> {
  return changing(workspace.id, async (sql) => {
    const before = await current(sql, workspace.id, { experimentId, revision });
    const given = Object.fromEntries(Object.entries(wanted).filter(([, value]) => value !== undefined));
    const after = ExperimentInput.safeParse({ ...before, ...given });
    if (!after.success) throw invalid("leastEffect", unplannable);
    const own: Readonly<Record<string, unknown>> = { ...before };
    const next: Readonly<Record<string, unknown>> = after.data;
    const names = Object.keys(next).filter((name) => JSON.stringify(own[name]) !== JSON.stringify(next[name]));
    if (names.length === 0) return { experiment: before, changed: {} };
    const fixed = fixedOnceRun.find((name) => names.includes(name));
    if (before.status !== "draft" && fixed !== undefined)
      throw new Refusal("conflict", `${fixed}: what people have met stays as it was; begin another experiment.`);
    await refuse(sql, workspace.id, after.data, experimentId);
    const values = [workspace.id, experimentId, ...valuesOf(after.data), by, platform().now()];
    await sql.rows(saveExperiment, values);
    const experiment = await readExperimentRow(sql, workspace.id, experimentId);
    return { experiment, changed: Object.fromEntries(names.map((name) => [name, [own[name], next[name]] as const])) };
  });
}

/** Refuses (conflict) what began already, (invalid) a beginning that is still to come or long ago. */
export function startExperimentOf(workspace: WorkspaceRef, start: ExperimentStart, by: string): Promise<Experiment> {
  const now = platform().now();
  const at = start.startedAt === undefined ? now : Date.parse(start.startedAt);
  if (at > now || at < now - longestBackMs) throw invalid("startedAt", "a moment of the last 90 days");
  return moving(workspace, start, ["draft"], (sql) =>
    sql.rows(markStarted, [workspace.id, start.experimentId, at, by, now]),
  );
}

/** `at`: when it ended, epoch ms. */
export function stopExperimentOf(workspace: WorkspaceRef, stop: Revised, by: string, at?: number): Promise<Experiment> {
  const now = platform().now();
  return moving(workspace, stop, ["running"], (sql) =>
    sql.rows(markStopped, [workspace.id, stop.experimentId, at ?? now, by, now]),
  );
}

/** Refuses (invalid) an arm that it does not have. May be decided anew. */
export function decideExperimentOf(
  workspace: WorkspaceRef,
  wanted: ExperimentDecision,
  by: string,
): Promise<Experiment> {
  const { experimentId, chosenArm, decision } = wanted;
  return moving(workspace, wanted, ["stopped"], (sql, { arms }) => {
    if (chosenArm !== null && !arms.some(({ key }) => key === chosenArm))
      throw invalid("chosenArm", "the experiment has no such arm");
    return sql.rows(keepDecision, [workspace.id, experimentId, decision, chosenArm, by, platform().now()]);
  });
}

/** Only a draft: what people have met stays on record. */
export function removeExperimentOf(workspace: WorkspaceRef, experimentId: number): Promise<Experiment> {
  return changing(workspace.id, async (sql) => {
    const experiment = await readExperimentRow(sql, workspace.id, experimentId);
    if (experiment.status !== "draft") throw new Refusal("conflict", "Only a draft can be deleted.");
    await sql.rows(deleteExperiment, [workspace.id, experimentId]);
    return experiment;
  });
}

function changing<Answer>(workspaceId: number, run: (sql: Sql) => Promise<Answer>): Promise<Answer> {
  return platform().record.transaction(async (sql) => {
    await sql.rows(lockExperiments, [workspaceId]);
    return run(sql);
  });
}

function moving(
  workspace: WorkspaceRef,
  revised: Revised,
  from: readonly Experiment["status"][],
  move: (sql: Sql, before: Experiment) => Promise<unknown>,
): Promise<Experiment> {
  return changing(workspace.id, async (sql) => {
    const before = await current(sql, workspace.id, revised);
    if (!from.includes(before.status))
      throw new Refusal("conflict", `It is ${before.status}, and would have to be ${from.join(" or ")}.`);
    await move(sql, before);
    return readExperimentRow(sql, workspace.id, revised.experimentId);
  });
}

async function current(sql: Sql, workspaceId: number, { experimentId, revision }: Revised): Promise<Experiment> {
  const found = await readExperimentRow(sql, workspaceId, experimentId);
  if (found.revision === revision) return found;
  if (revision > found.revision)
    throw new Refusal("conflict", `There is no revision ${revision} of this experiment yet.`);
  throw new Refusal("conflict", `${found.updatedBy} changed “${found.name}” meanwhile: look again.`);
}

const invalid = (path: string, message: string) => new Refusal("invalid", `${path}: ${message}.`, [{ path, message }]);

/** Answers how many there are. */
async function refuse(sql: Sql, workspaceId: number, input: ExperimentInput, own: number | null): Promise<number> {
  const [counted] = await sql.rows<{ all: number; taken: boolean }>(countExperiments, [workspaceId, input.key, own]);
  if (counted?.taken === true) throw new Refusal("conflict", `Another experiment has the key “${input.key}”.`);
  if (input.taskId !== null) {
    const [task] = await sql.rows(findTask, [workspaceId, input.taskId]);
    if (task === undefined) throw invalid("taskId", "there is no such task");
  }
  return counted?.all ?? 0;
}

function valuesOf(input: ExperimentInput): unknown[] {
  const { name, hypothesis, page, key, arms, goalEvent, baseline, leastEffect, taskId } = input;
  const what = [name, hypothesis, page, key, JSON.stringify(arms), goalEvent];
  return [...what, baseline, leastEffect, plannedPerArm(input), taskId];
}
