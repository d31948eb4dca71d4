/** Measures what the two teams did for each other: how fast requests were answered, and whether at all. */
import "server-only";
import type { EvidenceRow } from "#domain/health/evidence.ts";
import { answerMs, type Deed, feedbackRows, type Team, type TeamChange } from "#domain/health/feedback.ts";
import { type AskedTask, type ResponseWindow, responseLimitMs, responseRow } from "#domain/health/response.ts";
import { taskStatuses } from "#domain/tasks/task.ts";
import type { Sql } from "#platform/record/record.ts";
import { type AskedRow, type ChangeRow, type DeedRow, readAsked, readChanges, readDeeds } from "./measure.sql.ts";

export async function measureResponse(sql: Sql, workspaceId: number, window: ResponseWindow): Promise<EvidenceRow[]> {
  const asked = [workspaceId, window.fromMs - responseLimitMs, window.toMs];
  const rows = await sql.rows<AskedRow>(readAsked, asked);
  return rows.flatMap((row) => responseRow(askedTask(row), window) ?? []);
}

function askedTask({ id, title, team, page, asked, moves }: AskedRow): AskedTask {
  const known = moves.flatMap(({ at, to }) => {
    const status = taskStatuses.find((one) => one === to);
    return status === undefined ? [] : [{ atMs: Number(at), to: status }];
  });
  return { id, title, team, page, askedMs: Number(asked), moves: known };
}

export async function measureFeedback(sql: Sql, workspaceId: number, window: ResponseWindow): Promise<EvidenceRow[]> {
  const { fromMs, toMs, asOfMs } = window;
  const changes = await sql.rows<ChangeRow>(readChanges, [workspaceId, fromMs, Math.min(toMs, asOfMs)]);
  if (changes.length === 0) return [];
  const deeds = await sql.rows<DeedRow>(readDeeds, [workspaceId, fromMs, Math.min(toMs + answerMs, asOfMs + 1)]);
  const made = changes.flatMap(changeOf);
  return feedbackRows(
    made,
    changes.flatMap((change) => deedsOf(change, deeds)),
    window,
  );
}

const refOf = ({ kind, id }: ChangeRow) => `${kind}:${id}`;
const isTeam = (team: string): team is Team => team === "promotion" || team === "operations";

function changeOf(row: ChangeRow): TeamChange[] {
  const { kind, title, team, at } = row;
  return isTeam(team) ? [{ ref: refOf(row), title, kind, from: team, atMs: Number(at) }] : [];
}

/** A task is answered on itself, an alert on itself or on its task, an action there or on a task about its channel. */
function deedsOf(change: ChangeRow, deeds: readonly DeedRow[]): Deed[] {
  const { kind, id, alert_id, channel } = change;
  const about = (deed: DeedRow) => {
    if (kind === "task") return deed.task_id === id;
    if (alert_id !== null && deed.alert_id === alert_id) return true;
    return channel !== null && deed.channel === channel;
  };
  return deeds
    .filter(about)
    .map(({ team, author, at }) => ({ ref: refOf(change), team, by: author, atMs: Number(at) }));
}
