/**
 * Which steps an event serves, as the low 16 bits of a packed event (see walk.sql.ts), and which events are read at all.
 * Sixteen bits and no more: what is worked out for each of millions of rows is as wide as it must be.
 */
import "server-only";
import type { FunnelQuestion } from "#domain/funnels/funnel-question.ts";
import { instant, isActivity } from "#server/events/rows-asked.sql.ts";
import { matchFilter, matchStep, type Params } from "./step-match.sql.ts";

type Asked = Pick<FunnelQuestion, "step" | "exclude" | "mode" | "filter">;

/** Among events of one moment those of no step come after the steps, and those that end a walk come last. */
const ofNoStep = 14 * 4096;
const ofAnEnd = 15 * 4096 + 1;

export interface StepBits {
  /** Names for a `SELECT`; `low` has the bits. */
  readonly columns: readonly string[];
  /** Which rows are read, before their bits are known, and whose bits say anything. */
  readonly isRead: string;
  readonly isOfUse: string;
}

/** The names of the question go into `params`. Parameter besides: to. `minor`: see matchStep. */
export function stepBits(asked: Asked, params: Params, minor: number): StepBits {
  const { step, exclude, mode, filter } = asked;
  const allowed = [`at < ${instant("to")}`, ...matchFilter(filter, params)].join(" AND ");
  const names = [...new Set([...step, ...exclude].map(({ event }) => event))];
  const named = names.map((name, i) => {
    params[`e${i}`] = name;
    return `{e${i}:String}`;
  });
  const isPlain =
    [...step, ...exclude].every(({ where }) => Object.keys(where).length === 0) &&
    new Set(step.map(({ event }) => event)).size === step.length;
  const strict = mode === "strict";
  return {
    columns: isPlain ? byName(asked, names, named, allowed) : byMatch(asked, allowed, params, minor),
    isRead: strict ? isActivity : `event IN (${named.join(", ")})`,
    // Strictly, whatever comes between counts.
    isOfUse: strict ? "1" : "bitAnd(low, 4093) > 0",
  };
}

/** Each name is one step or ends walks: looked up in one go. */
function byName(
  { step, exclude, mode }: Asked,
  names: readonly string[],
  named: readonly string[],
  allowed: string,
): string[] {
  const bitsOf = (name: string, mayEnter: boolean) => {
    const i = step.findIndex(({ event }) => event === name);
    const isFirst = mode === "any" || i === 0;
    if (exclude.some(({ event }) => event === name)) return ofAnEnd;
    if (i === 0 && mode !== "any" && !mayEnter) return ofNoStep;
    return (i + 1) * 4096 + 2 ** i * 4 + (isFirst && mayEnter ? 2 : 0);
  };
  const look = (mayEnter: boolean) =>
    `transform(event, [${named.join(", ")}], [${names.map((name) => bitsOf(name, mayEnter)).join(", ")}], ${ofNoStep})`;
  return [`toUInt16(if(${allowed}, ${look(true)}, ${look(false)})) AS low`];
}

/** Bit i of the mask for step i + 1; the first step only where an entry is allowed, unless the order does not matter. */
function byMatch({ step, exclude, mode }: Asked, allowed: string, params: Params, minor: number): string[] {
  const steps = step.map((one, i) => {
    const match = matchStep(one, params, minor);
    return `(${i === 0 && mode !== "any" ? `${match} AND ${allowed}` : match}) * toUInt16(${2 ** i})`;
  });
  const ends = exclude.map((one) => `(${matchStep(one, params, minor)})`).join(" OR ");
  const enters = mode === "any" ? `(${allowed})` : "bitAnd(mask, 1)";
  const first = "bitCount(bitXor(mask, mask - 1))";
  const bits = `if(mask = 0, ${ofNoStep}, ${first} * 4096 + mask * 4 + ${enters} * 2)`;
  return [
    `${steps.join(" + ")} AS mask`,
    `toUInt16(${ends === "" ? bits : `if(${ends}, ${ofAnEnd}, ${bits})`}) AS low`,
  ];
}
