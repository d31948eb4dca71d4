/** On top of a hard world: orders that say their tax, shipping and status, payments, refunds of them, and orders by bots. */
import type { Dice } from "./dice.ts";

const crawler = "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)";
const hour = 3_600_000;

/** Of the people of `hardLife` with so many messages; some times are the bounds of days. */
export function reconcileLife(dice: Dice, fromMs: number, toMs: number, count: number): object[] {
  const people = Math.ceil(count / 6);
  const messages: object[] = [];
  const tell = (at: number, event: string, who: object, properties: object, more: object = {}) => {
    const timestamp = new Date(at).toISOString();
    messages.push({
      type: "track",
      messageId: `more-${messages.length}`,
      timestamp,
      event,
      ...who,
      properties,
      ...more,
    });
  };
  for (let i = 0; i < count; i++) {
    const person = dice.whole(people);
    const device = { anonymousId: `device-${person}-${dice.whole(3)}` };
    const user = { userId: `user-${person}` };
    const who = dice.of<object>(device, user, { ...user, ...device });
    const at = fromMs + dice.whole((toMs - fromMs) / hour) * hour;
    const order_id = `paid-${person}-${dice.whole(4)}`;
    const currency = dice.of<string | undefined>(undefined, "CNY", "USD", "JPY", "KWD");
    const revenue = dice.of(120, 88.5, 19.99, 1_000.125);
    const taxes = dice.chance(0.7) ? { tax: dice.of(1.5, 10, 0), shipping: dice.of(6, 12.345) } : {};
    const status = dice.of<string | undefined>("paid", "pending", undefined);
    const agent = dice.chance(0.15) ? { context: { userAgent: crawler } } : {};
    tell(at, "Order Completed", who, { order_id, revenue, currency, status, ...taxes }, agent);
    if (dice.chance(0.2)) tell(at + dice.whole(3) * hour, "Order Completed", user, { order_id, revenue, currency });
    if (dice.chance(0.5)) tell(at + dice.whole(100) * hour, "Order Paid", dice.of<object>(user, device), { order_id });
    if (dice.chance(0.35)) {
      const part = dice.of(revenue, revenue / 2, revenue * 2);
      tell(at + dice.whole(300) * hour, "Order Refunded", who, { order_id, revenue: part, currency });
    }
    if (dice.chance(0.2)) tell(at - dice.whole(40) * hour, "Signed Up", who, {}, agent);
  }
  return messages;
}
