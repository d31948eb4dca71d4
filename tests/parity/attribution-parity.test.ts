/** Attribution equals a slow obvious reference, journey by journey, model by model, to the cent. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { AttributionQuestion, attributionKeys } from "#domain/attribution/attribution-question.ts";
import { creditByModel } from "#domain/attribution/credit-by-model.ts";
import { type Model, models } from "#domain/attribution/model.ts";
import type { PathGroup } from "#domain/attribution/path-group.ts";
import { answerAttribution } from "#server/attribution/answer-attribution.ts";
import { makeHardWorld } from "../world/hard-world.ts";
import { openWorld, type World } from "../world/open-world.ts";
import {
  readTrail,
  type SlowJourneys,
  slowCredit,
  slowJourneys,
  slowParts,
  type TrailRow,
} from "../world/slow-attribution.ts";
import { fillTrail } from "../world/trail-world.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const day = 86_400_000;
const signal = new AbortController().signal;

interface Place {
  readonly workspace: { readonly id: number; readonly timezone: string };
  readonly fromMs: number;
  readonly toMs: number;
}

const places: readonly [string, (opened: World) => Promise<Place>][] = [
  [
    "hard messages in New York, over the end of summer time",
    (opened) =>
      makeHardWorld(opened, {
        seed: 23,
        timezone: "America/New_York",
        fromDay: "2026-09-21",
        toDay: "2026-11-12",
        messages: 3_000,
      }),
  ],
  [
    "a trail of ties, with a person of 10,000 events",
    async (opened) => {
      const fromMs = Date.parse("2026-03-01T00:00:00Z");
      await fillTrail(opened.platform.columns, { workspace: 7_001, seed: 4, fromMs, days: 60 });
      return { workspace: { id: 7_001, timezone: "Asia/Kathmandu" }, fromMs, toMs: fromMs + 60 * day };
    },
  ],
];

describe.each(places)("%s", (_name, make) => {
  let place: Place;
  let rows: TrailRow[];
  beforeAll(async () => {
    place = await make(world);
    rows = await readTrail(world.platform.columns, place.workspace.id);
  });

  const asks = attributionKeys.flatMap((by) =>
    (["7d", "30d"] as const).flatMap((lookback) => [true, false].map((cut) => ({ by, lookback, cut }))),
  );
  it.each(asks)("by $by, look-back $lookback, cut $cut", async ({ by, lookback, cut }) => {
    await agree({ by, lookback, cut, inner: 10 });
  });
  it.each(["Signed Up", "Nothing Ever"])("of the event %s", async (conversion) => {
    await agree({ by: "channel", lookback: "30d", cut: true, conversion, inner: 10 });
  });
  it.each([1, 2, 3])("at order %i, over all of it", async (order) => {
    await agree({ by: "channel", lookback: "30d", cut: true, order, inner: 0 });
  });

  async function agree(asked: {
    by: "channel" | "campaign" | "creative";
    lookback: "7d" | "30d";
    cut: boolean;
    conversion?: string;
    order?: number;
    inner: number;
  }) {
    const { workspace, fromMs, toMs } = place;
    const span = { fromMs: fromMs + asked.inner * day, toMs: toMs - asked.inner * day };
    const nowMs = toMs + 3 * day;
    world.setNow(nowMs);
    const question = AttributionQuestion.parse({
      ...asked,
      from: new Date(span.fromMs).toISOString(),
      to: new Date(span.toMs).toISOString(),
      models: [...models],
      grain: "day",
      paths: 10_000,
    });
    const lookbackMs = Number.parseInt(asked.lookback, 10) * day;
    const slow = slowJourneys(rows, {
      ...span,
      nowMs,
      lookbackMs,
      conversion: question.conversion,
      by: asked.by,
      cut: asked.cut,
      timezone: workspace.timezone,
    });
    const whole = { ...workspace, slug: "w", name: "w", currency: "CNY", margin: 1 };
    const answer = await answerAttribution(world.platform, whole, question, span, signal);
    compareTotals(answer, slow);
    compareModels(answer, slow, question.order);
    compareDays(answer, slow);
    comparePaths(answer, slow);
  }
});

type Answer = Awaited<ReturnType<typeof answerAttribution>>;
const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);
const cents = (major: number) => Math.round(major * 100);

function compareTotals(answer: Answer, { journeys, lost, open }: SlowJourneys) {
  const lone = journeys.filter(({ path }) => path.length === 0);
  expect(answer.conversions).toBe(journeys.length);
  expect(cents(answer.value)).toBe(sum(journeys.map(({ value }) => value)));
  expect(cents(answer.grossValue)).toBe(sum(journeys.map(({ gross }) => gross)));
  expect(answer.newCustomers).toBe(journeys.filter(({ isNew }) => isNew).length);
  expect(answer.unattributed.conversions).toBe(lone.length);
  expect(cents(answer.unattributed.value)).toBe(sum(lone.map(({ value }) => value)));
  expect([answer.nullJourneys, answer.openJourneys]).toEqual([lost.length, open]);
}

/** Rules by the slow reference; fitted models by the domain on the slow reference's paths. */
function compareModels(answer: Answer, slow: SlowJourneys, order: number) {
  const fitted = fittedCredit(slow, order);
  for (const model of models) {
    const wanted = model === "markov" || model === "shapley" ? fitted(model) : slowCredit(model, slow.journeys);
    for (const { key, models: figures } of answer.rows) {
      const had = wanted.get(key) ?? { conversions: 0, value: 0, newCustomers: 0 };
      expect(figures[model]?.conversions, `${model} ${key}`).toBeCloseTo(had.conversions, 8);
      expect(figures[model]?.newCustomers, `${model} ${key}`).toBeCloseTo(had.newCustomers, 8);
      expect(Math.abs(cents(figures[model]?.value ?? 0) - had.value), `${model} ${key}`).toBeLessThan(1.001);
    }
    const keys = answer.rows.map(({ key }) => key);
    for (const [key, { conversions }] of wanted) if (conversions > 0) expect(keys).toContain(key);
    const credits = answer.rows.map(({ models: figures }) => figures[model]);
    expect(sum(credits.map((credit) => credit?.conversions ?? 0))).toBeCloseTo(answer.conversions, 8);
    expect(sum(credits.map((credit) => cents(credit?.value ?? 0)))).toBe(cents(answer.value));
  }
}

