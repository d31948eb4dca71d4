/** Keeps goals; each change is one transaction, with one writer per workspace. */
import "server-only";
import type { WorkspaceRef } from "#domain/access/workspace.ts";
import { Refusal } from "#domain/base/refusal.ts";
import {
  type GoalChange,
  type GoalFacts,
  GoalInput,
  type GoalPerson,
  type GoalReading,
  goalFault,
  mostGoals,
} from "#domain/goals/goal.ts";
import type { Sql } from "#platform/record/record.ts";
import { platform } from "#platform/slot.ts";
import {
  addGoal,
  findChannel,
  type GoalRow,
  lockGoals,
  markGoalRemoved,
  markGoalRestored,
  readGoal,
  readGoals,
  readOwners,
  saveGoal,
} from "./goals.sql.ts";
import { readingsOf } from "./read-goals.ts";

export interface GoalSaved {
  readonly goal: GoalReading;
  /** What was changed, as it was and as it is. */
  readonly changed: Readonly<Record<string, readonly [before: unknown, after: unknown]>>;
}

/** Who can own a goal. */
export function readOwnersOf(sql: Sql, workspaceId: number): Promise<GoalPerson[]> {
  return sql.rows<GoalPerson>(readOwners, [workspaceId]);
}

/** Refuses (limit) one too many, (invalid) what is missing and an objective that is none. */
export async function storeGoal(workspace: WorkspaceRef, input: GoalInput, by: string): Promise<GoalSaved> {
  const id = await changing(workspace.id, async (sql) => {
    await refuseMoreThanMost(sql, workspace.id, 1);
    const { parentId, ...goal } = input;
    if (parentId !== null) {
      const [parent] = await sql.rows<GoalRow>(readGoal, [workspace.id, parentId, false]);
      if (parent === undefined || parent.parent_id !== null) throw invalid("parentId", "there is no such objective");
    }
    await refuse(sql, workspace.id, parentId, goal);
    const values = [workspace.id, parentId, ...valuesOf(goal), by, platform().now()];
    const [row] = await sql.rows<{ id: number }>(addGoal, values);
    return row?.id ?? 0;
  });
  return { goal: await readGoalOf(workspace, id), changed: {} };
}

/** Refuses (conflict) a change to an older revision, and says who was faster. */
export async function changeGoalOf(
  workspace: WorkspaceRef,
  { goalId, revision, ...wanted }: GoalChange,
  by: string,
): Promise<GoalSaved> {
  const changed = await changing(workspace.id, async (sql) => {
    const row = await rowOf(sql, workspace.id, goalId);
    if (row.revision !== revision) throw conflictOf(row, revision);
    const before = factsOf(row);
    const given = Object.fromEntries(Object.entries(wanted).filter(([, value]) => value !== undefined));
    const after = { ...before, ...given };
    const names = (Object.keys(before) as (keyof GoalFacts)[]).filter((name) => before[name] !== after[name]);
    if (names.length === 0) return {};
    await refuse(sql, workspace.id, row.parent_id, after);
    await sql.rows(saveGoal, [workspace.id, goalId, ...valuesOf(after), by, platform().now()]);
    return Object.fromEntries(names.map((name) => [name, [before[name], after[name]] as const]));
  });
  return { goal: await readGoalOf(workspace, goalId), changed };
}

/** An objective takes its key results with it. */
export async function removeGoalOf(workspace: WorkspaceRef, goalId: number): Promise<GoalReading> {
  const goal = await readGoalOf(workspace, goalId);
  await changing(workspace.id, async (sql) => {
    await rowOf(sql, workspace.id, goalId);
    await sql.rows(markGoalRemoved, [workspace.id, goalId, platform().now()]);
  });
  return goal;
}

