/** Starts playbooks and moves their steps on; a run is held still while it is changed. */
import "server-only";
import { Refusal } from "#domain/base/refusal.ts";
import {
  allClosed,
  changedSteps,
  type PlaybookRun,
  type RunStep,
  RunSteps,
  type StepChange,
  startedSteps,
} from "#domain/playbooks/run.ts";
import type { Sql } from "#platform/record/record.ts";
import { platform } from "#platform/slot.ts";
import { playbookFrom, rowOf as playbookRowOf } from "./keep-playbooks.ts";
import {
  addAlertNote,
  addRun,
  answerAlert,
  keepRun,
  lockRun,
  type RunRow,
  readMember,
  readOpenRun,
  readRun,
  readRuns,
  readStepOwners,
} from "./playbooks.sql.ts";

export async function readRunsOf(workspaceId: number): Promise<PlaybookRun[]> {
  return (await platform().record.rows<RunRow>(readRuns, [workspaceId])).map(runFrom);
}

export async function readRunOf(workspaceId: number, runId: number): Promise<PlaybookRun> {
  return runFrom(await runRowOf(platform().record, readRun, workspaceId, runId));
}

export interface StepOwner {
  readonly id: number;
  readonly name: string;
  readonly role: string;
}

export function readOwnersOf(workspaceId: number): Promise<StepOwner[]> {
  return platform().record.rows<StepOwner>(readStepOwners, [workspaceId]);
}

/** Refuses (conflict) a second run of a playbook for the same alert while the first is under way. */
export function startRunOf(
  workspaceId: number,
  playbookId: number,
  alertId: number | null,
  by: string,
): Promise<PlaybookRun> {
  const { record, now } = platform();
  return record.transaction(async (sql) => {
    const playbook = playbookFrom(await playbookRowOf(sql, workspaceId, playbookId));
    const at = now();
    if (alertId !== null) {
      const [alert] = await sql.rows(answerAlert, [workspaceId, alertId, at]);
      if (alert === undefined) throw new Refusal("unknown", "There is no such alert.");
      const [open] = await sql.rows(readOpenRun, [playbookId, alertId]);
      if (open !== undefined) throw new Refusal("conflict", "This playbook is under way for the alert already.");
    }
    const steps = startedSteps(playbook.steps, at);
    const [added] = await sql.rows<{ id: number }>(addRun, [playbookId, alertId, JSON.stringify(steps), by, at]);
    const runId = added?.id ?? 0;
    const note = JSON.stringify({ runId, playbook: playbook.name });
    if (alertId !== null) await sql.rows(addAlertNote, [alertId, at, note, by]);
    return runFrom(await runRowOf(sql, readRun, workspaceId, runId));
  });
}

/** The run ends with its last step. Refuses (conflict) to change one that has ended. */
export async function changeStepOf(workspaceId: number, change: StepChange, by: string): Promise<PlaybookRun> {
  const { ownerId } = change;
  if (typeof ownerId === "number") {
    const [member] = await platform().record.rows(readMember, [workspaceId, ownerId]);
    if (member === undefined) throw new Refusal("unknown", "There is no such member.");
  }
  return changing(workspaceId, change.runId, (steps, now) => changedSteps(steps, change, by, now));
}

/** Writes down which export a step has set going. */
export function noteExport(workspaceId: number, runId: number, step: number, exportId: number): Promise<PlaybookRun> {
  return changing(workspaceId, runId, (steps) => {
    if (steps[step - 1]?.deed !== "export_data") throw new Refusal("conflict", "This step does not export anything.");
    return steps.map((one, i) => (i === step - 1 ? { ...one, exportId } : one));
  });
}

export function endRunOf(workspaceId: number, runId: number): Promise<PlaybookRun> {
  return changing(workspaceId, runId, (steps) => [...steps], true);
}

function changing(
  workspaceId: number,
  runId: number,
  change: (steps: readonly RunStep[], nowMs: number) => RunStep[],
  ends = false,
): Promise<PlaybookRun> {
  const { record, now } = platform();
  return record.transaction(async (sql) => {
    const run = runFrom(await runRowOf(sql, lockRun, workspaceId, runId));
    if (run.endedAt !== null) throw new Refusal("conflict", "This run has ended.");
    const at = now();
    const steps = change(run.steps, at);
    await sql.rows(keepRun, [runId, JSON.stringify(steps), ends || allClosed(steps) ? at : null]);
    return runFrom(await runRowOf(sql, readRun, workspaceId, runId));
  });
}

async function runRowOf(sql: Sql, text: string, workspaceId: number, runId: number): Promise<RunRow> {
  const [row] = await sql.rows<RunRow>(text, [workspaceId, runId]);
  if (row === undefined) throw new Refusal("unknown", "There is no such run.");
  return row;
}

const iso = (ms: number) => new Date(ms).toISOString();

function runFrom(row: RunRow): PlaybookRun {
  const { id, playbook_id: playbookId, name, severity, alert_id: alertId, started_by: startedBy } = row;
  return {
    ...{ id, playbookId, name, severity, alertId, startedBy },
    steps: RunSteps.parse(row.steps),
    startedAt: iso(row.started_ms),
    endedAt: row.ended_ms === null ? null : iso(row.ended_ms),
  };
}
