/** A step of a timeline as a line for the feed of journey and trail. */
import "server-only";
import type { Step } from "#domain/people/timeline.ts";
import type { Touchpoint } from "#domain/people/touchpoint.ts";

/** The columns of a line, in its order. */
export const feedColumns =
  "workspace, id, at, person, event, is_bot, is_touch, is_order, is_new_customer, is_refund, order_event, revenue, page, " +
  "device, country, creative, channel, campaign, landing_page, touch_at, nd_channel, nd_campaign, nd_landing_page, " +
  "nd_touch_at, first_channel, first_campaign, first_landing_page, first_touch_at, position, session_at, session_channel, " +
  "session_campaign, session_landing_page, session_device, session_country, is_click, browser, order_id, own_minor, " +
  "own_currency, properties";

const moment = (at: number) => new Date(at).toISOString().slice(0, 23).replace("T", " ");
const credited = (touch: Touchpoint) => [touch.channel, touch.campaign, touch.page, moment(touch.at)];

/** JSONCompactEachRow. Money of an event that counts for neither order nor refund is left out. */
export function feedLine(workspaceId: number, person: string, step: Step): string {
  const { event, credit, session } = step;
  // A page says itself on which device it was seen; what a server sends took place where the person was last.
  const seen = event.kind === "page" || event.kind === "screen" || event.isBot ? event : credit.last;
  return JSON.stringify([
    workspaceId,
    event.id,
    moment(event.at),
    person,
    event.name,
    Number(event.isBot),
    Number(step.isTouch),
    Number(step.isOrder),
    Number(step.isNewCustomer),
    Number(step.isRefund),
    step.orderEvent,
    step.isOrder || step.isRefund ? (event.revenueMinor ?? 0) : 0,
    event.page ?? "",
    seen.device || "other",
    seen.country || "(unknown)",
    credit.last.creative,
    ...credited(credit.last),
    ...credited(credit.lastNonDirect),
    ...credited(credit.first),
    Math.min(session?.position ?? 0, 65_535),
    moment(session?.at ?? 0),
    session?.touch.channel ?? "",
    session?.touch.campaign ?? "",
    session?.touch.page ?? "",
    session?.touch.device ?? "",
    session?.touch.country ?? "",
    Number(step.isTouch && event.origin?.tagged === true),
    event.browser === person ? "0" : event.browser,
    event.orderId ?? "",
    event.own?.minor ?? -1,
    event.own?.currency ?? "",
    event.properties,
  ]);
}
