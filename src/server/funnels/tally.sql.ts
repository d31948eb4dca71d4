/**
 * What people add up to: `n` (how many there are), `open` (how many may still go on), `p` and `f` (for each later step the
 * times since the step before and since entry, of as many as reached it). In arrays: each name more makes every layer of a
 * statement dearer to plan.
 */
import "server-only";
import type { FunnelMode } from "#domain/funnels/funnel-question.ts";
import { upTo } from "./walk.sql.ts";

/** What is known about a person, as SQL over a line; moments as in walk.sql.ts. */
export interface Walked {
  readonly reached: string;
  readonly entered: string;
  readonly at: (step: number) => string;
}

export const inLine: Walked = { reached: "reached", entered: "entered", at: (step) => `at${step}` };

interface Shape {
  readonly steps: number;
  readonly mode: FunnelMode;
}

/** Where the first step is the entry, the second step's two times are one. */
const firstOwn = (mode: FunnelMode) => (mode === "any" ? 2 : 3);

/** Each step from the first to be timed, with the moments between which it lies. */
function spans({ steps, mode }: Shape, { entered, at }: Walked) {
  const before = (s: number) => (s === 2 && mode !== "any" ? entered : at(s - 1));
  return {
    p: upTo(steps, 2).map((step) => ({ step, later: at(step), earlier: before(step) })),
    f: upTo(steps, firstOwn(mode)).map((step) => ({ step, later: at(step), earlier: entered })),
  };
}

const mayGoOn = ({ steps }: Shape, { reached, entered }: Walked) =>
  `${reached} < ${steps} AND ${entered} + {window:UInt64} > {now:UInt64}`;

/** Of the lines that are grouped, those for which `when` holds. Parameters: window (ms), now (a moment). */
export function tallyOf(shape: Shape, walked: Walked, when = "1"): string[] {
  const { p, f } = spans(shape, walked);
  const reaches = (step: number) => `${when} AND ${walked.reached} >= ${step}`;
  const lists = (of: typeof p) =>
    listOf(of.map(({ step, later, earlier }) => `groupArrayIf(toUInt64(${later} - ${earlier}), ${reaches(step)})`));
  return [
    `countIf(${when}) AS n`,
    `countIf(${when} AND ${mayGoOn(shape, walked)}) AS open`,
    `${lists(p)} AS p`,
    `${lists(f)} AS f`,
  ];
}

/** The same where the line is one person's and `alone` holds; elsewhere what it already says. */
export function tallyWith(shape: Shape, walked: Walked, alone: string): string[] {
  const { p, f } = spans(shape, walked);
  const one = `if(${walked.reached} >= s, [toUInt64(a - b)], emptyArrayUInt64())`;
  const lists = (of: typeof p) =>
    `arrayMap((s, a, b) -> ${one}, ${listOf(of.map(({ step }) => step))},
      ${listOf(of.map(({ later }) => later))}, ${listOf(of.map(({ earlier }) => earlier))})`;
  return [
    `if(${alone}, toUInt64(1), n) AS n`,
    `if(${alone}, toUInt64(${mayGoOn(shape, walked)}), open) AS open`,
    `if(${alone}, ${lists(p)}, p) AS p`,
    ...(f.length === 0 ? [] : [`if(${alone}, ${lists(f)}, f) AS f`]),
  ];
}

/** Of all lines of a group: counts, open, since_previous and since_first of FunnelRow. */
export function summedTally({ steps, mode }: Shape): string {
  const quantiles = (list: string) => `quantilesExactInclusiveArray(0.5, 0.9)(${list})`;
  const later = upTo(steps, 2);
  const first = firstOwn(mode);
  const sincePrevious = later.map((s) => quantiles(`p[${s - 1}]`));
  const sinceFirst = later.map((s) => quantiles(s < first ? `p[${s - 1}]` : `f[${s - first + 1}]`));
  return `arrayPushFront(arrayResize(sumForEach(arrayMap(x -> length(x), p)), ${steps - 1}), sum(n)) AS counts,
    sum(open) AS open,
    ${listOf(["[]", ...sincePrevious])} AS since_previous,
    ${listOf(["[]", ...sinceFirst])} AS since_first`;
}

const listOf = (items: readonly (string | number)[]) => `[${items.join(", ")}]`;
