/**
 * How far each person walks, in arrays: one line of packed events per person in; out come `reached`, `entered` and
 * the time of each step, `at1`, `at2` and so on (0: not reached).
 * A moment is in ms since just before the question's `from`.
 * A packed event is `moment << 16 | place among equal times << 12 | mask of steps << 2 | may enter << 1 | ends walks`.
 */
import "server-only";
import type { FunnelMode } from "#domain/funnels/funnel-question.ts";

export interface WalkShape {
  readonly mode: FunnelMode;
  readonly steps: number;
  /** True when no event serves two steps. */
  readonly apart: boolean;
  /** True when some events end a walk. */
  readonly cuts: boolean;
  /** True when the lines carry `entries`, too; ordered walks leave them, as `few_entries`, to those who walk. */
  readonly keyed: boolean;
  /** Of ordered walks: whoever walks straight is added up before anybody walks. */
  readonly gather?: Gathering;
}

export interface Gathering {
  /** Keys of the lines to come, besides who walks, as SQL. */
  readonly by: readonly { readonly name: string; readonly value: string }[];
  /** What is added up of those who walk straight (`walker` is 0), as aggregates with names. */
  readonly sums: readonly string[];
}

export const upTo = (last: number, first = 1) => Array.from({ length: last - first + 1 }, (_, i) => first + i);
const isStep = (x: string, step: number) => `bitTest(${x}, ${step + 1})`;
const enters = (x: string) => `bitTest(${x}, 1)`;
const ends = (x: string) => `bitTest(${x}, 0)`;
const none = "emptyArrayUInt64()";
const time = (x: string) => `bitShiftRight(${x}, 16)`;
const times = `arrayMap(x -> ${time("x")}, q) AS t`;
const within = "{window:UInt64}";

/** One `SELECT`: names for its own use, names that it adds to what it reads, and those that nobody needs after it. */
interface Layer {
  readonly own?: readonly string[];
  readonly adds: readonly string[];
  readonly drops?: readonly string[];
  /** Lines of these keys become one, with what the layer adds and nothing else. */
  readonly groupBy?: readonly string[];
}

const plain = (layers: readonly (readonly string[])[]): Layer[] => layers.map((adds) => ({ adds }));

/**
 * Lines with `person`, `g` (packed events in any order), `first_ms` (the earliest entry) and, for ordered walks, `m1`, `m2`
 * and so on (the moment of each step's first event, 0: none), walked; `every` (all bits of the events) comes along unless
 * the walk is ordered and nothing cuts it. In layers, as few as do: each costs the engine milliseconds before it reads a
 * row; within one, it writes out each name wherever it stands.
 */
export function walk(shape: WalkShape, source: string): string {
  const layers = { ordered: orderedWalk, strict: strictWalk, any: anyWalk }[shape.mode](shape);
  return layers.reduce((inner, { own = [], adds, drops = [], groupBy }) => {
    const names = own.length === 0 ? "" : `WITH ${own.join(",\n    ")}\n  `;
    const added = adds.join(",\n    ");
    if (groupBy !== undefined) return `(SELECT ${added} FROM ${inner} GROUP BY ${groupBy.join(", ")})`;
    const kept = drops.length === 0 ? "*" : `* EXCEPT (${drops.join(", ")})`;
    return `(${names}SELECT ${kept}, ${added} FROM ${inner})`;
  }, source);
}

/** Who has no event of the second step needs no walk. */
const hasBoth = "(bitAnd(every, 12) = 12)";

/** Whether a person has an event of each step up to this one. */
const hasAll = (step: number) =>
  `(${upTo(step, 2)
    .map((s) => `m${s} > 0`)
    .join(" AND ")})`;

/**
 * Whose first events of the steps come one after another and within the window has taken each at its earliest, from the
 * earliest entry: nothing gets further, and there is nothing to walk. That is nearly everybody; the rest is `crooked`.
 */
function isCrooked({ steps, cuts, apart }: WalkShape): string {
  // Of one moment, the events of two steps stand in the steps' order; one event for both cannot be taken twice.
  const order = apart ? "<=" : "<";
  const follows = upTo(steps, 2).map(
    (s) => `(NOT ${hasAll(s)} OR (m${s - 1} ${order} m${s} AND m${s} <= first_ms + ${within}))`,
  );
  return `${hasAll(2)} AND NOT (${[...(cuts ? [`NOT ${ends("every")}`] : []), ...follows].join(" AND ")})`;
}

/** Of whoever walks straight, where they are added up: as far as they got, at the first event of each step. */
export const straightWalk = {
  reached: "most",
  entered: "began",
  at: (step: number) => `m${step}`,
} as const;

/**
 * l‹s› holds at each event the latest entry from which step s has been reached in time; nothing gets further than
 * that. The walk that gets furthest first ends at `finished`; its earliest entry is the first that lies within the
 * window before it, and from there each step is taken at its earliest, the last one at `finished`.
 */
