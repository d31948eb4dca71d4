/** Reads experiments as they stand: what was planned from the record, who met which arm from the columns. */
import "server-only";
import { z } from "zod";
import type { WorkspaceRef } from "#domain/access/workspace.ts";
import { Refusal } from "#domain/base/refusal.ts";
import { exposureEvent } from "#domain/catalogue/event-name.ts";
import { Arm, type Experiment, experimentStatuses } from "#domain/experiments/experiment.ts";
import {
  type ExperimentCounts,
  type ExperimentReading,
  readExperiment as readCounts,
} from "#domain/experiments/experiment-reading.ts";
import type { Sql } from "#platform/record/record.ts";
import type { Platform } from "#platform/slot.ts";
import { type ArmRow, countArms } from "./count-arms.sql.ts";
import { type ExperimentRow, readExperiment, readExperiments, readExperimentsOf } from "./experiments.sql.ts";

const dayMs = 86_400_000;

export interface ReadExperiment {
  readonly experiment: Experiment;
  readonly reading: ExperimentReading;
}

export async function readExperimentRows(sql: Sql, workspaceId: number): Promise<Experiment[]> {
  return (await sql.rows<ExperimentRow>(readExperiments, [workspaceId])).map(experimentOf);
}

/** Refuses (unknown) one that is not the workspace's. */
export async function readExperimentRow(sql: Sql, workspaceId: number, experimentId: number): Promise<Experiment> {
  const [row] = await sql.rows<ExperimentRow>(readExperiment, [workspaceId, experimentId]);
  if (row === undefined) throw new Refusal("unknown", "There is no such experiment.");
  return experimentOf(row);
}

interface AboutTask {
  readonly taskId: number;
  readonly page: string | null;
  /** When it was changed, epoch ms: an experiment on the page counts where its run overlaps. */
  readonly fromMs: number;
  readonly toMs: number;
}

/** The experiment that a task led to, else one on its page at the time; null where there was none. */
export async function readExperimentOfTask(
  platform: Platform,
  workspace: WorkspaceRef,
  { taskId, page, fromMs, toMs }: AboutTask,
): Promise<ReadExperiment | null> {
  const values = [workspace.id, taskId, page, fromMs, toMs];
  const [row] = await platform.record.rows<ExperimentRow>(readExperimentsOf, values);
  return row === undefined ? null : readWithCounts(platform, workspace, experimentOf(row));
}

/** One after another: each question reads the trail. */
export async function readAllWithCounts(
  platform: Platform,
  workspace: WorkspaceRef,
  experiments: readonly Experiment[],
): Promise<ReadExperiment[]> {
  const read: ReadExperiment[] = [];
  for (const one of experiments) read.push(await readWithCounts(platform, workspace, one));
  return read;
}

export async function readWithCounts(
  platform: Platform,
  workspace: WorkspaceRef,
  experiment: Experiment,
): Promise<ReadExperiment> {
  const { status, arms, plannedPerArm, startedAt, endedAt } = experiment;
  const from = startedAt === null ? null : Date.parse(startedAt);
  const to = endedAt === null ? platform.now() : Date.parse(endedAt);
  const counts = from === null ? none : await countPeople(platform, workspace, experiment, { from, to });
  const days = from === null ? 0 : Math.max(0, (to - from) / dayMs);
  return { experiment, reading: readCounts({ status, arms, plannedPerArm, days }, counts) };
}

const none: ExperimentCounts = { arms: [], twice: 0, elsewhere: 0 };

async function countPeople(
  { columns }: Platform,
  { id }: WorkspaceRef,
  { key, goalEvent, arms }: Experiment,
  span: { readonly from: number; readonly to: number },
): Promise<ExperimentCounts> {
  const asked = { workspace: id, key, exposure: exposureEvent, goal: goalEvent, ...span };
  const rows = await columns.ask<ArmRow>(countArms, asked);
  const isOurs = ({ arm }: ArmRow) => arms.some((known) => known.key === arm);
  const people = (some: readonly ArmRow[]) => some.reduce((sum, { n }) => sum + n, 0);
  return {
    arms: rows
      .filter((row) => row.twice === 0 && isOurs(row))
      .map(({ arm, n, conversions, sum, squares }) => ({ key: arm, n, conversions, sum, squares })),
    twice: people(rows.filter(({ twice }) => twice === 1)),
    elsewhere: people(rows.filter((row) => row.twice === 0 && !isOurs(row))),
  };
}

const instant = (ms: number | null) => (ms === null ? null : new Date(ms).toISOString());

export function experimentOf(row: ExperimentRow): Experiment {
  const { id, name, hypothesis, page, key, goal_event: goalEvent, baseline, least_effect: leastEffect } = row;
  const { decision, chosen_arm: chosenArm, decided_by: decidedBy, task_id: taskId, revision } = row;
  return {
    ...{ id, name, hypothesis, page, key, goalEvent, baseline, leastEffect, taskId, revision },
    arms: z.array(Arm).parse(row.arms),
    status: experimentStatuses.find((known) => known === row.status) ?? "stopped",
    plannedPerArm: row.planned_per_arm,
    startedAt: instant(row.started_ms),
    endedAt: instant(row.ended_ms),
    ...{ decision, chosenArm, decidedBy, decidedAt: instant(row.decided_ms) },
    createdBy: row.created_by,
    createdAt: new Date(row.created_ms).toISOString(),
    updatedBy: row.updated_by,
  };
}
