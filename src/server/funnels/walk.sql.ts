/**
 * How far each person walks, in arrays: one line of packed events per person in; out come `reached`, `entered` and
 * the time of each step, `at1`, `at2` and so on (0: not reached).
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
const time = (x: string) => `bitShiftRight(${x}, 16)`;
const times = `arrayMap(x -> ${time("x")}, q) AS t`;
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
 * window before it, and from there each step is taken at its earliest, the last one at `finished`. q‹s› are the events of those who may get to
 * step s: a funnel narrows, and so do the arrays.
 */
function orderedWalk({ steps, cuts }: WalkShape): Layers {
  const orEnds = cuts ? ` OR ${ends("x")}` : "";
  const before = (s: number) => {
    const shifted = `arrayShiftRight(${s === 2 ? "l1" : `b${s}`}, 1, toUInt64(0))`;
    return cuts ? `arrayMap((p, x) -> if(${ends("x")}, 0, p), ${shifted}, q${s})` : shifted;
  };
  const narrowed = (s: number) => {
    const may = `(c${s - 1} > 0 AND bitTest(every, ${s + 1}))`;
    return [`if(${may}, q${s - 1}, ${none}) AS q${s}`, `if(${may}, l${s - 1}, ${none}) AS b${s}`];
  };
  const later = upTo(steps, 2);
  return [
    [heavy, `if(heavy, g, ${none}) AS q`],
    [
      "q AS q2",
      // An event that ends walks is no step.
      `arrayFill((y, x) -> y > 0${orEnds}, arrayMap(x -> if(${isStep("x", 1)}, ${time("x")}, 0), q), q) AS l1`,
    ],
    ...later.flatMap((s) => [
      ...(s === 2 ? [] : [narrowed(s)]),
      [
        `arrayFill((p, x) -> (${isStep("x", s)} AND p > 0 AND ${time("x")} <= p + ${within})${orEnds}, ${before(s)}, q${s}) AS l${s}`,
        `arrayFirstIndex(p -> p > 0, l${s}) AS c${s}`,
      ],
    ]),
    [
      `1 + ${later.map((s) => `(c${s} > 0)`).join(" + ")} AS reached`,
      `greatest(0, ${later.map((s) => `c${s}`).join(", ")}) AS last`,
    ],
    [
      `${time("q[last]")} AS finished`,
      `${cuts ? `arrayLastIndex((x, i) -> ${ends("x")} AND i < last, q, arrayEnumerate(q))` : "0"} AS ended`,
      // The first entry of all is the one, unless it is too long ago; where it lies matters if steps lie between.
      `if(reached > ${cuts ? "1" : `1 AND (reached > 2 OR first_ms + ${within} < finished)`}, q, ${none}) AS w`,
    ],
    [
      `arrayFirstIndex((x, i) -> ${isStep("x", 1)} AND ${time("x")} + ${within} >= finished AND i > ended, w, arrayEnumerate(w)) AS i1`,
      `if(i1 > 0, ${time("w[i1]")}, first_ms) AS entered`,
    ],
    [
      "entered AS at1",
      ...upTo(steps - 1, 2).flatMap((s) => [
        `arrayFirstIndex((x, i) -> ${isStep("x", s)} AND i > i${s - 1}, q${s + 1}, arrayEnumerate(q${s + 1})) AS i${s}`,
        `multiIf(reached = ${s}, finished, reached > ${s}, ${time(`q${s + 1}[i${s}]`)}, 0) AS at${s}`,
      ]),
      `if(reached = ${steps}, finished, 0) AS at${steps}`,
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
      "entered AS at1",
      ...later.map((s) => `if(reached >= ${s}, t[i1 + ${s - 1}], 0) AS at${s}`),
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
      ...all.map((s) => `if(reached >= ${s}, arrayMax([${upTo(s).map((each) => `n${each}[i1]`)}]), 0) AS at${s}`),
    ],
  ];
}
