/** What people add up to: how many reached each step (n1, n2…), may still go on (`open`), and lists of the times between. */
import "server-only";
import type { FunnelMode } from "#domain/funnels/funnel-question.ts";
import { upTo } from "./walk.sql.ts";

/** What is known about a person, as SQL over a line; times in epoch ms. */
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
const ownSinceEntry = ({ steps, mode }: Shape) => upTo(steps, mode === "any" ? 2 : 3);

/** Of the lines that are grouped, those for which `when` holds. Parameters: window (ms), now (ms). */
export function tallyOf(shape: Shape, walked: Walked, when = "1"): string[] {
  const { count, open, since } = figures(shape, walked);
  return [
    ...upTo(shape.steps).map((s) => `countIf(${when} AND ${count(s)}) AS n${s}`),
    `countIf(${when} AND ${open}) AS open`,
    ...since.map(({ name, step, ms }) => `groupArrayIf(${ms}, ${when} AND ${count(step)}) AS ${name}`),
  ];
}

/** The same where the line is one person's and `alone` holds; elsewhere what it already says. */
export function tallyWith(shape: Shape, walked: Walked, alone: string): string[] {
  const { count, open, since } = figures(shape, walked);
  return [
    ...upTo(shape.steps).map((s) => `if(${alone}, toUInt64(${count(s)}), n${s}) AS n${s}`),
    `if(${alone}, toUInt64(${open}), open) AS open`,
    ...since.map(
      ({ name, step, ms }) => `multiIf(NOT ${alone}, ${name}, ${count(step)}, [${ms}], emptyArrayUInt64()) AS ${name}`,
    ),
  ];
}

function figures(shape: Shape, { reached, entered, at }: Walked) {
  const { steps, mode } = shape;
  const ms = (later: string, earlier: string) => `toUInt64(${later} - ${earlier})`;
  const before = (s: number) => (s === 2 && mode !== "any" ? entered : at(s - 1));
  return {
    count: (s: number) => `${reached} >= ${s}`,
    open: `${reached} < ${steps} AND ${entered} + {window:UInt64} > {now:UInt64}`,
    since: [
      ...upTo(steps, 2).map((step) => ({ name: `p${step}`, step, ms: ms(at(step), before(step)) })),
      ...ownSinceEntry(shape).map((step) => ({ name: `f${step}`, step, ms: ms(at(step), entered) })),
    ],
  };
}

/** Of all lines of a group: counts, open, since_previous and since_first of FunnelRow. */
export function summedTally(shape: Shape): string {
  const { steps, mode } = shape;
  const quantiles = (name: string) => `quantilesExactInclusiveArray(0.5, 0.9)(${name})`;
  const of = (name: (s: number) => string) =>
    `[${["[]", ...upTo(steps, 2).map((s) => quantiles(name(s)))].join(", ")}]`;
  return `[${upTo(steps)
    .map((s) => `sum(n${s})`)
    .join(", ")}] AS counts,
    sum(open) AS open,
    ${of((s) => `p${s}`)} AS since_previous,
    ${of((s) => (s === 2 && mode !== "any" ? "p2" : `f${s}`))} AS since_first`;
}
