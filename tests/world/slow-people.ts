/**
 * The slow obvious reference, first half: what each event of the record turns out to be. Plain loops over the rows
 * of the record, one person at a time; nothing is shared with the projector but the classification of a touch.
 */

import { channelOf } from "#domain/catalogue/channel-of.ts";
import type { ChannelMatch } from "#domain/catalogue/channel-rule.ts";
import type { TouchFacts } from "#domain/catalogue/touch.ts";
import type { Sql } from "#platform/record/record.ts";
import { dayOf } from "./slow-clock.ts";

export interface Keys {
  readonly channel: string;
  readonly campaign: string;
  readonly landing_page: string;
  readonly device: string;
  readonly country: string;
}

export interface Touch extends Keys {
  readonly at: number;
}

export type Model = "last" | "last_non_direct" | "first";

export interface Line {
  readonly id: number;
  readonly at: number;
  readonly name: string;
  readonly person: string;
  /** Where the event is counted in each dimension, and when its touchpoint was (0 without one), by model. */
  readonly credit: Readonly<Record<Model, Touch>>;
  /** The touch that the event itself was. */
  readonly touch: Touch | null;
  readonly isOrder: boolean;
  readonly isNewCustomer: boolean;
  readonly isRefund: boolean;
  readonly money: number;
  /** Of a refund: the event of the order that it is about; null where no such order came before. */
  readonly about: number | null;
  /** Set on the first and on the second event of a session. */
  readonly session: { readonly at: number; readonly touch: Touch; readonly place: 1 | 2 } | null;
  /** The touch that began the session of the event; null outside of any. */
  readonly visit: Touch | null;
  /** Path of the event's own page, "" without one. */
  readonly page: string;
  readonly properties: Readonly<Record<string, unknown>>;
}

interface Row {
  readonly id: number;
  readonly at: number;
  readonly kind: string;
  readonly name: string;
  readonly person: string;
  readonly touch: TouchFacts | null;
  readonly page: string | null;
  readonly device: string;
  readonly country: string;
  readonly money: number | null;
  readonly currency: string | null;
  readonly order_id: string | null;
  readonly properties: Readonly<Record<string, unknown>>;
}

const minute = 60_000;
const lookback = 30 * 24 * 60 * minute;
const nobody: Touch = {
  at: 0,
  channel: "(unattributed)",
  campaign: "(none)",
  landing_page: "(none)",
  device: "other",
  country: "(unknown)",
};

export interface SlowWorkspace {
  readonly id: number;
  readonly timezone: string;
  readonly currency: string;
}

/** Every event that is no bot's, in no particular order; up to an id where one is given. */
export async function slowLines(sql: Sql, workspace: SlowWorkspace, throughId: string | null = null): Promise<Line[]> {
  const rules = await sql.rows<{ key: string; match: ChannelMatch[] }>(
    "SELECT key, match FROM channel WHERE workspace_id = $1 ORDER BY position, id",
    [workspace.id],
  );
  const money = await exchange(sql, workspace);
  const rows = await sql.rows<Row>(
    `SELECT e.id::float8 AS id, (extract(epoch FROM e.occurred_at) * 1000)::float8 AS at, e.kind, e.name,
      coalesce(i.person, e.identity)::text AS person, e.touch, e.page, e.device, e.country,
      e.revenue_minor::float8 AS money, e.currency, e.order_id, e.properties
    FROM user_event e LEFT JOIN identity i ON i.workspace_id = e.workspace_id AND i.key = e.identity
    WHERE e.workspace_id = $1 AND NOT e.is_bot AND e.id <= COALESCE($2::bigint, e.id)`,
    [workspace.id, throughId],
  );
  const people = new Map<string, Row[]>();
  for (const row of rows) {
    const known = people.get(row.person);
    if (known === undefined) people.set(row.person, [row]);
    else known.push(row);
  }
  return [...people.values()].flatMap((events) =>
    linesOf(
      events.sort((a, b) => Math.round(a.at) - Math.round(b.at) || a.id - b.id),
      (row) => (row.touch === null ? null : channelOf(row.touch, rules)),
      money,
    ),
  );
}

type Exchange = (row: Row) => number;

