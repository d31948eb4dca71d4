/** Explains what two definitions differ by over the same rows: step by step, and conversion by conversion. */
import { type Contributions, type Counting, sumOf } from "./count-by.ts";
import { type Axes, type Axis, type Counted, differingAxes, moved } from "./definition.ts";
import { factorials, shapleySteps, weightOf } from "./shapley-steps.ts";

export interface GapStep {
  readonly axis: Axis;
  /** Counts or minor units. */
  readonly delta: number;
  readonly alone: number;
  readonly last: number;
  /** Conversions that have a part in it. */
  readonly rows: number;
}

export interface ExplainedGap {
  readonly a: number;
  readonly b: number;
  readonly steps: readonly GapStep[];
  /** By row its part of the step that was asked for; of no other. */
  readonly parts: Float64Array | null;
}

const touchCounts = ({ axes: { population, dateBasis, channel } }: Counted) =>
  population === "clicked" || population === "visited" || dateBasis === "touch" || channel !== "all";

/** Axes that cannot change a figure whatever the others are: their step is 0, and nothing need be counted for it. */
export function idleAxes(a: Counted, b: Counted): ReadonlySet<Axis> {
  const idle = new Set<Axis>();
  const neither = (test: (one: Counted) => boolean) => !test(a) && !test(b);
  if (neither(({ measure }) => measure === "value")) for (const axis of ["tax", "shipping"] as const) idle.add(axis);
  if (neither(touchCounts)) for (const axis of ["model", "lookbackDays"] as const) idle.add(axis);
  if (neither(({ measure, axes }) => measure === "value" || axes.refunds === "taken_off")) idle.add("rateDate");
  return idle;
}

/** Axes whose every combination must be counted. */
export function activeAxes(a: Counted, b: Counted): Axis[] {
  const idle = idleAxes(a, b);
  return differingAxes(a, b).filter((axis) => !idle.has(axis));
}

export interface ExplainAsk {
  /** Whose each row is. Of people, a person's rows are one: which of them carries the count is no difference. */
  readonly persons: Uint32Array;
  /** The step whose rows' parts are kept. */
  readonly show?: Axis | null;
}

/** All at once. */
export function explainGap(a: Counted, b: Counted, count: Counting, ask: ExplainAsk): ExplainedGap {
  const explaining = explainingGap(a, b, count, ask);
  for (;;) {
    const next = explaining.next();
    if (next.done) return next.value;
  }
}

/** Rests after each of the 2^k countings, so that whoever drives it can do other things between them. */
export function* explainingGap(
  a: Counted,
  b: Counted,
  count: Counting,
  { persons, show = null }: ExplainAsk,
): Generator<void, ExplainedGap> {
  const axes = activeAxes(a, b);
  const k = axes.length;
  const factorial = factorials(k);
  const values: number[] = [];
  const sums = axes.map(() => new Float64Array(persons.length));
  for (let mask = 0; mask < 2 ** k; mask++) {
    const { of } = count(
      moved(
        a,
        b,
        axes.filter((_, place) => (mask >> place) & 1),
      ),
    );
    values.push(sumOf(of));
    sums.forEach((sum, place) => {
      addTimes(sum, of, Number(weightOf(mask, place, k, factorial)));
    });
    yield;
  }
  if (a.measure === "people" || b.measure === "people") for (const sum of sums) joinRows(sum, persons);
  const shown = show === null ? undefined : sums[axes.indexOf(show)];
  return {
    a: values[0] ?? 0,
    b: values.at(-1) ?? 0,
    steps: differingAxes(a, b).map((axis) => stepOf(axis, axes.indexOf(axis), values, sums)),
    parts: shown?.map((one) => one / Number(factorial[k] ?? 1n)) ?? null,
  };
}

function stepOf(axis: Axis, place: number, values: readonly number[], sums: readonly Float64Array[]): GapStep {
  if (place < 0) return { axis, delta: 0, alone: 0, last: 0, rows: 0 };
  const figure = (mask: number) => values[mask] ?? 0;
  const bit = 1 << place;
  const all = values.length - 1;
  return {
    axis,
    delta: shapleySteps(values, sums.length)[place] ?? 0,
    alone: figure(bit) - figure(0),
    last: figure(all) - figure(all - bit),
    rows: sums[place]?.reduce((found, one) => found + Number(one !== 0), 0) ?? 0,
  };
}

function addTimes(sum: Float64Array, of: Float64Array, times: number): void {
  for (let row = 0; row < of.length; row++) {
    const one = of[row] ?? 0;
    if (one !== 0) sum[row] = (sum[row] ?? 0) + times * one;
  }
}

/** Moves what a person's rows sum up to onto the first of them that has any; rows of a person follow each other. */
export function joinRows(sum: Float64Array, persons: Uint32Array): void {
  let first = -1;
  for (let row = 0; row < sum.length; row++) {
    if (sum[row] === 0) continue;
    if (first < 0 || persons[row] !== persons[first]) first = row;
    else {
      sum[first] = (sum[first] ?? 0) + (sum[row] ?? 0);
      sum[row] = 0;
    }
  }
}

/** What rows count for in A, in A with one axis changed, and in B. */
export function threeSides(a: Counted, b: Counted, axis: Axis, count: Counting) {
  const read = (counted: Counted): Contributions => count(counted);
  return { before: read(a), after: read(moved(a, b, [axis])), inB: read(b) };
}

/** Everything that either side asks of the stored rows. */
export function askedOf(a: Counted, b: Counted) {
  const sides = [a.axes, b.axes];
  const some = (test: (axes: Axes) => boolean) => sides.some(test);
  return {
    events: [...new Set(sides.map(({ event }) => event))],
    statuses: [...new Set(sides.map(({ status }) => status))].filter((status) => status !== "any"),
    longestLookbackDays: Math.max(...sides.map(({ lookbackDays }) => lookbackDays)),
    touches: touchCounts(a) || touchCounts(b),
    touchDates: some(({ dateBasis }) => dateBasis === "touch"),
    ownDays: some(({ dateBasis }) => dateBasis === "event"),
    payments: some(({ dateBasis }) => dateBasis === "paid"),
    signUps: some(({ population }) => population === "registered"),
    refunds: some(({ refunds }) => refunds === "taken_off"),
    bots: some(({ bots }) => bots === "kept"),
    browsers: some(({ identity }) => identity === "browser"),
    tax: some(({ tax }) => tax === "taken_off"),
    shipping: some(({ shipping }) => shipping === "taken_off"),
    value: a.measure === "value" || b.measure === "value",
  };
}
export type AskedFacts = ReturnType<typeof askedOf>;
