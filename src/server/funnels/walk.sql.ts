/**
 * How far each person walks, in arrays: one line of packed events per person in, `reached`, `entered` and `times` out.
 * A packed event is `time in ms << 16 | place among equal times << 12 | mask of steps << 2 | may enter << 1 | ends walks`.
 */
import "server-only";
import type { FunnelMode } from "#domain/funnels/funnel-question.ts";

export interface WalkShape {
  readonly mode: FunnelMode;
  readonly steps: number;
  /** True when some events end a walk. */
  readonly cuts: boolean;
}

const upTo = (last: number, first = 1) => Array.from({ length: last - first + 1 }, (_, i) => first + i);
const isStep = (x: string, step: number) => `bitTest(${x}, ${step + 1})`;
const enters = (x: string) => `bitTest(${x}, 1)`;
const ends = (x: string) => `bitTest(${x}, 0)`;
const none = "emptyArrayUInt64()";
const place = "arrayEnumerate(q)";
const times = "arrayMap(x -> bitShiftRight(x, 16), q) AS t";
const within = "{window:UInt64}";

type Layers = readonly (readonly string[])[];

/**
 * Lines with `g` (sorted packed events), `every` (all their bits) and `first_ms` (the earliest entry), walked. In
 * layers: within one, the engine writes out each name wherever it stands, which ten steps would make too long.
 */
export function walk(shape: WalkShape, source: string): string {
  const layers = { ordered: orderedWalk, strict: strictWalk, any: anyWalk }[shape.mode](shape);
  return layers.reduce((inner, names) => `(SELECT *, ${names.join(",\n    ")} FROM ${inner})`, source);
}

/** Who has no event of both first steps needs no walk. */
const heavy = "bitAnd(every, 12) = 12 AS heavy";

/**
 * l‹s› holds at each event the latest entry from which step s has been reached in time; nothing gets further than
 * that. The walk that gets furthest first ends at `finished`; its earliest entry is the first that lies within the
 * window before it, and from there each step is taken at its earliest.
 */
function orderedWalk({ steps, cuts }: WalkShape): Layers {
  const before = (array: string) => {
    const shifted = `arrayPopBack(arrayPushFront(${array}, toUInt64(0)))`;
    return cuts ? `arrayMap((p, x) -> if(${ends("x")}, 0, p), ${shifted}, q)` : shifted;
  };
  const orEnds = cuts ? ` OR ${ends("x")}` : "";
  const start = cuts ? `arrayMap((y, x) -> if(${ends("x")}, 0, y), t, q)` : "t";
  const later = upTo(steps, 2);
  return [
    [heavy, `if(heavy, arrayPushFront(g, toUInt64(0)), ${none}) AS q`, times],
    [
      `arrayFill((y, x) -> ${isStep("x", 1)}${orEnds}, ${start}, q) AS l1`,
      ...later.flatMap((s) => [
        `arrayFill((p, x, y) -> (${isStep("x", s)} AND p > 0 AND y <= p + ${within})${orEnds}, ${before(`l${s - 1}`)}, q, t) AS l${s}`,
        `arrayFirstIndex(p -> p > 0, l${s}) AS c${s}`,
      ]),
    ],
    [`1 + ${later.map((s) => `(c${s} > 0)`).join(" + ")} AS reached`],
    [`[0, ${later.map((s) => `c${s}`).join(", ")}][reached] AS last`],
    [
      "t[last] AS finished",
      `${cuts ? `arrayLastIndex((x, i) -> ${ends("x")} AND i < last, q, ${place})` : "0"} AS ended`,
    ],
    [
      `arrayFirstIndex((x, y, i) -> ${isStep("x", 1)} AND y + ${within} >= finished AND i > ended, q, t, ${place}) AS i1`,
      "if(reached > 1, t[i1], first_ms) AS entered",
    ],
    [
      ...later.map((s) => `arrayFirstIndex((x, i) -> ${isStep("x", s)} AND i > i${s - 1}, q, ${place}) AS i${s}`),
      `[entered, ${later.map((s) => `if(reached >= ${s}, t[i${s}], 0)`).join(", ")}] AS times`,
    ],
  ];
}

/** w‹s› says of each event whether a walk that enters there takes s steps with nothing between. */
function strictWalk({ steps }: WalkShape): Layers {
  const later = upTo(steps, 2);
  return [
    [heavy, `if(heavy, g, ${none}) AS q`, times],
    [
      `arrayMap(x -> ${isStep("x", 1)}, q) AS w1`,
      ...later.flatMap((s) => [
        `arrayMap((w, y, x, z) -> w AND ${isStep("x", s)} AND z <= y + ${within}, w${s - 1}, t,
        arrayShiftLeft(q, ${s - 1}, toUInt64(0)), arrayShiftLeft(t, ${s - 1}, toUInt64(0))) AS w${s}`,
        `arrayFirstIndex(w -> w, w${s}) AS c${s}`,
      ]),
    ],
    [`1 + ${later.map((s) => `(c${s} > 0)`).join(" + ")} AS reached`],
    [`[0, ${later.map((s) => `c${s}`).join(", ")}][reached] AS i1`],
    [
      "if(reached > 1, t[i1], first_ms) AS entered",
      `[entered, ${later.map((s) => `if(reached >= ${s}, t[i1 + ${s - 1}], 0)`).join(", ")}] AS times`,
    ],
  ];
}

/** n‹s› holds at each event when step s comes next, from there on; o‹s› whether steps 1 to s all come in time. */
function anyWalk({ steps, cuts }: WalkShape): Layers {
  const all = upTo(steps);
  const never = "bitShiftLeft(toUInt64(1), 47)";
  return [
    // An end after everything, so that there is always something next.
    ["arrayPushBack(g, bitOr(bitShiftLeft(toUInt64(1), 63), 1)) AS q", times],
    [`${cuts ? `arrayMap((x, y) -> if(${ends("x")}, ${never}, y), q, t)` : "t"} AS b`],
    all.map((s) => `arrayReverseFill((y, x) -> ${isStep("x", s)} OR ${ends("x")}, b, q) AS n${s}`),
    all.flatMap((s) => [
      s === 1
        ? `arrayMap((n, y) -> n <= y + ${within}, n1, t) AS o1`
        : `arrayMap((o, n, y) -> o AND n <= y + ${within}, o${s - 1}, n${s}, t) AS o${s}`,
      `arrayFirstIndex((o, x) -> o AND ${enters("x")} AND bitAnd(x, ${(2 ** s - 1) * 4}) > 0, o${s}, q) AS c${s}`,
    ]),
    [`[${all.map((s) => `c${s}`).join(", ")}] AS c`],
    ["arrayLastIndex(i -> i > 0, c) AS reached"],
    ["c[reached] AS i1"],
    [
      "t[i1] AS entered",
      `[${all.map((s) => `if(reached >= ${s}, arrayMax([${upTo(s).map((each) => `n${each}[i1]`)}]), 0)`).join(", ")}] AS times`,
    ],
  ];
}
