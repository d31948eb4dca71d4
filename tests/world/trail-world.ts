/** Rows straight into the trail that are hard to attribute: ties of touches and orders, repeats, refunds, one busy person. */
import type { Columns } from "#platform/columns/columns.ts";
import { openDice } from "./dice.ts";

const day = 86_400_000;
const channels = ["direct", "douyin", "baidu", "wechat", "email", "referral"] as const;
const columnsOfTrail =
  "workspace, person, at, id, event, is_touch, is_order, is_new_customer, is_refund, order_event, revenue, channel, campaign, creative";

/** Times fall on few instants, so that touches meet conversions, look-back ends and bounds of the span exactly. */
export async function fillTrail(
  columns: Columns,
  options: { readonly workspace: number; readonly seed: number; readonly fromMs: number; readonly days: number },
): Promise<void> {
  const { workspace, seed, fromMs, days } = options;
  const dice = openDice(seed);
  const lines: string[] = [];
  let id = 1000;
  const eventsOf = (person: number) => (person === 1 ? 10_000 : dice.whole(14));
  for (let person = 1; person <= 400; person++) {
    const orders: number[] = [];
    const count = eventsOf(person);
    const times = Array.from({ length: count }, () => fromMs + dice.whole(days * 4) * (day / 4)).sort((a, b) => a - b);
    for (const at of times) {
      id += 1 + dice.whole(3);
      const isOrder = dice.chance(person === 1 ? 0.02 : 0.25);
      const isRefund = !isOrder && orders.length > 0 && dice.chance(0.1);
      const isTouch = !isRefund && (!isOrder || dice.chance(0.3));
      const event = isOrder ? "Order Completed" : isRefund ? "Order Refunded" : dice.of("Page Viewed", "Signed Up");
      const order = isRefund ? (orders[dice.whole(orders.length)] ?? 0) : isOrder ? id : 0;
      const revenue = isOrder ? dice.whole(100_000) : isRefund ? dice.whole(30_000) : 0;
      const channel = dice.of(...channels);
      const campaign = channel === "direct" ? "(none)" : dice.of("(none)", "spring", 'autumn "sale"');
      const flags = [isTouch, isOrder, isOrder && orders.length === 0, isRefund].map(Number);
      if (isOrder) orders.push(id);
      const when = new Date(at).toISOString().slice(0, 23).replace("T", " ");
      lines.push(
        JSON.stringify([
          workspace,
          person,
          when,
          id,
          event,
          ...flags,
          order,
          revenue,
          channel,
          campaign,
          dice.of("(none)", "v1", "v2"),
        ]),
      );
    }
  }
  // In the order of nothing: the columns sort.
  lines.sort((a, b) => (a.length % 7) - (b.length % 7));
  await columns.insert(`trail (${columnsOfTrail})`, lines, `trail-world-${workspace}-${seed}`);
}
