/** The funnel: each person's events packed into an array, walked, and counted. */
import "server-only";
import type { FunnelQuestion } from "#domain/funnels/funnel-question.ts";
import { areApart } from "#domain/funnels/step.ts";
import { here, instant, isActivity, within } from "#server/events/rows-asked.sql.ts";
import { seenKeys } from "#server/events/seen-keys.sql.ts";
import { matchFilter, matchStep, type Params } from "./step-match.sql.ts";
import { inLine, summedTally, tallyOf, tallyWith } from "./tally.sql.ts";
import { straightWalk, type WalkShape, walk } from "./walk.sql.ts";

export interface Statement {
  readonly text: string;
  readonly params: Params;
}

type Asked = Omit<FunnelQuestion, "from" | "to">;

/** Bits of a key's place among the keys; more keys than that share the last place. */
const keyBits = 21;

interface People {
  /** Each person's packed events, and what a walk needs besides: see walk.sql.ts. */
  readonly lines: string;
  readonly shape: WalkShape;
  /** The place among `keys` of the value of `by` at the first entry, and at the entry that counts. */
  readonly firstPlace: string;
  readonly place: string;
}

/**
 * Of several entries in one millisecond, the key that comes first in the alphabet counts. Parameters: workspace, from, to,
 * until (ms), window (ms), and what is added to `params`.
 */
function people({ step, exclude, mode, by, filter }: Asked, params: Params, minor: number): People {
  const cut = exclude.map((one) => `(${matchStep(one, params, minor)})`).join(" OR ");
  const allowed = [`at < ${instant("to")}`, ...matchFilter(filter, params)].join(" AND ");
  const names = [...new Set([...step, ...exclude].map(({ event }) => event))];
  const chosen = mode === "strict" ? isActivity : `event IN (${names.map((_, i) => `{e${i}:String}`).join(", ")})`;
  for (const [i, name] of names.entries()) params[`e${i}`] = name;
  const places = { names, allowed: mode === "any" ? "1" : allowed };
  const mask = step.every(({ where }) => Object.keys(where).length === 0)
    ? maskOfEvents(step, places)
    : maskOfMatches(step, places.allowed, params, minor);
  const key = `toUInt64(transform(toString(${by}), keys, arrayMap(i -> toUInt64(least(i, ${2 ** keyBits - 1})), arrayEnumerate(keys)), 0))`;
  const entry = `bitOr(bitShiftLeft(ms, ${keyBits}), place)`;
  const placeAt = (of: string) => `bitAnd(${of}, ${2 ** keyBits - 1})`;
  const entries = mode === "ordered" ? "few_entries" : "entries";
  const atEntry = `arrayMin(arrayFilter(x -> bitShiftRight(x, ${keyBits}) = entered, ${entries}))`;
  const keyed = by !== "none";
  const cuts = cut !== "" && mode !== "strict";
  const every = mode !== "ordered" || cuts ? ["groupBitOr(packed) AS every"] : [];
  const firsts =
    mode === "ordered"
      ? [
          ...step.map((_, i) => `minIf(packed, bitTest(packed, ${i + 2})) AS m${i + 1}`),
          "bitShiftRight(m1, 16) AS first_ms",
        ]
      : ["minIf(ms, bitTest(packed, 1)) AS first_ms"];
  const keys = [
    `groupArrayIf(${entry}, bitTest(packed, 1)) AS entries`,
    `minIf(${entry}, bitTest(packed, 1)) AS first_entry`,
  ];
  const lines = `(
      SELECT ${["person", "groupArray(packed) AS g", ...every, ...firsts, ...(keyed ? keys : [])].join(", ")}
      FROM (
        SELECT person, toUInt64(toUnixTimestamp64Milli(at)) AS ms,
          toUInt64(${cut === "" ? "0" : cut}) AS cut,
          ${cut === "" ? mask : `if(cut = 1, 0, ${mask})`} AS mask,
          ${mode === "any" ? `toUInt64(mask > 0 AND ${allowed})` : "bitAnd(mask, 1)"} AS enters,
          bitOr(bitShiftLeft(ms, 16),
            if(mask = 0, 14 + cut, ${lowestOf(step)}) * 4096 + mask * 4 + enters * 2 + cut) AS packed${keyed ? `, ${key} AS place` : ""}
        FROM trail
        WHERE ${here} AND ${chosen}
          AND ${within("at", "from", "until")}
          ${mode === "strict" ? "" : "AND (mask > 0 OR cut = 1)"}
      )
      GROUP BY person
      HAVING ${mode === "ordered" ? "m1 > 0" : "bitTest(every, 1)"}
    )`;
  return {
    lines,
    shape: { mode, steps: step.length, cuts, keyed },
    firstPlace: keyed ? placeAt("first_entry") : "0",
    place: keyed ? placeAt(atEntry) : "0",
  };
}

/** Bit i for step i + 1; the first step only where an entry is allowed. */
function maskOfMatches(steps: Asked["step"], allowed: string, params: Params, minor: number): string {
  return steps
    .map((one, i) => {
      const match = matchStep(one, params, minor);
      return `toUInt64(${i === 0 ? `${match} AND ${allowed}` : match}) * ${2 ** i}`;
    })
    .join(" + ");
}

