/** Budgets in the record: other currencies, removal, the file, the month's page; and targets. */
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { budgetMonth } from "#domain/budgets/budget-month.ts";
import { importBudgets, saveBudgets } from "#server/budgets/actions.ts";
import { getBudgetMonth, listBudgets } from "#server/budgets/queries.ts";
import { saveTargets } from "#server/metrics/actions.ts";
import { listTargets } from "#server/metrics/queries.ts";
import { recordSpend, saveFxRates } from "#server/spend/actions.ts";
import { getQuarantine, getSources, listFxRates } from "#server/spend/queries.ts";
import { type MemoryWorld, openMemoryWorld } from "../world/memory-world.ts";

let world: MemoryWorld;
beforeAll(async () => {
  world = await openMemoryWorld();
});
afterAll(() => world.close());
beforeEach(async () => {
  for (const table of ["budget", "spend", "fx_rate", "campaign"]) await world.record.rows(`DELETE FROM ${table}`);
});

const caller = { system: "test", workspace: "brand" };
const plan = { period: "2026-03", channel: "douyin", amount: 3100, currency: "CNY" };
const listed = async () => (await listBudgets(caller, {})).budgets;

it("inserts, leaves alone, replaces, removes", async () => {
  expect(await saveBudgets(caller, [plan])).toEqual({ inserted: 1, updated: 0, removed: 0, unchanged: 0 });
  expect(await saveBudgets(caller, [plan])).toMatchObject({ unchanged: 1 });
  expect(
    await saveBudgets(caller, [
      { ...plan, amount: 1 },
      { ...plan, amount: 50.25 },
    ]),
  ).toMatchObject({ updated: 1 });
  expect(await listed()).toEqual([{ ...plan, campaign: null, amount: 50.25 }]);
  expect(await saveBudgets(caller, [{ ...plan, amount: null }])).toMatchObject({ removed: 1 });
  expect(await listed()).toEqual([]);
});

it.each([
  ["an unknown channel", { channel: "nowhere" }, /no channel "nowhere"/],
  ["an unknown campaign", { campaign: "nothing" }, /no campaign "nothing"/],
  ["a currency without a rate", { currency: "USD" }, /No rate of USD is known for 2026-03/],
  ["no month", { period: "2026-3" }, /month/],
])("refuses %s and stores nothing of the call", async (_name, change, words) => {
  await expect(saveBudgets(caller, [plan, { ...plan, channel: "baidu", ...change }])).rejects.toThrow(words);
  expect(await listed()).toEqual([]);
});

it("converts at the first known rate of the period", async () => {
  await saveFxRates(caller, [
    { day: "2026-03-05", currency: "USD", rate: 7 },
    { day: "2026-03-20", currency: "USD", rate: 8 },
    { day: "2026-02-01", currency: "USD", rate: 1 },
  ]);
  await saveBudgets(caller, [{ ...plan, currency: "USD", amount: 100 }]);
  expect(await listed()).toEqual([{ ...plan, campaign: null, amount: 700 }]);
  expect((await listFxRates(caller, {})).rates).toHaveLength(3);
});

it("takes a file whole, or names its wrong lines", async () => {
  const file = (text: string) => ({ file: new TextEncoder().encode(text) });
  expect(
    await importBudgets(caller, file("period,channel,amount\r\n2026-03,douyin,5\r\n2026-04,baidu,6.50\r\n")),
  ).toMatchObject({ inserted: 2 });
  await expect(
    importBudgets(caller, file("period,channel,amount\n2026-05,douyin,5\n2026-13,baidu,x\n")),
  ).rejects.toMatchObject({ issues: [{ path: "line 3" }] });
  expect(await listed()).toHaveLength(2);
});

it("answers a month: plan, spend to date, what no rate converts", async () => {
  const spend = { at: "2026-03-10T08:00:00+08:00", channel: "douyin", campaign: "spring", cost: 10, currency: "CNY" };
  await recordSpend(caller, {
    source: "s",
    rows: [spend, { ...spend, channel: "baidu", currency: "USD" }, { ...spend, at: "2026-02-10T08:00:00+08:00" }],
  });
  await saveBudgets(caller, [plan]);
  const facts = await getBudgetMonth(caller, {});
  expect(facts).toMatchObject({
    clock: { period: "2026-03" },
    unconverted: [{ currency: "USD", costMinor: 1000 }],
    mayEdit: true,
  });
  const month = budgetMonth(facts);
  expect(month.channels[0]).toMatchObject({
    key: "douyin",
    pace: { planMinor: 310_000, spentMinor: 1000 },
    campaigns: [{ key: "spring" }],
  });
});

it("says how fresh each source is, and what was turned away", async () => {
  const { id: workspaceId } = world.workspace;
  const source = await world.record.prisma.source.create({ data: { workspaceId, name: "web" } });
  await world.record.prisma.writeKey.create({ data: { sourceId: source.id, digest: "d", hint: "wk_…ab" } });
  await world.record.prisma.quarantinedEvent.create({
    data: {
      workspaceId,
      sourceId: source.id,
      code: "too_large",
      message: "m",
      sha256: "s",
      bytes: 3,
      body: new Uint8Array([1]),
    },
  });
  await recordSpend(caller, {
    source: "s",
    rows: [{ date: "2026-03-10", channel: "douyin", cost: 1, currency: "CNY" }],
  });
  expect(await getSources(caller, {})).toMatchObject({
    events: [{ name: "web", last_ms: null, ever: false, keys: [{ hint: "wk_…ab", expiresMs: null }] }],
    spend: [{ source: "s", rows: 1, hourly: false, through_ms: Date.parse("2026-03-10T16:00:00Z") }],
  });
  expect(await getQuarantine(caller, {})).toMatchObject({
    reasons: [{ code: "too_large", events: 1 }],
    events: [{ source: "web" }],
  });
});

it("keeps targets of metrics that the dictionary has", async () => {
  expect(await saveTargets(caller, [{ metric: "roas", value: 2.3 }])).toEqual({ changed: 1 });
  expect((await listTargets(caller, {})).targets).toEqual([{ metric: "roas", value: 2.3 }]);
  expect(await saveTargets(caller, [{ metric: "roas", value: 2.3 }])).toEqual({ changed: 0 });
  expect(await saveTargets(caller, [{ metric: "roas", value: null }])).toEqual({ changed: 1 });
  await expect(saveTargets(caller, [{ metric: "luck", value: 1 }])).rejects.toThrow(/dictionary/);
});