function fittedCredit({ journeys, lost }: SlowJourneys, order: number) {
  const keys = [...new Set([...journeys.flatMap(({ path }) => path), ...lost.flat()])].sort();
  const indexed = (path: readonly string[]) => path.map((key) => keys.indexOf(key));
  const groups: PathGroup[] = [
    ...journeys.map((journey): PathGroup => {
      const decayed = journey.path.length === 0 ? [] : slowParts("time_decay", journey);
      return {
        path: indexed(journey.path),
        lastNonDirect: -1,
        sums: [1, journey.value, Number(journey.isNew)],
        nulls: 0,
        decayed: [decayed, [], []],
      };
    }),
    ...lost.map(
      (path): PathGroup => ({
        path: indexed(path),
        lastNonDirect: -1,
        sums: [0, 0, 0],
        nulls: 1,
        decayed: [[], [], []],
      }),
    ),
  ];
  const { credit } = creditByModel({ keys: keys.length, groups }, { models: ["markov", "shapley"], order });
  return (model: Model) =>
    new Map(
      [...keys, "(unattributed)"].map((key, i) => {
        const at = (column: 0 | 1 | 2) => credit.get(model)?.[column][i] ?? 0;
        return [key, { conversions: at(0), value: at(1), newCustomers: at(2) }] as const;
      }),
    );
}

function compareDays(answer: Answer, { journeys }: SlowJourneys) {
  const days = [...new Set(journeys.map((journey) => journey.day))].sort();
  expect(answer.days?.map((one) => one.day)).toEqual(days);
  for (const { day: date, rows, conversions, value } of answer.days ?? []) {
    const own = journeys.filter((journey) => journey.day === date);
    expect(conversions).toBe(own.length);
    expect(cents(value)).toBe(sum(own.map((journey) => journey.value)));
    for (const model of models) {
      expect(sum(rows.map((row) => cents(row.models[model]?.value ?? 0)))).toBe(cents(value));
      expect(sum(rows.map((row) => row.models[model]?.conversions ?? 0))).toBeCloseTo(own.length, 8);
    }
    const linear = slowCredit("linear", own);
    for (const { key, models: figures } of rows)
      expect(figures.linear?.conversions).toBeCloseTo(linear.get(key)?.conversions ?? 0, 8);
  }
}

function comparePaths(answer: Answer, { journeys, lost }: SlowJourneys) {
  const counted = new Map<string, { conversions: number; value: number; nulls: number }>();
  const of = (path: readonly string[]) => {
    const name = path.join(" > ");
    const known = counted.get(name) ?? { conversions: 0, value: 0, nulls: 0 };
    counted.set(name, known);
    return known;
  };
  for (const { path, value } of journeys) {
    if (path.length === 0) continue;
    of(path).conversions++;
    of(path).value += value;
  }
  for (const path of lost) of(path).nulls++;
  expect(answer.distinctPaths).toBe(counted.size);
  const found = answer.paths.map(({ path, conversions, value, nulls }) => [
    path.join(" > "),
    { conversions, value: cents(value), nulls },
  ]);
  expect(Object.fromEntries(found)).toEqual(Object.fromEntries(counted));
}
