/**
 * Messages that are hard to count: ties, gaps of exactly thirty minutes, repeats, late arrivals, people who turn out
 * to be one, several orders under one number, refunds before and long after their order, crawlers, other currencies.
 */
import { type Dice, openDice } from "./dice.ts";

export interface HardMessage {
  readonly at: number;
  readonly sentAt: number;
  readonly message: Readonly<Record<string, unknown>>;
}

const minute = 60_000;
const day = 1440 * minute;

const sources = [
  { campaign: { source: "douyin", medium: "cpc", name: "douyin-spring" } },
  { campaign: { source: "douyin", medium: "cpc" } },
  { campaign: { source: "google", medium: "cpc", name: "brand" } },
  { campaign: { source: "newsletter", medium: "email", name: 'weekly\'s "best" \\ of' } },
  { page: { url: "https://shop.test/lp?gclid=abc123456789", path: "/lp" } },
  { page: { url: "https://shop.test/", referrer: "https://www.google.com/" } },
  { page: { url: "https://shop.test/about", referrer: "https://blog.example.org/post" } },
];
const agents = [
  "Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) AppleWebKit/605.1.15 Mobile/15E148",
  "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/126.0 Safari/537.36",
];
const crawler = "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)";
const tracks = [
  ...["Product Viewed", "Product Viewed", "Product Added", "Checkout Started", "Signed Up", "Content Interacted"],
  ...["Lead Handed Over", "Complaint Filed", "Something Else", "Order Completed", "Order Completed", "Order Refunded"],
];

/**
 * About `count` messages between two instants, in the order of sending; one person sends `busyShare` of them, beside
 * everybody's equal share of the rest.
 */
export function hardLife(seed: number, fromMs: number, toMs: number, count: number, busyShare = 0): HardMessage[] {
  const dice = openDice(seed);
  const people = Math.ceil(count / 40);
  const told: HardMessage[] = [];
  while (told.length < count) {
    const person = busyShare > 0 && dice.chance(busyShare) ? 0 : dice.whole(people);
    let at = fromMs + Math.floor((dice.share() * (toMs - fromMs)) / (5 * minute)) * 5 * minute;
    for (let step = dice.whole(9); step >= 0 && at < toMs; step--) {
      const message = oneMessage(dice, person, told.length, at);
      const late = dice.chance(0.12) ? dice.share() * 6 * day : dice.share() * minute;
      told.push({ at, sentAt: at + late, message });
      if (dice.chance(0.04)) told.push({ at, sentAt: at + late + minute, message });
      at += dice.of<number>(0, 0, 1, 5 * minute, 29 * minute, 30 * minute, 30 * minute + 1, 95 * minute);
    }
  }
  return told.sort((a, b) => a.sentAt - b.sentAt);
}

function oneMessage(dice: Dice, person: number, nth: number, at: number): Readonly<Record<string, unknown>> {
  const who = whoIs(dice, person);
  const kind = dice.of("page", "page", "page", "screen", "track", "track", "track", "track", "identify", "group");
  const agent = dice.chance(0.05) ? crawler : dice.of(...agents);
  const common = {
    messageId: `hard-${nth}`,
    timestamp: new Date(at).toISOString(),
    ...who,
    context: { userAgent: agent, ...(dice.chance(0.8) ? { location: { country: dice.of("CN", "US", "DE") } } : {}) },
  };
  const from = dice.chance(0.4) ? dice.of(...sources) : {};
  if (kind === "page" || kind === "screen") {
    const page = { url: `https://shop.test/${dice.of("", "lp", "sale")}` };
    return { type: kind, ...common, context: { page, ...common.context, ...from } };
  }
  if (dice.chance(0.02) && who.userId !== undefined) {
    return { type: "alias", ...common, userId: who.userId, previousId: `device-${person}-${dice.whole(3)}` };
  }
  if (kind !== "track") return { type: kind, ...common, traits: { plan: "gold" } };
  const event = dice.of(...tracks);
  const context = dice.chance(0.15) ? { ...common.context, ...from } : common.context;
  return { type: "track", event, ...common, context, properties: moneyOf(dice, event, person) };
}

function whoIs(dice: Dice, person: number): { userId?: string; anonymousId?: string } {
  const device = `device-${dice.chance(0.03) ? 0 : person}-${dice.whole(3)}`;
  if (dice.chance(0.02)) return { anonymousId: "null" };
  if (dice.chance(0.25)) return { userId: `user-${person}`, anonymousId: device };
  return dice.chance(0.2) ? { userId: `user-${person}` } : { anonymousId: device };
}

function moneyOf(dice: Dice, event: string, person: number): object {
  if (!event.startsWith("Order")) return {};
  const number = dice.chance(0.9) ? { order_id: `order-${person}-${dice.whole(6)}` } : {};
  const revenue = dice.of<number | string | undefined>(19.99, 100, 0.01, 259.5, 1234.565, "88.8", "¥99", undefined);
  const currency = dice.of<string | undefined>(undefined, undefined, "CNY", "USD", "JPY", "KWD");
  return { ...number, revenue, currency };
}
