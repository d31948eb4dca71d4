/** Answers the board's question: sums from the columns, plan from the budgets, values and benchmark by the dictionary. */
import "server-only";
import type { WorkspaceRef } from "#domain/access/workspace.ts";
import { hourMs } from "#domain/base/local-time.ts";
import { indexOf } from "#domain/metrics/benchmark.ts";
import type { BoardAnswer, BoardQuestion, BoardRow, MetricValues } from "#domain/metrics/board-question.ts";
import type { BoardFigures, BoardSums } from "#domain/metrics/board-sums.ts";
import { bucketSpan, bucketText, windowOf } from "#domain/metrics/board-window.ts";
import { findMetric } from "#domain/metrics/dictionary.ts";
import type { Platform } from "#platform/slot.ts";
import { readFigures } from "./board-figures.ts";
import { planOf } from "./board-plan.ts";
import { type Usual, usualOf } from "./board-usual.ts";
import { type Asked, nothing, type Planned, perLabel, valuesOf } from "./board-values.ts";

export async function answerBoard(
  platform: Platform,
  workspace: WorkspaceRef,
  question: BoardQuestion,
): Promise<BoardAnswer> {
  const [answer] = await answerBoards(platform, workspace, [question]);
  if (answer === undefined) throw new Error("A question had no answer.");
  return answer;
}

/** Several questions at once: what they share is read once, by `read`. Answers in the order of the questions. */
export async function answerBoards(
  platform: Platform,
  workspace: WorkspaceRef,
  questions: readonly BoardQuestion[],
  read: typeof readFigures = readFigures,
): Promise<BoardAnswer[]> {
  const all = questions.map((question): Asked => {
    const span = windowOf(question, workspace.timezone);
    const metrics = question.metrics.flatMap((id) => findMetric(id) ?? []);
    return { question, workspace, metrics, span };
  });
  const [figures, planned] = await Promise.all([
    read(platform, all),
    Promise.all(all.map((asked) => planOf(platform, asked))),
  ]);
  return figures.flatMap((found, i) => {
    const asked = planned[i];
    return asked === undefined ? [] : [answerOf(asked, found, platform.now())];
  });
}

function answerOf(asked: Planned, figures: BoardFigures, now: number): BoardAnswer {
  const { question, span } = asked;
  const usual = question.benchmark ? usualOf(asked, figures) : null;
  const byKey = figures.own
    .filter(({ level }) => level === 2)
    .map((row) => ({ key: row.key, ...compared(valuesOf(asked, row.sums, span, row.key), usual?.ofKey(row.key)) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1));
  const all = figures.own.find(({ level }) => level === 3)?.sums ?? nothing;
  return {
    rows:
      question.grain === "total" ? byKey.map((row) => ({ at: null, ...row })) : rowsOf(asked, figures.own, usual, now),
    totals: byKey,
    total: compared(valuesOf(asked, all, span, null), usual?.ofAll),
  };
}

/** One row per bucket and key, in their order. */
function rowsOf(asked: Planned, sums: readonly BoardSums[], usual: Usual | null, now: number): BoardRow[] {
  const { question, workspace } = asked;
  const known = sums.filter(({ level }) => level === 0).sort(byPlace);
  const bucket = perLabel((label) => ({
    when: bucketSpan(label, question.grain, workspace.timezone),
    at: bucketText(label, question.grain, workspace.timezone),
  }));
  const rows = known.map((row): BoardRow => {
    const { when, at } = bucket(row.label);
    const values = valuesOf(asked, row.sums, when, row.key);
    return { at, key: row.key, ...compared(values, usual?.ofRow(row.label, row.key)) };
  });
  return usual === null ? rows : [...rows, ...silentRows(asked, known, usual, now)];
}

const byPlace = (a: BoardSums, b: BoardSums) =>
  a.label === b.label ? (a.key < b.key ? -1 : 1) : a.label < b.label ? -1 : 1;

/** Values beside what they usually are. */
function compared(values: MetricValues, benchmark: MetricValues | undefined) {
  return benchmark === undefined ? { values } : { values, benchmark, index: indexes(values, benchmark) };
}

function indexes(values: MetricValues, compared: MetricValues): MetricValues {
  return Object.fromEntries(Object.entries(values).map(([id, value]) => [id, indexOf(value, compared[id] ?? null)]));
}

/** Hours without figures that usually have some: those still to come are unknown, the others are nothing. */
function silentRows(asked: Planned, known: readonly BoardSums[], usual: Usual, now: number): BoardRow[] {
  const { question, workspace, metrics, span } = asked;
  if (question.grain !== "hour") return [];
  const present = new Set(known.map(({ label, key }) => `${label} ${key}`));
  const unknown = Object.fromEntries(metrics.map(({ id }) => [id, null]));
  const rows: BoardRow[] = [];
  for (let at = span.fromMs; at < span.toMs; at += hourMs) {
    const label = String(at / 1000);
    for (const key of usual.keys) {
      if (present.has(`${label} ${key}`)) continue;
      const benchmark = usual.ofRow(label, key);
      if (Object.values(benchmark).every((value) => value === null)) continue;
      const values = at > now ? unknown : valuesOf(asked, nothing, { fromMs: at, toMs: at + hourMs }, key);
      rows.push({ at: bucketText(label, "hour", workspace.timezone), key, ...compared(values, benchmark) });
    }
  }
  return rows;
}