/** Minor units of the workspace's currency; money that no rate of its day converts counts for nothing. */
async function exchange(sql: Sql, workspace: SlowWorkspace): Promise<Exchange> {
  const rates = await sql.rows<{ day: string; currency: string; rate: number }>(
    "SELECT day::text AS day, currency, rate FROM fx_rate WHERE workspace_id = $1",
    [workspace.id],
  );
  const digits = (currency: string) => ({ JPY: 0, KRW: 0, KWD: 3 })[currency] ?? 2;
  return (row) => {
    if (row.money === null) return 0;
    if (row.currency === workspace.currency || row.currency === null) return row.money;
    const day = dayOf(row.at, workspace.timezone);
    const rate = rates.find((one) => one.day === day && one.currency === row.currency)?.rate;
    if (rate === undefined) return 0;
    return Math.round(row.money * rate * 10 ** (digits(workspace.currency) - digits(row.currency)));
  };
}

/** One person's events in order, told apart. */
function linesOf(events: readonly Row[], channel: (row: Row) => string | null, money: Exchange): Line[] {
  const touches: { touch: Touch; index: number }[] = [];
  const sessions: { at: number; last: number; touch: Touch; count: number }[] = [];
  const places = events.map((row, index) => {
    if (!["track", "page", "screen"].includes(row.kind) || row.name === "Experiment Viewed") return null;
    const open = sessions.at(-1);
    const inside = open !== undefined && row.at - open.last <= 30 * minute;
    // Nobody comes by a refund, whatever campaign it still carries.
    const touched = row.name === "Order Refunded" ? null : row.touch;
    const source = touched === null ? null : channel(row);
    const campaign = touched?.campaign || "(none)";
    const here: Touch = {
      at: Math.round(row.at),
      channel: source ?? "direct",
      campaign,
      landing_page: row.page ?? "(none)",
      device: row.device,
      country: row.country || "(unknown)",
    };
    if (inside) {
      open.last = row.at;
      open.count++;
      const latest = touches.at(-1)?.touch;
      const another = latest?.channel !== source || latest.campaign !== campaign;
      if (touched !== null && Object.keys(touched).some((key) => key !== "referrerHost") && another)
        touches.push({ touch: here, index });
      return { at: open.touch.at, touch: open.touch, place: open.count };
    }
    if (row.kind === "track" && source === null) return null;
    touches.push({ touch: here, index });
    sessions.push({ at: row.at, last: row.at, touch: here, count: 1 });
    return { at: here.at, touch: here, place: 1 };
  });
  const orders = new Map<string, Record<Model, Touch>>();
  const orderEvents = new Map<string, number>();
  return events.map((row, index) => {
    const within = touches.filter((one) => one.index <= index && one.touch.at >= row.at - lookback);
    const last = within.at(-1)?.touch ?? nobody;
    const credit: Record<Model, Touch> = {
      last,
      last_non_direct: within.filter((one) => one.touch.channel !== "direct").at(-1)?.touch ?? last,
      first: within[0]?.touch ?? nobody,
    };
    const order = row.order_id ?? `(without id) ${row.id}`;
    const isOrder = row.name === "Order Completed" && !orders.has(order);
    const isRefund = row.name === "Order Refunded";
    const isNewCustomer = isOrder && orders.size === 0;
    if (isOrder) orders.set(order, credit);
    if (isOrder) orderEvents.set(order, row.id);
    const given = isRefund ? (orders.get(order) ?? credit) : credit;
    const seen = (touch: Touch): Touch => {
      const where = row.kind === "page" || row.kind === "screen" ? row : given.last;
      return { ...touch, device: where.device || "other", country: where.country || "(unknown)" };
    };
    const place = places[index] ?? null;
    return {
      id: row.id,
      at: Math.round(row.at),
      name: row.name,
      person: row.person,
      credit: { last: seen(given.last), last_non_direct: seen(given.last_non_direct), first: seen(given.first) },
      touch: touches.find((one) => one.index === index)?.touch ?? null,
      isOrder,
      isNewCustomer,
      isRefund,
      money: isOrder || isRefund ? money(row) : 0,
      about: isRefund ? (orderEvents.get(order) ?? null) : null,
      session: place !== null && place.place <= 2 ? { ...place, place: place.place === 1 ? 1 : 2 } : null,
      visit: place?.touch ?? null,
      page: row.page ?? "",
      properties: row.properties,
    };
  });
}
