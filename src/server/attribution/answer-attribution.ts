/** Answers who gets the credit: journeys and spend from the columns, credit and figures by the domain. */
import "server-only";
import type { WorkspaceRef } from "#domain/access/workspace.ts";
import type { AttributionAnswer, AttributionRow, PathRow } from "#domain/attribution/attribution-answer.ts";
import type { AttributionQuestion } from "#domain/attribution/attribution-question.ts";
import { creditByModel, type ModelCredits } from "#domain/attribution/credit-by-model.ts";
import { modelFigures } from "#domain/attribution/figures.ts";
import { sumsOf } from "#domain/attribution/path-group.ts";
import { toMajor } from "#domain/base/money.ts";
import type { Span } from "#domain/metrics/span.ts";
import { unattributed } from "#domain/people/touchpoint.ts";
import type { Platform } from "#platform/slot.ts";
import { dayCredits } from "./day-credits.ts";
import { type CountedPath, type ReadJourneys, readJourneys, readSpendByKey } from "./read-journeys.ts";

export async function answerAttribution(
  { columns, now }: Platform,
  workspace: WorkspaceRef,
  question: AttributionQuestion,
  span: Span,
  signal: AbortSignal,
): Promise<AttributionAnswer> {
  const { id: workspaceId, timezone, currency } = workspace;
  const ask = { workspaceId, timezone, question, span, asOfMs: now() };
  const [journeys, spend] = await Promise.all([
    readJourneys(columns, ask, signal),
    readSpendByKey(columns, ask, signal),
  ]);
  const credits = creditByModel({ keys: journeys.keys.length, groups: journeys.paths }, question);
  const days = question.grain === "day" ? { days: dayCredits(journeys, credits, currency) } : {};
  return {
    ...totalsOf(journeys, spend, currency),
    rows: rowsOf(journeys.keys, credits, spend, currency),
    ...pathsOf(journeys, question.paths, currency),
    markov: question.models.includes("markov") ? { order: question.order, probability: credits.probability } : null,
    shapley: credits.shapley,
    ...days,
  };
}

type Spend = ReadonlyMap<string, number | null>;

function totalsOf({ paths, nulls, open }: ReadJourneys, spend: Spend, currency: string) {
  const [conversions, value, newCustomers] = sumsOf(paths);
  const lone = sumsOf(paths.filter(({ path }) => path.length === 0));
  const sum = (of: (path: CountedPath) => number) => paths.reduce((total, path) => total + of(path), 0);
  const touched = conversions - lone[0];
  const known = [...spend.values()].filter((amount) => amount !== null);
  const all = known.reduce((total, amount) => total + amount, 0);
  return {
    conversions,
    value: toMajor(value, currency),
    grossValue: toMajor(
      sum(({ grossMinor }) => grossMinor),
      currency,
    ),
    refunds: toMajor(
      sum(({ refundedMinor }) => refundedMinor),
      currency,
    ),
    newCustomers,
    spend: known.length === 0 ? null : toMajor(all, currency),
    unattributed: { conversions: lone[0], value: toMajor(lone[1], currency) },
    touchesPerConversion: touched === 0 ? null : sum(({ path, sums }) => path.length * sums[0]) / touched,
    nullJourneys: nulls,
    openJourneys: open,
  };
}

/** One row per key that was touched or paid for, most conversions first, and what no touch brought. */
function rowsOf(keys: readonly string[], { credit }: ModelCredits, spend: Spend, currency: string): AttributionRow[] {
  const paid = [...spend.keys()].filter((key) => !keys.includes(key));
  const places = [...keys, unattributed.channel, ...paid];
  const rows = places.map((key, index): AttributionRow => {
    const cost = spend.get(key) ?? null;
    const figures = [...credit].map(([model, columns]) => {
      const at = (i: 0 | 1 | 2) => columns[i][index] ?? 0;
      return [model, modelFigures([at(0), at(1), at(2)], cost, currency)] as const;
    });
    const models: AttributionRow["models"] = Object.fromEntries(figures);
    return { key, spend: cost === null ? null : toMajor(cost, currency), models };
  });
  const most = ({ models }: AttributionRow) => Math.max(...Object.values(models).map((figures) => figures.conversions));
  return rows.sort((a, b) => most(b) - most(a) || (a.key < b.key ? -1 : 1));
}

/** Paths told apart by their keys alone, most conversions first. */
function pathsOf({ keys, paths }: ReadJourneys, limit: number, currency: string) {
  const merged = new Map<string, CountedPath>();
  for (const path of paths) {
    if (path.path.length === 0) continue;
    const name = path.path.join(",");
    merged.set(name, joined(merged.get(name), path));
  }
  const rows = [...merged.values()].map(
    ({ path, sums, nulls, medianMs }): PathRow => ({
      path: path.map((key) => keys[key] ?? ""),
      conversions: sums[0],
      value: toMajor(sums[1], currency),
      nulls,
      medianSeconds: medianMs === null ? null : medianMs / 1000,
    }),
  );
  const nameOf = (row: PathRow) => row.path.join("\u0000");
  rows.sort((a, b) => b.conversions - a.conversions || b.nulls - a.nulls || (nameOf(a) < nameOf(b) ? -1 : 1));
  return { paths: rows.slice(0, limit), distinctPaths: rows.length };
}

/** A median is kept where one of the two has all the conversions. */
function joined(one: CountedPath | undefined, other: CountedPath): CountedPath {
  if (one === undefined) return other;
  const sums = sumsOf([one, other]);
  const medianMs = one.sums[0] === 0 ? other.medianMs : other.sums[0] === 0 ? one.medianMs : null;
  return { ...one, sums, nulls: one.nulls + other.nulls, medianMs };
}
