/** The funnel: each person's events packed into an array, walked, and counted. */
import "server-only";
import type { FunnelQuestion } from "#domain/funnels/funnel-question.ts";
import { areApart } from "#domain/funnels/step.ts";
import { here, within } from "#server/events/rows-asked.sql.ts";
import { seenKeys } from "#server/events/seen-keys.sql.ts";
import { stepBits } from "./step-bits.sql.ts";
import type { Params } from "./step-match.sql.ts";
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

/** What the columns must know besides the question. */
export interface Reading {
  /** How many minor units the currency's major unit has. */
  readonly minor: number;
  /** From the first moment that is read to the last. */
  readonly readMs: number;
}

/** Epoch ms of a moment: moments are ms since just before `from`, so that 0 is none and 49 days need but 32 bits. */
const epochMs = (moment: string) => `toInt64(${moment}) + {from:Int64} - 1`;
const momentType = (readMs: number) => (readMs < 2 ** 32 - 1 ? "UInt32" : "UInt64");

/**
 * Of several entries in one millisecond, the key that comes first in the alphabet counts. Parameters: workspace, from, to,
 * until (epoch ms), window (ms), and what is added to `params`.
 */
function people(asked: Asked, params: Params, { minor, readMs }: Reading): People {
  const { step, exclude, mode, by } = asked;
  const { columns, isRead, isOfUse } = stepBits(asked, params, minor);
  const key = `toUInt64(transform(toString(${by}), keys, arrayMap(i -> toUInt64(least(i, ${2 ** keyBits - 1})), arrayEnumerate(keys)), 0))`;
  const entry = `bitOr(bitShiftLeft(toUInt64(ms), ${keyBits}), place)`;
  const placeAt = (of: string) => `bitAnd(${of}, ${2 ** keyBits - 1})`;
  const entries = mode === "ordered" ? "few_entries" : "entries";
  const atEntry = `arrayMin(arrayFilter(x -> bitShiftRight(x, ${keyBits}) = entered, ${entries}))`;
  const keyed = by !== "none";
  const apart = step.every((one, i) => step.every((other, j) => i === j || areApart(one, other)));
  const cuts = exclude.length > 0 && mode !== "strict";
  const every = mode !== "ordered" || cuts ? ["groupBitOr(low) AS every"] : [];
  const firsts =
    mode === "ordered"
      ? [...step.map((_, i) => `minIf(ms, bitTest(low, ${i + 2})) AS m${i + 1}`), "m1 AS first_ms"]
      : ["minIf(ms, bitTest(low, 1)) AS first_ms"];
  const keys = [
    `groupArrayIf(${entry}, bitTest(low, 1)) AS entries`,
    `minIf(${entry}, bitTest(low, 1)) AS first_entry`,
  ];
  const lines = `(
      SELECT ${["person", "groupArray(packed) AS g", ...every, ...firsts, ...(keyed ? keys : [])].join(", ")}
      FROM (
        SELECT person, to${momentType(readMs)}(toUnixTimestamp64Milli(at) - {from:Int64} + 1) AS ms,
          ${columns.join(",\n          ")},
          bitOr(bitShiftLeft(toUInt64(ms), 16), low) AS packed${keyed ? `, ${key} AS place` : ""}
        FROM trail
        WHERE ${here} AND ${isRead} AND ${within("at", "from", "until")} AND ${isOfUse}
      )
      GROUP BY person
      HAVING ${mode === "ordered" ? "m1 > 0" : "bitTest(every, 1)"}
    )`;
  return {
    lines,
    shape: { mode, steps: step.length, apart, cuts, keyed },
    firstPlace: keyed ? placeAt("first_entry") : "0",
    place: keyed ? placeAt(atEntry) : "0",
  };
}

/** The first day of the day or week of a moment, by the workspace's clock. */
function bucketOf(trend: Asked["trend"], entered: string): string {
  if (trend === "none") return "''";
  const day = `toDate(fromUnixTimestamp64Milli(${epochMs(entered)}, 'UTC'), {zone:String})`;
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

/** Rows of all people, of each key, and of each day of entry: FunnelRow. Parameters besides: now (a moment), zone. */
export function funnelCounts(question: Asked, reading: Reading): Statement {
  const params: Params = {};
  const { by, trend, step, mode } = question;
  const sets = ["()", ...(by === "none" ? [] : ["(place)"]), ...(trend === "none" ? [] : ["(first_day)"])];
  const text = `
  ${by === "none" ? "" : `WITH ${seenKeys(by)} AS keys`}
  SELECT ${by === "none" ? "1" : "grouping(place)"} AS all_keys, ${trend === "none" ? "1" : "grouping(first_day)"} AS all_days,
    ${by === "none" ? "''" : "keys[place]"} AS key, ${trend === "none" ? "''" : "toString(first_day)"} AS bucket,
    ${summedTally({ steps: step.length, mode })}
  FROM (${talliedPeople(question, people(question, params, reading))})
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
  readonly entered_ms: number;
  readonly reached: number;
  /** How many there are in all. */
  readonly total: number;
}

/** People with `least` ≤ reached ≤ `most`, latest entries first: FunnelPersonRow. Parameters besides: least, most, limit. */
export function funnelPeople(question: Asked, reading: Reading): Statement {
  const params: Params = {};
  const { lines, shape } = people({ ...question, by: "none" }, params, reading);
  const text = `
  SELECT toString(person) AS person, ${epochMs("entered")} AS entered_ms, reached, count() OVER () AS total FROM ${walk(shape, lines)}
  WHERE reached >= {least:UInt8} AND reached <= {most:UInt8}
  ORDER BY entered DESC, person LIMIT {limit:UInt32}`;
  return { text, params };
}