function orderedWalk(shape: WalkShape): Layer[] {
  const { steps, cuts, gather } = shape;
  const orEnds = cuts ? ` OR ${ends("x")}` : "";
  const before = (s: number) => {
    const shifted = `arrayShiftRight(l${s - 1}, 1, toUInt64(0))`;
    return cuts ? `arrayMap((p, x) -> if(${ends("x")}, 0, p), ${shifted}, q)` : shifted;
  };
  const later = upTo(steps, 2);
  const counted = later.map((s) => `c${s}`);
  const sum = (of: (s: number) => string) => `1 + ${later.map(of).join(" + ")}`;
  const placeOf = (s: number, more: string) =>
    `arrayFirstIndex((x, i) -> ${isStep("x", s)} AND ${more}, q, arrayEnumerate(q)) AS i${s}`;
  /** What holds for whoever walks, and what for the others, where they are still there. */
  const either = (walks: string, straight: string) =>
    gather === undefined ? `if(crooked, ${walks}, ${straight})` : walks;
  return [
    ...whoWalks(shape, `${sum(hasAll)} AS most`),
    {
      own: [
        // An event that ends walks is no step.
        `arrayFill((y, x) -> y > 0${orEnds}, arrayMap(x -> if(${isStep("x", 1)}, ${time("x")}, 0), q), q) AS l1`,
        ...later.map(
          (s) =>
            `arrayFill((p, x) -> (${isStep("x", s)} AND p > 0 AND ${time("x")} <= p + ${within})${orEnds}, ${before(s)}, q) AS l${s}`,
        ),
      ],
      adds: later.map((s) => `arrayFirstIndex(p -> p > 0, l${s}) AS c${s}`),
    },
    {
      own: [`greatest(0, ${counted.join(", ")}) AS last`],
      adds: [
        `${either(
          sum((s) => `(c${s} > 0)`),
          "most",
        )} AS reached`,
        `${time("q[last]")} AS finished`,
        `${cuts ? `arrayLastIndex((x, i) -> ${ends("x")} AND i < last, q, arrayEnumerate(q))` : "0"} AS ended`,
      ],
      drops: counted,
    },
    { adds: [placeOf(1, `${time("x")} + ${within} >= finished AND i > ended`)] },
    {
      own: upTo(steps - 1, 2).map((s) => placeOf(s, `i > i${s - 1}`)),
      adds: [
        `if(${either("reached > 1", "0")}, ${time("q[i1]")}, first_ms) AS entered`,
        "entered AS at1",
        ...later.map((s) => {
          const walkedTo = s === steps ? "finished" : `if(reached = ${s}, finished, ${time(`q[i${s}]`)})`;
          return `if(reached < ${s}, 0, ${either(walkedTo, `m${s}`)}) AS at${s}`;
        }),
      ],
    },
  ];
}

/** Finds who has to walk (`crooked`), with their events in order (`q`). `most`: how far those get who need not. */
function whoWalks(shape: WalkShape, most: string): Layer[] {
  const { cuts, keyed, gather } = shape;
  const crooked = isCrooked(shape);
  if (gather === undefined)
    return [
      {
        adds: [
          `${crooked} AS crooked`,
          most,
          `arraySort(if(crooked, g, ${none})) AS q`,
          ...(keyed ? [`if(crooked, entries, ${none}) AS few_entries`] : []),
        ],
        drops: ["g", ...(cuts ? ["every"] : []), ...(keyed ? ["entries"] : [])],
      },
    ];
  const names = gather.by.map(({ name }) => name);
  const values = gather.by.map(({ name, value }) => `${value} AS ${name}`);
  return [
    { adds: [`if(${crooked}, person, 0) AS walker`, most, "first_ms AS began", ...values], drops: ["first_ms"] },
    {
      groupBy: ["walker", ...names],
      adds: [
        "walker > 0 AS crooked",
        ...names,
        "min(began) AS first_ms",
        "arraySort(anyIf(g, walker > 0)) AS q",
        ...(keyed ? ["anyIf(entries, walker > 0) AS few_entries"] : []),
        ...gather.sums,
      ],
    },
  ];
}

/** w‹s› says of each event whether a walk that enters there takes s steps with nothing between. */
function strictWalk({ steps }: WalkShape): Layer[] {
  const later = upTo(steps, 2);
  return plain([
    [`arraySort(if(${hasBoth}, g, ${none})) AS q`, times],
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
  ]);
}

/** n‹s› holds at each event when step s comes next, from there on; o‹s› whether steps 1 to s all come in time. */
function anyWalk({ steps, cuts }: WalkShape): Layer[] {
  const all = upTo(steps);
  const never = "bitShiftLeft(toUInt64(1), 47)";
  return plain([
    // An end after everything, so that there is always something next.
    ["arrayPushBack(arraySort(g), bitOr(bitShiftLeft(toUInt64(1), 63), 1)) AS q", times],
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
  ]);
}
