/** Answers what two definitions differ by, and which conversions are behind one step of it. */
import "server-only";
import type { WorkspaceRef } from "#domain/access/workspace.ts";
import { toMajor } from "#domain/base/money.ts";
import { Refusal } from "#domain/base/refusal.ts";
import { type Axis, type Counted, kindOfAxis, valueOn } from "#domain/reconciliation/definition.ts";
import { type GapStep, threeSides } from "#domain/reconciliation/explain-gap.ts";
import {
  disputeShare,
  type ReconcileAnswer,
  type ReconcileSide,
  type Step,
  type StepRow,
  type StepRowsAnswer,
} from "#domain/reconciliation/reconcile-question.ts";
import type { Platform } from "#platform/slot.ts";
import { inTurn } from "./gap-turns.ts";
import { explain, type OpenGap, openGap } from "./open-gap.ts";
import { readShown } from "./read-facts.sql.ts";
import { type Asked, countedOf, type Side } from "./read-side.ts";

export interface Sides {
  readonly a: Side;
  readonly b: Side;
  readonly span: Asked;
}

/** Throws `invalid` where one side is money and the other is not. */
export function unitOf({ a, b }: Pick<Sides, "a" | "b">): "count" | "money" {
  const [isMoney, other] = [a, b].map(({ measure }) => measure === "value");
  if (isMoney === other) return isMoney === true ? "money" : "count";
  throw new Refusal("invalid", "One of the two is money and the other is not: they cannot be compared.");
}

export async function answerReconcile(
  platform: Platform,
  workspace: WorkspaceRef,
  { a, b, span }: Sides,
  signal: AbortSignal,
): Promise<ReconcileAnswer> {
  const unit = unitOf({ a, b });
  const [countedA, countedB] = [countedOf(a), countedOf(b)];
  const only = countedA ?? countedB;
  const pair = only === null ? null : ([countedA ?? only, countedB ?? only] as const);
  const found = pair === null ? null : await explained(platform, workspace, pair, span, signal);
  const valueA = a.from === "rows" ? (found?.a ?? null) : a.figure;
  const valueB = b.from === "rows" ? (found?.b ?? null) : b.figure;
  const steps = found?.steps ?? [];
  const toUnit = (units: number) => (unit === "money" ? toMajor(units, workspace.currency) : rounded(units));
  const sideOf = (side: Side, value: number | null, counted: number | undefined): ReconcileSide => ({
    value: value === null ? null : toUnit(value),
    name: side.name,
    definition: side.definition,
    from: side.from,
    measure: side.measure,
    axes: side.axes,
    counted: side.from === "rows" || side.axes === null || counted === undefined ? null : toUnit(counted),
  });
  const between = valueA === null || valueB === null ? null : valueB - valueA;
  const larger = Math.max(Math.abs(valueA ?? 0), Math.abs(valueB ?? 0));
  const share = between === null ? null : larger === 0 ? 0 : Math.abs(between) / larger;
  const sum = (kind: Step["kind"] | null) =>
    steps.reduce((all, { axis, delta }) => all + (kind === null || kindOfAxis(axis) === kind ? delta : 0), 0);
  return {
    unit,
    a: sideOf(a, valueA, found?.a),
    b: sideOf(b, valueB, found?.b),
    gap: between === null ? null : toUnit(between),
    share,
    disputed: share !== null && share > disputeShare,
    steps: pair === null ? [] : steps.map((step) => stepOf(step, pair, toUnit)),
    timing: toUnit(sum("timing")),
    definition: toUnit(sum("definition")),
    residual: between === null ? null : toUnit(between - sum(null)),
    rowsRead: found?.rowsRead ?? 0,
  };
}

const explained = (
  platform: Platform,
  workspace: WorkspaceRef,
  pair: readonly [Counted, Counted],
  span: Asked,
  signal: AbortSignal,
) =>
  inTurn(signal, async () => {
    const gap = await openGap(platform, workspace, pair, span, signal);
    return { ...(await explain(gap, pair, null, signal)), rowsRead: gap.rows.length };
  });

/** Platforms report parts of conversions; their sums are not shown with the last digits of a computer's arithmetic. */
const rounded = (units: number) => Math.round(units * 1e6) / 1e6;

