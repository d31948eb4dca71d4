/** Reads a week's score: as it was frozen, or as far as the week has come; with twelve weeks of trend. */
import "server-only";
import type { WorkspaceRef } from "#domain/access/workspace.ts";
import { Refusal } from "#domain/base/refusal.ts";
import { type ComponentId, components, scoreTarget } from "#domain/health/definition.ts";
import { componentValues, connectivityOf, type EvidenceRow } from "#domain/health/evidence.ts";
import {
  type HealthAnswer,
  type HealthQuestion,
  type TrendWeek,
  trendWeeks,
  type WeekState,
} from "#domain/health/health-question.ts";
import { byMiss, topMisses } from "#domain/health/holds-back.ts";
import { responseTimes } from "#domain/health/response.ts";
import { type Component, type Score, scoreOf } from "#domain/health/score.ts";
import { shiftWeek, weekAt, weekSpan, weeksThrough } from "#domain/health/week-range.ts";
import type { Platform } from "#platform/slot.ts";
import { everyEvent } from "#server/quality/read-connectivity.ts";
import { type EvidenceRecord, readEvidence, readWeeks, type WeekRow } from "./health.sql.ts";
import { readDefinitionsOf } from "./keep-definition.ts";
import { measureWeek, settledMs } from "./measure-week.ts";

interface JudgedWeek extends Score {
  readonly rows: readonly EvidenceRow[];
  readonly state: WeekState;
  readonly asOfMs: number;
  readonly frozenMs: number | null;
  readonly throughId: string | null;
  readonly definitionVersion: number;
}

export async function answerHealth(
  platform: Platform,
  workspace: WorkspaceRef,
  question: HealthQuestion,
): Promise<HealthAnswer> {
  const { record, now } = platform;
  const running = weekAt(now(), workspace.timezone);
  const week = question.week ?? running;
  if (week > running) throw new Refusal("invalid", "week: it has not begun.", [{ path: "week", message: "to come" }]);
  const rows = await record.rows<WeekRow>(readWeeks, [workspace.id, shiftWeek(week, 1 - trendWeeks), week]);
  const own = rows.find((row) => row.week === week);
  const judged =
    own === undefined ? await judgeOpen(platform, workspace, week) : await readFrozen(platform, workspace, own);
  const { fromMs, toMs } = weekSpan(week, workspace.timezone);
  const iso = (ms: number) => new Date(ms).toISOString();
  const { component, offset, limit } = question;
  const times = responseTimes(judged.rows);
  const listed = component === undefined ? [] : byMiss(judged.rows, component);
  return {
    ...{ week, from: iso(fromMs), to: iso(toMs), state: judged.state, asOf: iso(judged.asOfMs) },
    frozenAt: judged.frozenMs === null ? null : iso(judged.frozenMs),
    throughId: judged.throughId,
    definitionVersion: judged.definitionVersion,
    target: scoreTarget,
    ...{ score: judged.score, components: judged.components, move: judged.move },
    trend: [...trendOf(weeksThrough(week, trendWeeks).slice(0, -1), rows), trendWeek(week, judged)],
    holds: topMisses(judged.rows, 3),
    parts: connectivityOf(judged.rows),
    ...{ responseHours: times.median, responseUnanswered: times.unanswered },
    evidence:
      component === undefined ? null : { component, total: listed.length, rows: listed.slice(offset, offset + limit) },
  };
}

async function readFrozen({ record }: Platform, { id }: WorkspaceRef, row: WeekRow): Promise<JudgedWeek> {
  const found = await record.rows<EvidenceRecord>(readEvidence, [id, row.week]);
  const rows = found.flatMap(evidenceOf);
  const definitions = await readDefinitionsOf(record, id);
  const definition = definitions.find(({ version }) => version === row.definition_version);
  if (definition === undefined) throw new Error(`Week ${row.week} was judged by a definition that is gone.`);
  // As it was stored: nothing of a frozen week is computed again but what would have moved it.
  const { move } = scoreOf(componentValues(rows), definition);
  const components = row.components as readonly Component[];
  return {
    ...{ rows, score: row.score, components, move, state: "frozen", asOfMs: Number(row.as_of) },
    ...{ frozenMs: Number(row.frozen), throughId: row.through_id, definitionVersion: row.definition_version },
  };
}

function evidenceOf({ component, ...row }: EvidenceRecord): EvidenceRow[] {
  const known = components.find((id) => id === component);
  return known === undefined ? [] : [{ component: known, ...row }];
}

async function judgeOpen(platform: Platform, workspace: WorkspaceRef, week: string): Promise<JudgedWeek> {
  const { toMs } = weekSpan(week, workspace.timezone);
  const [{ rows, asOfMs }, [definition]] = await Promise.all([
    measureWeek(platform, workspace, week, everyEvent),
    readDefinitionsOf(platform.record, workspace.id),
  ]);
  if (definition === undefined) throw new Error("There is always a definition.");
  const now = platform.now();
  const state = now < toMs ? "running" : now < toMs + settledMs ? "settling" : "open";
  const score = scoreOf(componentValues(rows), definition);
  return { ...score, rows, state, asOfMs, frozenMs: null, throughId: null, definitionVersion: definition.version };
}

function trendOf(weeks: readonly string[], rows: readonly WeekRow[]): TrendWeek[] {
  return weeks.map((week) => {
    const row = rows.find((one) => one.week === week);
    if (row === undefined) return { week, state: "open", score: null, definitionVersion: null, values: valuesOf([]) };
    const { score, definition_version } = row;
    const values = valuesOf(row.components as readonly Component[]);
    return { week, state: "frozen", score, definitionVersion: definition_version, values };
  });
}

const trendWeek = (week: string, { state, score, definitionVersion, components: own }: JudgedWeek): TrendWeek => ({
  ...{ week, state, score, definitionVersion, values: valuesOf(own) },
});

function valuesOf(own: readonly Component[]): Record<ComponentId, number | null> {
  const value = (id: ComponentId) => own.find((one) => one.id === id)?.value ?? null;
  return {
    ...{ connectivity: value("connectivity"), response: value("response"), accuracy: value("accuracy") },
    ...{ board: value("board"), feedback: value("feedback"), targets: value("targets") },
  };
}

export interface ListedWeek {
  readonly week: string;
  readonly score: number | null;
  readonly definitionVersion: number;
  readonly frozenAt: string;
  readonly components: readonly Component[];
}

/** All frozen weeks up to one, the latest first. */
export async function readWeeksOf({ record }: Platform, workspaceId: number, through: string): Promise<ListedWeek[]> {
  const rows = await record.rows<WeekRow>(readWeeks, [workspaceId, shiftWeek(through, -103), through]);
  return rows.reverse().map((row) => ({
    ...{ week: row.week, score: row.score, definitionVersion: row.definition_version },
    frozenAt: new Date(Number(row.frozen)).toISOString(),
    components: row.components as readonly Component[],
  }));
}
