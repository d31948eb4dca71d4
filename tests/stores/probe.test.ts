/** The end of a channel's trial, judged on real spend and orders in the columns. */
import { afterAll, beforeAll, expect, it } from "vitest";
import { hourMs } from "#domain/base/local-time.ts";
import { RuleDefinition } from "#domain/rules/rule.ts";
import { judgeProbe } from "#server/breaker/judge-probe.ts";
import { storeChannels } from "#server/catalogue/save-catalogue.ts";
import { deliver } from "../world/deliver.ts";
import { openWorld, type World } from "../world/open-world.ts";
import { openRuleShop, type RuleShop } from "../world/rule-shop.ts";

const trialHours = 40;
const historyHours = 10 * 24;
/** Both spend 100 an hour: on target that is two orders. */
const rule = RuleDefinition.parse({
  watch: { kind: "metric", metric: "cpa", by: "channel" },
  condition: { kind: "probably", target: 50 },
  actions: ["notify", "pause_channel"],
});

let world: World;
let place: RuleShop;
let since: number;

/** In the hour two people come from a channel and order. */
function orders(channel: string, hour: number): object[] {
  return [1, 2].flatMap((n) => {
    const anonymousId = `${channel}-${hour}-${n}`;
    const stamp = (minutes: number) => ({
      anonymousId,
      messageId: `${anonymousId}-${minutes}`,
      timestamp: new Date(hour + minutes * 60_000).toISOString(),
    });
    const campaign = { source: channel, medium: "paid" };
    return [
      { type: "page", ...stamp(5), context: { campaign } },
      {
        type: "track",
        event: "Order Completed",
        ...stamp(9),
        properties: { order_id: anonymousId, revenue: 120, currency: "CNY" },
      },
    ];
  });
}

beforeAll(async () => {
  world = await openWorld();
  place = await openRuleShop(world, "trial", ["revived", "dead"]);
  await storeChannels(
    place.shop.id,
    ["revived", "dead"].map((key) => ({ key, name: key, kind: "paid_social", match: [{ utmSource: key }] })),
  );
  since = place.at();
  const messages: object[] = [];
  for (let hour = since - historyHours * hourMs; hour < since + trialHours * hourMs; hour += hourMs) {
    messages.push(...orders("revived", hour));
    if (hour < since) messages.push(...orders("dead", hour));
  }
  await place.pass([], trialHours);
  for (let i = 0; i < messages.length; i += 1000)
    await deliver(world, place.shop, messages.slice(i, i + 1000), place.at());
  await world.projector.settle();
});
afterAll(() => world.close());

const endOf = async (channel: string, from = since) => (await judgeProbe(place.shop.id, rule, channel, from))?.end;

it("lets a channel that brings its orders again recover", async () => {
  expect(await endOf("revived")).toBe("recovered");
});

it("says of one that goes on bringing nothing that it relapsed", async () => {
  expect(await endOf("dead")).toBe("relapsed");
});

it("goes on while the trial's spend has not been good for enough conversions", async () => {
  expect(await endOf("dead", place.at() - 5 * hourMs)).toBe("goes_on");
});

it("goes on while events are late, and says what a conversion may cost", async () => {
  world.setNow(place.at() + 5 * hourMs);
  expect(await endOf("dead")).toBe("goes_on");
  world.setNow(place.at() + 17 * 60_000);
  expect(await judgeProbe(place.shop.id, rule, "dead", since)).toMatchObject({ targetCostMinor: 5_000 });
});
