/**
 * Which steps an event serves, as the low 16 bits of a packed event (see walk.sql.ts), and which events are read at all.
 * Where steps are names and nothing more, one look-up says it: no more than it must be, for each of millions of rows.
 */
import "server-only";
import type { FunnelQuestion } from "#domain/funnels/funnel-question.ts";
import { instant, isActivity } from "#server/events/rows-asked.sql.ts";
import { matchFilter, matchStep, type Params } from "./step-match.sql.ts";

type Asked = Pick<FunnelQuestion, "step" | "exclude" | "mode" | "filter">;

/** Among events of one moment those of no step come after the steps, and those that end a walk come last. */
const ofNoStep = 14 * 4096;
const ofAnEnd = 15 * 4096 + 1;
/** The mask, and the bit of an end. */
const saysSomething = 0xffd;

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
  const isNames = step.every(({ where }) => Object.keys(where).length === 0);
  const { columns = [], bits } = isNames
    ? byName(asked, names, named, allowed)
    : byMatch(asked, allowed, params, minor);
  const ends = exclude.map((one) => `(${matchStep(one, params, minor)})`).join(" OR ");
  const strict = mode === "strict";
  return {
    columns: [...columns, `toUInt16(${ends === "" ? bits : `if(${ends}, ${ofAnEnd}, ${bits})`}) AS low`],
    isRead: strict ? isActivity : `event IN (${named.join(", ")})`,
    // Strictly, whatever comes between counts.
    isOfUse: strict ? "1" : `bitAnd(low, ${saysSomething}) > 0`,
  };
}

interface Bits {
  /** Names that the bits need beside them. */
  readonly columns?: readonly string[];
  readonly bits: string;
}

/** An entry must be allowed for the first step, and in any order for a walk to begin. */
function byName({ step, mode }: Asked, names: readonly string[], named: readonly string[], allowed: string): Bits {
  const bitsOf = (name: string, mayEnter: boolean) => {
    const served = step.flatMap(({ event }, i) => (event === name && (i > 0 || mayEnter || mode === "any") ? [i] : []));
    const [first] = served;
    if (first === undefined) return ofNoStep;
    const begins = mayEnter && (first === 0 || mode === "any");
    return (first + 1) * 4096 + served.reduce((mask, i) => mask + 2 ** i * 4, 0) + (begins ? 2 : 0);
  };
  const look = (mayEnter: boolean) =>
    `transform(event, [${named.join(", ")}], [${names.map((name) => bitsOf(name, mayEnter)).join(", ")}], ${ofNoStep})`;
  return { bits: `if(${allowed}, ${look(true)}, ${look(false)})` };
}

/** Bit i of the mask for step i + 1; the first step only where an entry is allowed, unless the order does not matter. */
function byMatch({ step, mode }: Asked, allowed: string, params: Params, minor: number): Bits {
  const steps = step.map((one, i) => {
    const match = matchStep(one, params, minor);
    return `(${i === 0 && mode !== "any" ? `${match} AND ${allowed}` : match}) * toUInt16(${2 ** i})`;
  });
  const begins = mode === "any" ? `(${allowed})` : "bitAnd(mask, 1)";
  const first = "bitCount(bitXor(mask, mask - 1))";
  return {
    columns: [`${steps.join(" + ")} AS mask`],
    bits: `if(mask = 0, ${ofNoStep}, ${first} * 4096 + mask * 4 + ${begins} * 2)`,
  };
}
