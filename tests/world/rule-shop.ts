/** A workspace whose channels spend evenly, hour by hour, and whose clicks a test takes away: what rules are tried on. */
import { hourMs } from "#domain/base/local-time.ts";
import { storeChannels } from "#server/catalogue/save-catalogue.ts";
import { evaluateTick, type TickAnswer } from "#server/rules/evaluate-tick.ts";
import { storeSpend } from "#server/spend/record-spend.ts";
import { addWorkspace, type TestWorkspace, type World } from "./open-world.ts";

const minute = 60_000;

export interface RuleShop {
  readonly shop: TestWorkspace;
  /** The last hour that is over and known; `pass` moves it. */
  readonly at: () => number;
  /** Delivers an hour of every channel (those of `weak` with a fifth of the clicks), and moves the clock past it. */
  pass(weak?: readonly string[], hours?: number, delivered?: boolean): Promise<void>;
  /** Evaluates the hour at which the clock stands. */
  tick(): Promise<TickAnswer>;
}

/** Thirty-two days of history up to `from`. */
export async function openRuleShop(
  world: World,
  slug: string,
  channels: readonly string[],
  from = Date.parse("2026-03-16T00:00:00Z"),
): Promise<RuleShop> {
  const shop = await addWorkspace(world.platform, slug, "UTC");
  let at = from;
  const stand = () => world.setNow(at + 17 * minute);
  const row = (channel: string, hour: number, weak: boolean) => ({
    ...{ at: new Date(hour).toISOString(), channel, currency: "CNY", cost: 100 },
    ...{ impressions: 10_000, clicks: weak ? 40 : 200 },
  });
  world.setNow(from - hourMs);
  const kind = "paid_social";
  await storeChannels(
    shop.id,
    channels.map((key) => ({ key, name: key, kind, match: [] })),
  );
  for (let hour = from - 32 * 24 * hourMs; hour < from; hour += 24 * hourMs) {
    const day = Array.from({ length: 24 }, (_, i) => channels.map((channel) => row(channel, hour + i * hourMs, false)));
    await storeSpend(shop, "feed", day.flat());
  }
  await world.projector.settle();
  stand();
  return {
    shop,
    at: () => at,
    pass: async (weak = [], hours = 1, delivered = true) => {
      for (let i = 0; i < hours; i++, at += hourMs) {
        const rows = channels.map((channel) => row(channel, at, weak.includes(channel)));
        if (delivered) await storeSpend(shop, "feed", rows);
      }
      await world.projector.settle();
      stand();
    },
    tick: () => evaluateTick(world.platform, shop, at),
  };
}

/** Two hours of a click-through rate a third below the usual, two ticks in a row. */
export const weakClicks = {
  watch: { kind: "metric", metric: "ctr", by: "channel" },
  condition: { kind: "benchmark", side: "below", share: 0.3 },
  ...{ windowHours: 2, settleHours: 0, forTicks: 2, keepTicks: 2 },
  sample: { measure: "impressions", least: 100 },
  actions: ["notify", "file_task"],
};