function stepOf(step: GapStep, [a, b]: readonly [Counted, Counted], toUnit: (units: number) => number): Step {
  const { axis, delta, alone, last, rows } = step;
  const figures = { delta: toUnit(delta), alone: toUnit(alone), last: toUnit(last) };
  return { axis, kind: kindOfAxis(axis), from: valueOn(a, axis), to: valueOn(b, axis), ...figures, rows };
}

export interface RowsAsk extends Sides {
  readonly step: Axis;
  readonly limit: number;
  readonly offset: number;
}

export const answerStepRows = (
  platform: Platform,
  workspace: WorkspaceRef,
  ask: RowsAsk,
  signal: AbortSignal,
): Promise<StepRowsAnswer> => inTurn(signal, () => stepRows(platform, workspace, ask, signal));

async function stepRows(
  platform: Platform,
  workspace: WorkspaceRef,
  { a, b, span, step: axis, limit, offset }: RowsAsk,
  signal: AbortSignal,
): Promise<StepRowsAnswer> {
  const unit = unitOf({ a, b });
  const [countedA, countedB] = [countedOf(a), countedOf(b)];
  if (countedA === null || countedB === null)
    throw new Refusal("invalid", "One of the two is a figure that nobody knows the definition of: it has no steps.");
  const pair = [countedA, countedB] as const;
  const gap = await openGap(platform, workspace, pair, span, signal);
  const { steps, parts } = await explain(gap, pair, axis, signal);
  const step = steps.find((one) => one.axis === axis);
  if (step === undefined) throw new Refusal("unknown", `The two do not differ on ${axis}.`);
  const places: number[] = [];
  parts?.forEach((part, row) => {
    if (part !== 0) places.push(row);
  });
  places.sort((x, y) => Math.abs(parts?.[y] ?? 0) - Math.abs(parts?.[x] ?? 0) || x - y);
  const toUnit = (units: number) => (unit === "money" ? toMajor(units, workspace.currency) : units);
  return {
    step: stepOf(step, pair, toUnit),
    unit,
    total: places.length,
    rows: await rowsOf(platform, workspace, {
      ...{ gap, pair, axis, toUnit },
      places: places.slice(offset, offset + limit),
      parts: parts ?? new Float64Array(),
    }),
  };
}

interface Shown {
  readonly gap: OpenGap;
  readonly pair: readonly [Counted, Counted];
  readonly axis: Axis;
  readonly places: readonly number[];
  readonly parts: Float64Array;
  readonly toUnit: (units: number) => number;
}

async function rowsOf(
  { columns }: Platform,
  { id: workspace }: WorkspaceRef,
  { gap: { rows, names, count }, pair: [a, b], axis, places, parts, toUnit }: Shown,
): Promise<StepRow[]> {
  if (places.length === 0) return [];
  const { before, after, inB } = threeSides(a, b, axis, count);
  const ids = places.map((row) => rows.id[row] ?? 0);
  const found = await columns.ask<{ id: number; person: string; order_id: string; channel: string }>(readShown, {
    ...{ workspace, ids },
  });
  const known = new Map(found.map((row) => [row.id, row]));
  const ofPeople = a.measure === "people" || b.measure === "people";
  const counts = (column: Float64Array, row: number) =>
    toUnit(ofPeople ? sumOfPerson(column, rows.person, row) : (column[row] ?? 0));
  const moment = (row: number) => new Date(rows.at[row] ?? 0).toISOString();
  return places.map((row): StepRow => {
    const shown = known.get(rows.id[row] ?? 0);
    const touch = before.touch[row] ?? -1;
    const minor = rows.minor[row] ?? -1;
    const own = names.currencies[(rows.currency[row] ?? 0) - 1];
    return {
      person: shown?.person ?? "",
      at: moment(row),
      touchAt: touch < 0 ? null : moment(touch),
      channel: shown?.channel ?? "",
      orderId: shown?.order_id ?? "",
      value: minor < 0 || own === undefined ? null : toMajor(minor, own),
      currency: own ?? null,
      before: counts(before.of, row),
      after: counts(after.of, row),
      inB: counts(inB.of, row),
      part: toUnit(Math.round((parts[row] ?? 0) * 1e3) / 1e3),
    };
  });
}

/** Of all rows of the person that a row is one of; they follow each other. */
function sumOfPerson(column: Float64Array, persons: Uint32Array, row: number): number {
  let sum = 0;
  let first = row;
  while (first > 0 && persons[first - 1] === persons[row]) first--;
  for (let one = first; one < persons.length && persons[one] === persons[row]; one++) sum += column[one] ?? 0;
  return sum;
}
