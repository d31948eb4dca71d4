/** Makes the agenda of a week's meeting from the data, as it stands now. */
import "server-only";
import type { WorkspaceRef } from "#domain/access/workspace.ts";
import { Agenda, Decision } from "#domain/alignment/agenda.ts";
import { mondayOf, shiftWeek, weekSpan } from "#domain/alignment/iso-week.ts";
import { type KeyWords, keyWordsOf } from "#domain/alignment/key-words.ts";
import type { Span } from "#domain/metrics/span.ts";
import { Effect } from "#domain/tasks/effect.ts";
import type { Platform } from "#platform/slot.ts";
import { readDisputesOf } from "#server/reconciliation/keep-disputes.ts";
import { readTasksOf } from "#server/tasks/read-tasks.ts";
import {
  type ComplaintRow,
  type DecisionRow,
  type DeedRow,
  readComplaints,
  readDecisions,
  readDeeds,
} from "./meeting.sql.ts";
import { readSwings } from "./read-swings.ts";

/** What is read of a stretch of complaints: the latest; more say nothing new, and whoever has a write key can send them. */
const mostTexts = 1_000;
const iso = (ms: number) => new Date(ms).toISOString();

export async function readAgenda(platform: Platform, workspace: WorkspaceRef, week: string): Promise<Agenda> {
  const { record, now } = platform;
  const { id, timezone } = workspace;
  const about = shiftWeek(week, -1);
  const span = weekSpan(about, timezone);
  const [swings, complaints, disputes, tasks, deeds, decisions] = await Promise.all([
    readSwings(platform, workspace, about),
    readKeyWords(platform, id, span, weekSpan(shiftWeek(about, -4), timezone).fromMs),
    readDisputesOf(id, { status: "open", limit: 100 }),
    readTasksOf(id, { status: "open" }, null),
    record.rows<DeedRow>(readDeeds, [id, span.fromMs, Math.min(now(), weekSpan(week, timezone).toMs)]),
    readDecisionsOf(platform, id, about),
  ]);
  const asOf = iso(now());
  // A page that is updated has kept its time or not: its clock stands.
  const overdue = tasks.filter(({ updatedPageAt, dueAt }) => updatedPageAt === null && dueAt < asOf);
  overdue.sort((a, b) => (a.dueAt < b.dueAt ? -1 : 1));
  return Agenda.parse({
    from: mondayOf(about),
    to: mondayOf(week),
    asOf,
    swings,
    complaints,
    disputes: disputes
      .sort((a, b) => b.share - a.share || a.id - b.id)
      .map(({ a, b, owners, ...dispute }) => ({
        ...dispute,
        a: a.name,
        b: b.name,
        owners: owners.map(({ name }) => name),
      })),
    tasks: overdue.slice(0, 100).map(({ id: taskId, title, team, owner, dueAt }) => ({
      id: taskId,
      title,
      team,
      owner: owner?.name ?? null,
      dueAt,
    })),
    breaker: deeds.map(({ at_ms, ...deed }) => ({ ...deed, at: iso(at_ms) })),
    decisions,
  });
}

/** With the tasks that they became, as those stand now. */
export async function readDecisionsOf(
  { record }: Pick<Platform, "record">,
  workspaceId: number,
  week: string,
): Promise<Decision[]> {
  const rows = await record.rows<DecisionRow>(readDecisions, [workspaceId, week]);
  return rows.map(({ at_ms, task_id: taskId, due_ms, effect, ...row }) =>
    Decision.parse({
      ...{ ...row, taskId, at: iso(at_ms), dueAt: iso(due_ms) },
      effect: Effect.safeParse(effect).data ?? null,
    }),
  );
}

async function readKeyWords(
  { record }: Pick<Platform, "record">,
  workspaceId: number,
  { fromMs, toMs }: Span,
  beforeMs: number,
): Promise<KeyWords & { readonly sealed: number }> {
  const [now, before] = await Promise.all(
    [
      [fromMs, toMs],
      [beforeMs, fromMs],
    ].map((span) => record.rows<ComplaintRow>(readComplaints, [workspaceId, ...span, mostTexts])),
  );
  const texts = (rows: readonly ComplaintRow[] = []) => rows.flatMap(({ text }) => text ?? []);
  const sealed = (now ?? []).filter((row) => row.text === null && row.sealed).length;
  return { ...keyWordsOf(texts(now), texts(before)), sealed };
}
