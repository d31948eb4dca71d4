/** The slow obvious reference of attribution: one person at a time, one conversion at a time, plain loops and fractions. */
import type { Columns } from "#platform/columns/columns.ts";
import { dayOf } from "./slow-clock.ts";

export interface TrailRow {
  readonly person: string;
  readonly at: number;
  readonly id: number;
  readonly event: string;
  readonly is_touch: number;
  readonly is_order: number;
  readonly is_new_customer: number;
  readonly is_refund: number;
  readonly order_event: number;
  readonly revenue: number;
  readonly channel: string;
  readonly campaign: string;
  readonly creative: string;
}

export const readTrail = (columns: Columns, workspace: number) =>
  columns.ask<TrailRow>(
    `SELECT toString(person) AS person, toUnixTimestamp64Milli(at) AS at, id, event, is_touch, is_order, is_new_customer,
      is_refund, order_event, revenue, channel, campaign, creative
    FROM trail WHERE workspace = {workspace:UInt32}`,
    { workspace },
  );

export interface SlowAsk {
  readonly fromMs: number;
  readonly toMs: number;
  readonly nowMs: number;
  readonly lookbackMs: number;
  readonly conversion: string;
  readonly by: "channel" | "campaign" | "creative";
  readonly cut: boolean;
  readonly timezone: string;
}

export interface SlowJourney {
  readonly path: readonly string[];
  readonly ages: readonly number[];
  readonly direct: readonly boolean[];
  readonly value: number;
  readonly gross: number;
  readonly isNew: boolean;
  readonly day: string;
}

export interface SlowJourneys {
  readonly journeys: readonly SlowJourney[];
  readonly lost: readonly (readonly string[])[];
  readonly open: number;
}

export function slowJourneys(rows: readonly TrailRow[], ask: SlowAsk): SlowJourneys {
  const people = new Map<string, TrailRow[]>();
  for (const row of rows) {
    const known = people.get(row.person);
    if (known === undefined) people.set(row.person, [row]);
    else known.push(row);
  }
  const journeys: SlowJourney[] = [];
  const lost: string[][] = [];
  let open = 0;
  for (const events of people.values()) {
    events.sort((a, b) => a.at - b.at || a.id - b.id);
    const touches = events.filter((row) => row.is_touch === 1 && row.is_refund === 0);
    const converts = events.filter((row) =>
      ask.conversion === "Order Completed" ? row.is_order === 1 : row.event === ask.conversion,
    );
    for (const [i, order] of converts.entries()) {
      if (order.at < ask.fromMs || order.at >= ask.toMs) continue;
      const before = i === 0 || !ask.cut ? Number.NEGATIVE_INFINITY : (converts[i - 1]?.at ?? 0);
      journeys.push(
        journeyOf(
          order,
          touches.filter((t) => t.at > before),
          events,
          ask,
        ),
      );
    }
    const last = touches.at(-1);
    const ended = converts.at(-1)?.at ?? Number.NEGATIVE_INFINITY;
    if (last === undefined || last.at <= ended || last.at < ask.fromMs || last.at >= ask.toMs) continue;
    if (last.at >= ask.nowMs - ask.lookbackMs) open++;
    else lost.push(touches.filter((t) => t.at > ended && t.at >= last.at - ask.lookbackMs).map((t) => t[ask.by]));
  }
  return { journeys, lost, open };
}

function journeyOf(
  order: TrailRow,
  touches: readonly TrailRow[],
  events: readonly TrailRow[],
  ask: SlowAsk,
): SlowJourney {
  const counted = touches.filter((t) => t.at <= order.at && t.at >= order.at - ask.lookbackMs);
  const isOrder = ask.conversion === "Order Completed";
  const refunded = isOrder
    ? events
        .filter((row) => row.is_refund === 1 && row.order_event === order.id)
        .reduce((sum, row) => sum + row.revenue, 0)
    : 0;
  return {
    path: counted.map((t) => t[ask.by]),
    ages: counted.map((t) => order.at - t.at),
    direct: counted.map((t) => t.channel === "direct"),
    value: order.revenue - refunded,
    gross: order.revenue,
    isNew: order.is_new_customer === 1,
    day: dayOf(order.at, ask.timezone),
  };
}

/** The part of each touch of one journey. */
export function slowParts(model: string, { path, ages, direct }: SlowJourney): number[] {
  const n = path.length;
  const only = (at: number) => path.map((_, i) => (i === at ? 1 : 0));
  if (model === "first") return only(0);
  if (model === "last") return only(n - 1);
  if (model === "last_non_direct") return only(direct.includes(false) ? direct.lastIndexOf(false) : n - 1);
  if (model === "linear") return path.map(() => 1 / n);
  if (model === "position") {
    if (n < 3) return path.map(() => 1 / n);
    return path.map((_, i) => (i === 0 || i === n - 1 ? 0.4 : 0.2 / (n - 2)));
  }
  if (model === "shapley_subset") {
    const seen = new Set(path);
    return path.map((key, i) => (path.indexOf(key) === i ? 1 / seen.size : 0));
  }
  const youngest = Math.min(...ages);
  const weights = ages.map((age) => 0.5 ** ((age - youngest) / (7 * 86_400_000)));
  const all = weights.reduce((a, b) => a + b, 0);
  return weights.map((weight) => weight / all);
}

export type SlowCredit = Map<string, { conversions: number; value: number; newCustomers: number }>;

/** Credit of each key, with the value as a fraction of minor units. */
export function slowCredit(model: string, journeys: readonly SlowJourney[]): SlowCredit {
  const credit: SlowCredit = new Map();
  const give = (key: string, part: number, { value, isNew }: SlowJourney) => {
    const had = credit.get(key) ?? { conversions: 0, value: 0, newCustomers: 0 };
    credit.set(key, {
      conversions: had.conversions + part,
      value: had.value + part * value,
      newCustomers: had.newCustomers + (isNew ? part : 0),
    });
  };
  for (const journey of journeys) {
    if (journey.path.length === 0) give("(unattributed)", 1, journey);
    const parts = journey.path.length === 0 ? [] : slowParts(model, journey);
    for (const [i, part] of parts.entries()) give(journey.path[i] ?? "", part, journey);
  }
  return credit;
}
