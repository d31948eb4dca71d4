/** A workspace full of hard messages, with its own channels, spend in several currencies and grains, rates and budgets. */
import { storeBudgets } from "#server/budgets/save-budgets.ts";
import { storeCampaigns, storeChannels } from "#server/catalogue/save-catalogue.ts";
import { storeSpend } from "#server/spend/record-spend.ts";
import { storeFxRates } from "#server/spend/save-fx-rates.ts";
import { deliver } from "./deliver.ts";
import { openDice } from "./dice.ts";
import { hardLife } from "./hard-life.ts";
import { addWorkspace, type TestWorkspace, type World } from "./open-world.ts";
import { dayOf, hourOf, midnightOf } from "./slow-clock.ts";

const channels = [
  { key: "douyin", name: "Douyin", kind: "paid_video" as const, match: [{ utmSource: "douyin" }] },
  { key: "search", name: "Search", kind: "paid_search" as const, match: [{ clickId: "gclid" }, { utmMedium: "cpc" }] },
  { key: "feed", name: "Feed", kind: "other" as const, match: [] },
];

export interface HardWorld {
  readonly workspace: TestWorkspace;
  readonly fromMs: number;
  readonly toMs: number;
}

export interface HardOptions {
  readonly seed: number;
  readonly timezone: string;
  readonly fromDay: string;
  readonly toDay: string;
  readonly messages: number;
  /** 0–1: the share of one person. */
  readonly busyShare?: number;
}

/** Messages arrive in six parts with the projector at work between them; rates and a rule come late. */
export async function makeHardWorld(world: World, options: HardOptions): Promise<HardWorld> {
  const { seed, timezone, messages, busyShare } = options;
  const workspace = await addWorkspace(world.platform, `hard-${seed}`, timezone, "CNY");
  const fromMs = midnightOf(options.fromDay, timezone);
  const toMs = midnightOf(options.toDay, timezone);
  world.setNow(toMs + 7 * 86_400_000);
  await storeChannels(workspace.id, channels.slice(1));
  const life = hardLife(seed, fromMs, toMs, messages, busyShare);
  const part = Math.ceil(life.length / 6);
  for (let i = 0; i < life.length; i += part) {
    await deliver(
      world,
      workspace,
      life.slice(i, i + part).map(({ message }) => message),
      toMs + 7 * 86_400_000,
    );
    if (i % (2 * part) === 0) await world.projector.settle();
  }
  await storeChannels(workspace.id, channels);
  await storeMoney(workspace, seed, fromMs, toMs);
  await world.projector.settle();
  return { workspace, fromMs, toMs };
}

async function storeMoney(workspace: TestWorkspace, seed: number, fromMs: number, toMs: number): Promise<void> {
  const { timezone } = workspace;
  const dice = openDice(seed + 1);
  await storeCampaigns(workspace.id, [{ key: "douyin-spring", name: "Spring", channel: "douyin", stage: "test" }]);
  const hourly: object[] = [];
  const daily: object[] = [];
  const days = new Set<string>();
  for (let at = fromMs; at < toMs; at += 3_600_000) {
    days.add(dayOf(at, timezone));
    if (dice.chance(0.5)) continue;
    const known = dice.chance(0.9) ? { impressions: dice.whole(5000), clicks: dice.whole(80) } : { clicks: 3 };
    const cost = dice.whole(100_000) / 100;
    const where = dice.of(
      { campaign: "douyin-spring" },
      { channel: "douyin" },
      { channel: "search", campaign: "brand" },
    );
    hourly.push({ at: new Date(hourOf(at, timezone)).toISOString(), ...where, ...known, cost, currency: "CNY" });
  }
  for (const date of days) {
    daily.push({ date, channel: "feed", impressions: 1000, clicks: dice.whole(50), cost: 12.34, currency: "USD" });
  }
  await storeSpend(workspace, "hours", hourly);
  await storeSpend(workspace, "days", daily);
  // Rates of every third day are missing: their money is known to nobody.
  const rates = [...days].flatMap((day, i) =>
    i % 3 === 2
      ? []
      : [
          { day, currency: "USD", rate: 7.1 + i / 100 },
          { day, currency: "JPY", rate: 0.0485 },
          { day, currency: "KWD", rate: 23.4 },
        ],
  );
  await storeFxRates(workspace, rates);
  const months = [...new Set([...days].map((day) => day.slice(0, 7)))];
  await storeBudgets(
    workspace,
    months.flatMap((period) => [
      { period, channel: "douyin", amount: 10_000, currency: "CNY" },
      { period, channel: "douyin", campaign: "douyin-spring", amount: 4_000.01, currency: "CNY" },
      { period, channel: "search", campaign: "brand", amount: 777.77, currency: "CNY" },
    ]),
  );
}
