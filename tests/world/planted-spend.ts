/** Sixty days of hourly spend, busy by day and noisy, in which a surge of cost and a collapse of clicks are planted. */
import { hourMs } from "#domain/base/local-time.ts";
import { storeChannels } from "#server/catalogue/save-catalogue.ts";
import { storeSpend } from "#server/spend/record-spend.ts";
import { openDice } from "./dice.ts";
import { addWorkspace, type TestWorkspace, type World } from "./open-world.ts";

export const plantedEnd = Date.parse("2026-03-16T00:00:00Z");
/** Two hours of five times the cost. */
export const plantedSurge = plantedEnd - 20 * hourMs;
/** Three hours of a fifth of the clicks. */
export const plantedCollapse = plantedEnd - 9 * hourMs;

export function plantedRows() {
  const dice = openDice(5);
  return Array.from({ length: 60 * 24 }, (_, i) => {
    const at = plantedEnd - (60 * 24 - i) * hourMs;
    const level = 300 * (1 + 0.7 * Math.sin((2 * Math.PI * (i % 24)) / 24)) * (0.95 + 0.1 * dice.share());
    const cost = level * (at >= plantedSurge && at < plantedSurge + 2 * hourMs ? 5 : 1);
    const clicks = level * (at >= plantedCollapse && at < plantedCollapse + 3 * hourMs ? 0.2 : 1);
    const hour = new Date(at).toISOString();
    return {
      ...{ at: hour, channel: "feed", currency: "CNY", impressions: Math.round(level * 40) },
      ...{ clicks: Math.round(clicks), cost: Math.round(cost * 100) / 100 },
    };
  });
}

/** A workspace that holds them; the clock stands half an hour after their end. */
export async function makePlantedSpend(world: World, slug: string): Promise<TestWorkspace> {
  const shop = await addWorkspace(world.platform, slug, "UTC");
  world.setNow(plantedEnd + hourMs / 2);
  await storeChannels(shop.id, [{ key: "feed", name: "Feed", kind: "paid_social", match: [] }]);
  const all = plantedRows();
  for (let i = 0; i < all.length; i += 500) await storeSpend(shop, "feed", all.slice(i, i + 500));
  await world.projector.settle();
  return shop;
}