/** Refuses (limit) where it and its key results would be too many. */
export async function restoreGoalOf(workspace: WorkspaceRef, goalId: number): Promise<GoalReading> {
  await changing(workspace.id, async (sql) => {
    const row = await rowOf(sql, workspace.id, goalId, true);
    const [parent] = row.parent_id === null ? [row] : await sql.rows(readGoal, [workspace.id, row.parent_id, false]);
    if (parent === undefined) throw new Refusal("conflict", "Its objective is deleted: bring that back first.");
    await sql.rows(markGoalRestored, [workspace.id, goalId]);
    await refuseMoreThanMost(sql, workspace.id, 0);
  });
  return readGoalOf(workspace, goalId);
}

/** One goal as it stands now. */
export async function readGoalOf(workspace: WorkspaceRef, goalId: number): Promise<GoalReading> {
  const { record, now } = platform();
  const rows = await record.rows<GoalRow>(readGoals, [workspace.id]);
  const those = rows.filter(({ id, parent_id: parent }) => id === goalId || parent === goalId);
  const found = (await readingsOf(platform(), workspace, those, now())).find(({ id }) => id === goalId);
  if (found === undefined) throw new Refusal("unknown", "There is no such goal.");
  return found;
}

async function refuseMoreThanMost(sql: Sql, workspaceId: number, more: number): Promise<void> {
  const { length } = await sql.rows(readGoals, [workspaceId]);
  if (length + more > mostGoals)
    throw new Refusal("limit", `The workspace keeps ${mostGoals} goals already: delete one first.`);
}

function changing<Answer>(workspaceId: number, run: (sql: Sql) => Promise<Answer>): Promise<Answer> {
  return platform().record.transaction(async (sql) => {
    await sql.rows(lockGoals, [workspaceId]);
    return run(sql);
  });
}

async function rowOf(sql: Sql, workspaceId: number, goalId: number, removed = false): Promise<GoalRow> {
  const [row] = await sql.rows<GoalRow>(readGoal, [workspaceId, goalId, removed]);
  if (row === undefined) throw new Refusal("unknown", "There is no such goal.");
  return row;
}

function conflictOf({ revision: newest, updated_by: by, title }: GoalRow, revision: number): Refusal {
  if (revision > newest) return new Refusal("conflict", `There is no revision ${revision} of this goal yet.`);
  return new Refusal("conflict", `${by} changed “${title}” meanwhile: look again.`);
}

const invalid = (path: string, message: string) => new Refusal("invalid", `${path}: ${message}.`, [{ path, message }]);

async function refuse(sql: Sql, workspaceId: number, parentId: number | null, goal: GoalFacts): Promise<void> {
  const fault = goalFault(parentId, goal);
  if (fault !== null) throw invalid(...fault);
  const people = await readOwnersOf(sql, workspaceId);
  const isOne = (id: number | null, role: string) =>
    id === null || people.some((person) => person.id === id && person.role === role);
  if (!isOne(goal.promotionOwnerId, "promotion"))
    throw invalid("promotionOwnerId", "nobody of promotion in this workspace has that id");
  if (!isOne(goal.operationsOwnerId, "operations"))
    throw invalid("operationsOwnerId", "nobody of operations in this workspace has that id");
  if (goal.channel === null) return;
  const [channel] = await sql.rows(findChannel, [workspaceId, goal.channel]);
  if (channel === undefined) throw invalid("channel", "the catalogue has no such channel");
}

function factsOf(row: GoalRow): GoalFacts {
  const { promotion_owner_id: promotionOwnerId, operations_owner_id: operationsOwnerId, channel_key: channel } = row;
  const { parentId: _parent, ...facts } = GoalInput.parse({ ...row, promotionOwnerId, operationsOwnerId, channel });
  return facts;
}

function valuesOf(goal: GoalFacts): unknown[] {
  const { title, team, promotionOwnerId, operationsOwnerId, period } = goal;
  const { metric, channel, dimension, index, direction, baseline, target } = goal;
  const who = [title, team, promotionOwnerId, operationsOwnerId, period];
  return [...who, metric, channel, dimension, index, direction, baseline, target];
}