/** The same for steps that are events and nothing more: looked up in one go. `names`: parameters e0, e1 and so on. */
function maskOfEvents(
  steps: Asked["step"],
  { names, allowed }: { readonly names: readonly string[]; readonly allowed: string },
): string {
  const bits = names.map((name) => steps.reduce((sum, { event }, i) => sum + (event === name ? 2 ** i : 0), 0));
  const found = `toUInt64(transform(event, [${names.map((_, i) => `{e${i}:String}`).join(", ")}], [${bits.join(", ")}], 0))`;
  return `bitAnd(${found}, if(${allowed}, ${2 ** steps.length - 1}, ${2 ** steps.length - 2}))`;
}

/** The first step that an event serves; where no event serves two, its mask says it alone. */
function lowestOf(steps: FunnelQuestion["step"]): string {
  const apart = steps.every((one, i) => steps.every((other, j) => i === j || areApart(one, other)));
  return apart ? "bitCount(mask - 1) + 1" : "bitCount(bitXor(mask, mask - 1))";
}

/** The first day of the day or week of a moment (epoch ms) of the workspace's clock. */
function bucketOf(trend: Asked["trend"], entered: string): string {
  if (trend === "none") return "''";
  const day = `toDate(fromUnixTimestamp64Milli(toInt64(${entered}), 'UTC'), {zone:String})`;
  return trend === "week" ? `toMonday(${day})` : day;
}

export interface FunnelRow {
  /** 1 where all keys, or all days, are together. */
  readonly all_keys: number;
  readonly all_days: number;
  /** Of one key or one day: the value, the first day. */
  readonly key: string;
  readonly bucket: string;
  readonly counts: readonly number[];
  readonly open: number;
  readonly since_previous: readonly (readonly (number | null)[])[];
  readonly since_first: readonly (readonly (number | null)[])[];
}

/** Rows of all people, of each key, and of each day of entry: FunnelRow. Parameters besides: now (ms), zone. */
export function funnelCounts(question: Asked, minor: number): Statement {
  const params: Params = {};
  const { by, trend, step, mode } = question;
  const sets = ["()", ...(by === "none" ? [] : ["(place)"]), ...(trend === "none" ? [] : ["(first_day)"])];
  const text = `
  ${by === "none" ? "" : `WITH ${seenKeys(by)} AS keys`}
  SELECT ${by === "none" ? "1" : "grouping(place)"} AS all_keys, ${trend === "none" ? "1" : "grouping(first_day)"} AS all_days,
    ${by === "none" ? "''" : "keys[place]"} AS key, ${trend === "none" ? "''" : "toString(first_day)"} AS bucket,
    ${summedTally({ steps: step.length, mode })}
  FROM (${talliedPeople(question, people(question, params, minor))})
  ${sets.length === 1 ? "" : `GROUP BY GROUPING SETS (${sets.join(", ")})`}`;
  return { text, params };
}

/** Lines of a tally, with `place` and `first_day` where they are asked for: of all who came so, or of one who walked. */
function talliedPeople({ mode, by, trend }: Asked, { lines, shape, firstPlace, place }: People): string {
  const keys = [
    ...(by === "none" ? [] : [{ name: "place", first: firstPlace, counted: place }]),
    ...(trend === "none"
      ? []
      : [{ name: "first_day", first: bucketOf(trend, "first_ms"), counted: bucketOf(trend, "entered") }]),
  ];
  if (mode !== "ordered") {
    const columns = [...keys.map(({ name, counted }) => `${counted} AS ${name}`), ...tallyOf(shape, inLine)];
    const groups = keys.length === 0 ? "" : `GROUP BY ${keys.map(({ name }) => name).join(", ")}`;
    return `SELECT ${columns.join(", ")} FROM ${walk(shape, lines)} WHERE reached > 0 ${groups}`;
  }
  const gather = {
    by: keys.map(({ name, first }) => ({ name: `straight_${name}`, value: first })),
    sums: tallyOf(shape, straightWalk, "walker = 0"),
  };
  const columns = [
    ...keys.map(({ name, counted }) => `if(crooked, ${counted}, straight_${name}) AS ${name}`),
    ...tallyWith(shape, inLine, "crooked"),
  ];
  return `SELECT ${columns.join(", ")} FROM ${walk({ ...shape, gather }, lines)}`;
}

export interface FunnelPersonRow {
  readonly person: string;
  /** Epoch ms. */
  readonly entered: number;
  readonly reached: number;
  /** How many there are in all. */
  readonly total: number;
}

/** People with `least` ≤ reached ≤ `most`, latest entries first: FunnelPersonRow. Parameters besides: least, most, limit. */
export function funnelPeople(question: Asked, minor: number): Statement {
  const params: Params = {};
  const { lines, shape } = people({ ...question, by: "none" }, params, minor);
  const text = `
  SELECT toString(person) AS person, entered, reached, count() OVER () AS total FROM ${walk(shape, lines)}
  WHERE reached >= {least:UInt8} AND reached <= {most:UInt8}
  ORDER BY entered DESC, person LIMIT {limit:UInt32}`;
  return { text, params };
}
