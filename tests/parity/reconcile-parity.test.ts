/** Gaps equal a slow recount from the record's events: each definition, each subset of axes, each step, to the cent. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  Axes,
  type Axis,
  axisNames,
  type Counted,
  differingAxes,
  measures,
  moved,
} from "#domain/reconciliation/definition.ts";
import type { ReconcileAnswer } from "#domain/reconciliation/reconcile-question.ts";
import { answerReconcile, answerStepRows } from "#server/reconciliation/answer-reconcile.ts";
import { readSide } from "#server/reconciliation/read-side.ts";
import { deliver } from "../world/deliver.ts";
import { type Dice, openDice } from "../world/dice.ts";
import { type HardWorld, makeHardWorld } from "../world/hard-world.ts";
import { openWorld, type World } from "../world/open-world.ts";
import { reconcileLife } from "../world/reconcile-life.ts";
import { readSlowPlace, type SlowPlace, slowCount } from "../world/slow-reconcile.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const signal = new AbortController().signal;

const places = [
  { seed: 71, timezone: "Europe/Berlin", fromDay: "2026-03-09", toDay: "2026-04-20", pairs: 250 },
  { seed: 73, timezone: "America/New_York", fromDay: "2026-10-05", toDay: "2026-11-20", pairs: 250 },
];

/** Where a definition may stand on each axis; consent is refused. */
const choices: Readonly<Record<Exclude<Axis, "measure" | "consent">, readonly (string | number)[]>> = {
  event: ["Order Completed", "Order Completed", "Order Completed", "Signed Up"],
  status: ["any", "any", "paid"],
  dedupe: ["order", "none"],
  count: ["each", "one", "first"],
  population: ["clicked", "visited", "registered", "everyone"],
  dateBasis: ["touch", "conversion", "paid", "event"],
  timezone: ["workspace", "UTC", "Asia/Shanghai", "America/Los_Angeles", "Asia/Kolkata"],
  model: ["first", "last", "last_non_direct", "any"],
  channel: ["all", "all", "douyin", "search", "direct"],
  lookbackDays: [1, 7, 30],
  identity: ["browser", "person"],
  bots: ["removed", "kept"],
  currency: ["converted", "own"],
  rateDate: ["conversion", "period_end"],
  refunds: ["kept", "taken_off"],
  tax: ["kept", "taken_off"],
  shipping: ["kept", "taken_off"],
  maturityDays: [0, 0, 10, 30],
};

function randomCounted(dice: Dice): Counted {
  const at = Object.entries(choices).map(([axis, values]) => [axis, dice.of(...values)]);
  return { measure: dice.of(...measures), axes: Axes.parse(Object.fromEntries(at)) };
}

/** B differs from A on one to five axes. */
function randomPair(dice: Dice): readonly [Counted, Counted] {
  const a = randomCounted(dice);
  const other = randomCounted(dice);
  const differing = differingAxes(a, other).filter((axis) => axis !== "measure" || bothCount(a, other));
  const chosen = differing.sort(() => dice.share() - 0.5).slice(0, 1 + dice.whole(5));
  return [a, moved(a, other, chosen)];
}
const bothCount = (a: Counted, b: Counted) => a.measure !== "value" && b.measure !== "value";

function permutations<T>(list: readonly T[]): T[][] {
  if (list.length === 0) return [[]];
  return list.flatMap((one, i) => permutations(list.filter((_, at) => at !== i)).map((rest) => [one, ...rest]));
}

/** Each axis' mean over all orders, by walking through every one of them. */
function slowSteps(a: Counted, b: Counted, figure: (counted: Counted) => number): Map<Axis, number> {
  const orders = permutations(differingAxes(a, b));
  const sums = new Map<Axis, number>();
  for (const order of orders) {
    order.forEach((axis, i) => {
      const changed = figure(moved(a, b, order.slice(0, i + 1))) - figure(moved(a, b, order.slice(0, i)));
      sums.set(axis, (sums.get(axis) ?? 0) + changed);
    });
  }
  return new Map([...sums].map(([axis, sum]) => [axis, sum / orders.length]));
}

