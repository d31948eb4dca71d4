/** CAC, LTV, payback and purchase histories equal a slow obvious reference, to the cent, in worlds with merges, refunds and late events. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { toMinor } from "#domain/base/money.ts";
import type { CacLtvQuestion } from "#domain/ltv/cac-ltv-question.ts";
import { PredictedLtvQuestion } from "#domain/ltv/predicted-ltv-question.ts";
import { boardModels } from "#domain/metrics/board-question.ts";
import { answerCacLtv } from "#server/ltv/answer-cac-ltv.ts";
import { readHistoryGroups } from "#server/ltv/read-customers.ts";
import { type DemoPlace, makeDemoWorld } from "../world/demo-in-zone.ts";
import { makeHardWorld } from "../world/hard-world.ts";
import { openWorld, type World } from "../world/open-world.ts";
import { readSlowFacts, type SlowFacts } from "../world/slow-board.ts";
import { dayOf, hourOf, midnightOf } from "../world/slow-clock.ts";
import { slowHistories, slowValue } from "../world/slow-ltv.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const signal = new AbortController().signal;
const dayMs = 86_400_000;

const places: readonly [string, (opened: World) => Promise<DemoPlace>][] = [
  [
    "the demo world in Shanghai",
    (opened) =>
      makeDemoWorld(opened, {
        ...{ seed: 21, end: "2026-03-15T16:00:00Z", days: 44, events: 4_000 },
        timezone: "Asia/Shanghai",
      }),
  ],
  [
    "a hard world in New York, over the end of summer time",
    (opened) =>
      makeHardWorld(opened, {
        ...{ seed: 23, timezone: "America/New_York", fromDay: "2026-09-25", toDay: "2026-11-10", messages: 1_800 },
      }),
  ],
  [
    "a hard world in Kolkata, whose hours begin at the half",
    (opened) =>
      makeHardWorld(opened, {
        ...{ seed: 24, timezone: "Asia/Kolkata", fromDay: "2026-04-25", toDay: "2026-06-06", messages: 1_500 },
      }),
  ],
];

describe.each(places)("%s", (_name, make) => {
  let place: DemoPlace;
  let facts: SlowFacts;
  beforeAll(async () => {
    place = await make(world);
    facts = await readSlowFacts(world.platform.record, place.workspace, world.platform.now());
  });

  async function compare(ask: Partial<CacLtvQuestion>, fromMs: number, toMs: number): Promise<number> {
    const { workspace } = place;
    const question: CacLtvQuestion = {
      from: new Date(fromMs).toISOString(),
      to: new Date(toMs).toISOString(),
      ...{ by: "channel", grain: "month", months: 6, model: "first", margin: 0.6, lag: 0, filter: {} },
      ...ask,
    };
    const answer = await answerCacLtv(world.platform, workspace, question, { fromMs, toMs }, signal);
    const { months, margin = 0.6 } = question;
    const hour = hourOf(world.platform.now(), workspace.timezone);
    const slow = slowValue(facts, { ...question, months, margin }, [fromMs, toMs], hour);
    const minor = (major: number | null) => (major === null ? null : toMinor(major, workspace.currency));
    const whole = (amount: number | null) => (amount === null ? null : Math.round(amount));
    const got = new Map(answer.rows.map((row) => [row.key, row]));
    expect([...got.keys()].sort()).toEqual([...slow.rows.keys()].sort());
    for (const [key, expected] of slow.rows) {
      const row = got.get(key);
      const found = {
        ...{ spend: minor(row?.spend ?? null), newCustomers: row?.newCustomers, net: minor(row?.netRevenue ?? null) },
        ...{ cac: minor(row?.cac ?? null), ltv: minor(row?.ltv ?? null) },
      };
      const { payback, cac, ltv, ...sums } = expected;
      expect(found, key).toEqual({ ...sums, cac: whole(cac), ltv: whole(ltv) });
      if (payback === null) expect(row?.paybackMonths, key).toBeNull();
      else expect(row?.paybackMonths, key).toBeCloseTo(payback, 9);
    }
    const cohorts = new Map(answer.cohorts.map((one) => [`${one.cohort}-01|${one.key}`, one]));
    expect([...cohorts.keys()].sort()).toEqual([...slow.cohorts.keys()].sort());
    for (const [name, { size, byMonth }] of slow.cohorts) {
      const cohort = cohorts.get(name);
      expect(cohort?.size, name).toBe(size);
      expect(cohort?.cumulativeRevenue.map(minor), name).toEqual(byMonth);
    }
    return slow.cohorts.size;
  }

  it.each(boardModels)("every dimension, model %s", async (model) => {
    for (const by of ["none", "channel", "campaign"] as const) {
      expect(await compare({ by, model }, place.fromMs, place.toMs)).toBeGreaterThan(1);
    }
  });

  it("part of the time, spend earlier than the customers, few months", async () => {
    const [fromMs, toMs] = [place.fromMs + 9 * dayMs + 5 * 3_600_000, place.toMs - 12 * dayMs];
    await compare({ months: 1, lag: 3 }, fromMs, toMs);
    await compare({ months: 2, lag: 14, by: "campaign", model: "last" }, fromMs, toMs);
  });

  it("the histories that predictions rest on", async () => {
    const zone = place.workspace.timezone;
    for (const [asOf, by] of [
      [dayOf(place.toMs, zone), "channel"],
      [dayOf(place.toMs - 9 * dayMs, zone), "none"],
    ] as const) {
      const question = PredictedLtvQuestion.parse({ asOf, by, unit: "day" });
      const day = Date.parse(`${asOf}T00:00:00Z`) / dayMs;
      const next = new Date((day + 1) * dayMs).toISOString().slice(0, 10);
      const asked = { columns: world.platform.columns, workspace: place.workspace, signal };
      const groups = await readHistoryGroups(asked, question, { day, endMs: midnightOf(next, zone), unitDays: 1 });
      const line = (key: string, repeats: number, recency: number, age: number, money: number | null) =>
        `${key} ${repeats} ${recency} ${age} ${money}`;
      const found = groups.flatMap(({ key, repeats, recency, age, customers, spent }) =>
        Array.from({ length: customers }, (_, i) =>
          line(key, repeats, recency, age, repeats > 0 ? (spent[i] ?? 0) : null),
        ),
      );
      const expected = slowHistories(facts, { by, model: "first" }, asOf).map(({ key, summary, spent }) =>
        line(key, summary.repeats, summary.recency, summary.age, summary.repeats > 0 ? spent : null),
      );
      expect(expected.length).toBeGreaterThan(10);
      expect(found.sort()).toEqual(expected.sort());
    }
  });
});
