/**
 * One person's timeline: events in the order of (time, id), folded into sessions, touchpoints and credited orders.
 * A session ends after 30 minutes of inactivity; only pages, screens and events that carry a campaign begin one, so
 * that an order sent by a server never looks like a visit. Within a session a referrer alone is no new touchpoint:
 * browsers repeat it on every page. That a site showed somebody an arm of an experiment is nothing that they did, and
 * prolongs no session.
 */
import { eventNames, exposureEvent } from "#domain/catalogue/event-name.ts";
import { type Credit, creditAt, lookbackMs, type Touchpoint } from "./touchpoint.ts";

export const sessionGapMs = 30 * 60_000;

export interface TimelineEvent {
  readonly id: number;
  readonly at: number;
  readonly kind: string;
  readonly name: string;
  /** Where the event came from; null when it carries nothing. `tagged` when by campaign parameters or a click id. */
  readonly origin: {
    readonly channel: string;
    readonly campaign: string;
    readonly creative: string;
    readonly tagged: boolean;
  } | null;
  readonly page: string | null;
  readonly device: string;
  readonly country: string;
  readonly revenueMinor: number | null;
  readonly orderId: string | null;
  readonly isBot: boolean;
  /** What follows is not looked at here, only passed on: the key that the event came under, without anybody joined to it. */
  readonly browser: string;
  /** Its money as it was sent; null where none is known. */
  readonly own: { readonly minor: number; readonly currency: string } | null;
  /** The event's own open properties that are text, numbers or yes and no. */
  readonly properties: Readonly<Record<string, string>>;
}

interface Session {
  readonly at: number;
  readonly touch: Touchpoint;
  readonly activeAt: number;
  readonly length: number;
}

export interface Timeline {
  /** Place of the latest event, for telling whether another one comes after it. */
  readonly lastAt: number;
  readonly lastId: number;
  readonly session: Session | null;
  readonly touches: readonly Touchpoint[];
  /** The event and the credited touchpoints of each order, for its refunds. */
  readonly orders: ReadonlyMap<string, { readonly event: number; readonly credit: Credit }>;
}

export const emptyTimeline: Timeline = {
  lastAt: Number.NEGATIVE_INFINITY,
  lastId: 0,
  session: null,
  touches: [],
  orders: new Map(),
};

/** What an event turned out to be, once its place in the timeline is known. */
export interface Step {
  readonly event: TimelineEvent;
  readonly credit: Credit;
  /** The session that the event belongs to, and its place in it from 1; null outside sessions. */
  readonly session: { readonly at: number; readonly touch: Touchpoint; readonly position: number } | null;
  readonly isTouch: boolean;
  /** An order counted for the first time. */
  readonly isOrder: boolean;
  readonly isNewCustomer: boolean;
  readonly isRefund: boolean;
  /** Id of the order's event: an order's own, a refund's order's; 0 where there is none. */
  readonly orderEvent: number;
}

/** True when the event comes after everything in the timeline. */
export function follows(timeline: Timeline, event: TimelineEvent): boolean {
  return event.at > timeline.lastAt || (event.at === timeline.lastAt && event.id > timeline.lastId);
}

/** Adds an event that follows. */
export function advance(timeline: Timeline, event: TimelineEvent): { timeline: Timeline; step: Step } {
  const isActivity =
    (event.kind === "track" && event.name !== exposureEvent) || event.kind === "page" || event.kind === "screen";
  const before = timeline.session;
  const goesOn = isActivity && before !== null && event.at - before.activeAt <= sessionGapMs;
  const begins = isActivity && !goesOn && (event.kind !== "track" || originOf(event) !== null);
  const touch = newTouch(timeline, event, goesOn, begins);
  const touches = touch === null ? timeline.touches : [...recent(timeline.touches, event.at), touch];
  const session = nextSession(before, event, goesOn, begins ? touch : null);
  const current = creditAt(touches, event.at);
  const orderId = event.orderId ?? `event ${event.id}`;
  const isOrder = event.name === eventNames.orderCompleted && !timeline.orders.has(orderId);
  const isRefund = event.name === eventNames.orderRefunded;
  const refunded = isRefund ? timeline.orders.get(orderId) : undefined;
  const credit = refunded?.credit ?? current;
  return {
    timeline: {
      lastAt: event.at,
      lastId: event.id,
      session,
      touches,
      orders: isOrder ? new Map(timeline.orders).set(orderId, { event: event.id, credit }) : timeline.orders,
    },
    step: {
      event,
      credit,
      session: goesOn || begins ? placeIn(session) : null,
      isTouch: touch !== null,
      isOrder,
      isNewCustomer: isOrder && timeline.orders.size === 0,
      isRefund,
      orderEvent: isOrder ? event.id : (refunded?.event ?? 0),
    },
  };
}

function newTouch(timeline: Timeline, event: TimelineEvent, goesOn: boolean, begins: boolean): Touchpoint | null {
  const origin = originOf(event);
  if (goesOn) {
    const last = timeline.touches.at(-1);
    const repeats = last?.channel === origin?.channel && last?.campaign === campaignOf(origin);
    if (origin === null || !origin.tagged || repeats) return null;
  } else if (!begins) return null;
  return {
    at: event.at,
    channel: origin?.channel ?? "direct",
    campaign: campaignOf(origin),
    creative: origin?.creative || "(none)",
    page: event.page ?? "(none)",
    device: event.device,
    country: event.country || "(unknown)",
  };
}

/** Nobody comes by a refund, whatever campaign it still carries. */
const originOf = ({ name, origin }: TimelineEvent) => (name === eventNames.orderRefunded ? null : origin);

const campaignOf = (origin: TimelineEvent["origin"]) => origin?.campaign || "(none)";

function recent(touches: readonly Touchpoint[], at: number): readonly Touchpoint[] {
  return touches.length > 0 && (touches[0]?.at ?? 0) < at - lookbackMs
    ? touches.filter((touch) => touch.at >= at - lookbackMs)
    : touches;
}

function nextSession(
  before: Session | null,
  event: TimelineEvent,
  goesOn: boolean,
  first: Touchpoint | null,
): Session | null {
  if (goesOn && before !== null) return { ...before, activeAt: event.at, length: before.length + 1 };
  return first === null ? before : { at: event.at, touch: first, activeAt: event.at, length: 1 };
}

function placeIn(session: Session | null): Step["session"] {
  return session === null ? null : { at: session.at, touch: session.touch, position: session.length };
}