describe.each(places)("a hard world in $timezone", ({ pairs, ...options }) => {
  let place: HardWorld;
  let slow: SlowPlace;
  const dice = openDice(options.seed * 1_000);
  beforeAll(async () => {
    place = await makeHardWorld(world, { ...options, messages: 700 });
    const more = reconcileLife(dice, place.fromMs, place.toMs, 140);
    await deliver(world, place.workspace, more, world.platform.now());
    await world.projector.settle();
    slow = await readSlowPlace(world.platform.record, place.workspace, world.platform.now());
  });

  const dayIn = (share: number) =>
    new Date(place.fromMs + share * (place.toMs - place.fromMs)).toISOString().slice(0, 10);
  const sidesOf = async ([a, b]: readonly [Counted, Counted], span: { from: string; to: string }) => ({
    a: await readSide(place.workspace, { name: "A", ...a }, span),
    b: await readSide(place.workspace, { name: "B", ...b }, span),
    span,
  });
  const inUnits = (answer: ReconcileAnswer, figure: number | null) =>
    Math.round((figure ?? Number.NaN) * (answer.unit === "money" ? 100 : 1));

  it(`explains the gaps of ${pairs} random pairs`, { timeout: 240_000 }, async () => {
    const moving = new Set<Axis>();
    let open = 0;
    for (let i = 0; i < pairs; i++) {
      const pair = randomPair(dice);
      const [a, b] = pair;
      const from = dayIn(dice.share() * 0.5);
      const span = { from, to: dayIn(0.55 + dice.share() * 0.45) };
      const sides = await sidesOf(pair, span);
      const answer = await answerReconcile(world.platform, place.workspace, sides, signal);
      const known = new Map<string, number>();
      const figure = (counted: Counted) => {
        const name = JSON.stringify(counted);
        const found = known.get(name) ?? slowCount(slow, counted, span.from, span.to);
        known.set(name, found);
        return found;
      };
      const said = JSON.stringify({ i, span, a, changed: differingAxes(a, b), b });
      expect(inUnits(answer, answer.a.value), said).toBe(figure(a));
      expect(inUnits(answer, answer.b.value), said).toBe(figure(b));
      expect(answer.residual, said).toBe(0);
      const steps = slowSteps(a, b, figure);
      let sum = 0;
      for (const { axis, delta, alone, last } of answer.steps) {
        const units = inUnits(answer, delta);
        sum += units;
        expect(Math.abs(units - (steps.get(axis) ?? 0)), `${axis} ${said}`).toBeLessThan(1);
        expect(inUnits(answer, alone), `${axis} ${said}`).toBe(figure(moved(a, b, [axis])) - figure(a));
        const others = differingAxes(a, b).filter((one) => one !== axis);
        expect(inUnits(answer, last), `${axis} ${said}`).toBe(figure(b) - figure(moved(a, b, others)));
        if (units !== 0) moving.add(axis);
      }
      expect(sum, said).toBe(figure(b) - figure(a));
      expect(inUnits(answer, answer.gap), said).toBe(sum);
      if (answer.gap !== 0) open++;
      if (i % 10 === 0) await checkBackwards(pair, span, answer);
      if (i % 10 === 5) await checkRows(pair, span, steps, answer);
    }
    expect(open).toBeGreaterThan(pairs / 3);
    expect([...moving].sort()).toEqual(axisNames.filter((axis) => axis !== "consent").sort());
  });

  async function checkBackwards(
    [a, b]: readonly [Counted, Counted],
    span: { from: string; to: string },
    forth: ReconcileAnswer,
  ) {
    const back = await answerReconcile(world.platform, place.workspace, await sidesOf([b, a], span), signal);
    expect(back.gap).toBe(-(forth.gap ?? 0) || 0);
    const negated = forth.steps.map(({ axis, delta, rows }) => [axis, -delta || 0, rows]);
    expect(back.steps.map(({ axis, delta, rows }) => [axis, delta, rows])).toEqual(negated);
  }

  /** The rows of a step are those that have a part in it, and their parts are the step. */
  async function checkRows(
    pair: readonly [Counted, Counted],
    span: { from: string; to: string },
    steps: ReadonlyMap<Axis, number>,
    answer: ReconcileAnswer,
  ) {
    for (const { axis, alone, rows: count } of answer.steps) {
      const ask = { ...(await sidesOf(pair, span)), step: axis, limit: 100_000, offset: 0 };
      const { rows, total, unit } = await answerStepRows(world.platform, place.workspace, ask, signal);
      expect([rows.length, total]).toEqual([count, count]);
      const units = (figure: number) => figure * (unit === "money" ? 100 : 1);
      const parts = rows.reduce((sum, { part }) => sum + units(part), 0);
      expect(Math.abs(parts - (steps.get(axis) ?? 0))).toBeLessThan(0.01 + rows.length / 1_000);
      const changes = rows.reduce((sum, { before, after }) => sum + units(after) - units(before), 0);
      expect(Math.abs(changes - inUnits(answer, alone))).toBeLessThan(1e-6);
      expect(rows.every(({ person }) => /^[1-9]\d*$/.test(person))).toBe(true);
    }
  }
});
