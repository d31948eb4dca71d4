/**
 * The slow obvious reference of definitions: each conversion of the record looked at by itself, straight from the
 * events, with nothing prepared and nothing shared with the program but the classification of a touch.
 */
import type { Axes, Counted } from "#domain/reconciliation/definition.ts";
import type { Sql } from "#platform/record/record.ts";
import { dayOf, midnightOf } from "./slow-clock.ts";
import { type SlowWorkspace, slowLines } from "./slow-people.ts";

interface Event {
  readonly id: number;
  readonly at: number;
  readonly name: string;
  readonly person: string;
  /** The key that it came under. */
  readonly browser: string;
  readonly isBot: boolean;
  readonly orderId: string | null;
  readonly money: number | null;
  readonly currency: string;
  readonly tax: number | null;
  readonly shipping: number | null;
  readonly status: string | null;
  /** The touch that it was, and whether it carried campaign parameters or a click id. */
  readonly touch: { readonly channel: string; readonly isClick: boolean } | null;
  /** Of a refund: its order's event. */
  readonly about: number | null;
}

type Groups = ReadonlyMap<string, readonly Event[]>;

export interface SlowPlace {
  readonly persons: Groups;
  readonly browsers: Groups;
  /** By id of the order's event. */
  readonly refunds: ReadonlyMap<string, readonly Event[]>;
  readonly workspace: SlowWorkspace;
  readonly rates: ReadonlyMap<string, number>;
  readonly asOf: number;
}

type Row = Omit<Event, "touch" | "about" | "tax" | "shipping" | "status"> & {
  readonly kind: string;
  readonly facts: Readonly<Record<string, string>> | null;
  readonly properties: Readonly<Record<string, unknown>>;
};

export async function readSlowPlace(sql: Sql, workspace: SlowWorkspace, asOf: number): Promise<SlowPlace> {
  const lines = new Map((await slowLines(sql, workspace)).map((line) => [line.id, line]));
  const rows = await sql.rows<Row>(
    `SELECT e.id::float8 AS id, round(extract(epoch FROM e.occurred_at) * 1000)::float8 AS at, e.name, e.kind,
      coalesce(i.person, e.identity)::text AS person, coalesce(e.anonymous, e.identity)::text AS browser,
      e.is_bot AS "isBot", e.order_id AS "orderId", e.revenue_minor::float8 AS money,
      coalesce(e.currency, $2) AS currency, e.touch AS facts, e.properties
    FROM user_event e LEFT JOIN identity i ON i.workspace_id = e.workspace_id AND i.key = e.identity
    WHERE e.workspace_id = $1`,
    [workspace.id, workspace.currency],
  );
  const rates = await sql.rows<{ day: string; currency: string; rate: number }>(
    "SELECT day::text AS day, currency, rate FROM fx_rate WHERE workspace_id = $1",
    [workspace.id],
  );
  const events = rows.map(({ facts, properties, kind, ...row }): Event => {
    const line = lines.get(row.id);
    const tagged = facts !== null && Object.keys(facts).some((name) => name !== "referrerHost");
    const isClick = tagged && row.name !== "Order Refunded";
    const amount = (name: string) => (typeof properties[name] === "number" ? properties[name] : null);
    const status = properties.status;
    return {
      ...row,
      tax: amount("tax"),
      shipping: amount("shipping"),
      status: typeof status === "string" ? status : null,
      touch: line?.touch ? { channel: line.touch.channel, isClick } : null,
      about: line?.about ?? null,
    };
  });
  events.sort((a, b) => a.at - b.at || a.id - b.id);
  return {
    persons: groupedBy(events, ({ person }) => person),
    browsers: groupedBy(events, ({ browser }) => browser),
    refunds: groupedBy(events, ({ about }) => String(about)),
    workspace,
    rates: new Map(rates.map((row) => [`${row.day} ${row.currency}`, row.rate])),
    asOf,
  };
}

function groupedBy(events: readonly Event[], keyOf: (event: Event) => string): Groups {
  const groups = new Map<string, Event[]>();
  for (const event of events) {
    const known = groups.get(keyOf(event));
    if (known === undefined) groups.set(keyOf(event), [event]);
    else known.push(event);
  }
  return groups;
}

const day = 86_400_000;
const digits = (currency: string) => ({ JPY: 0, KWD: 3 })[currency] ?? 2;

/** Counts or minor units. `from` and `to` are dates. */
export function slowCount(place: SlowPlace, { measure, axes }: Counted, from: string, to: string): number {
  const groups = axes.identity === "person" ? place.persons : place.browsers;
  const zone = axes.timezone === "workspace" ? place.workspace.timezone : axes.timezone;
  const [start, end] = [midnightOf(from, zone), midnightOf(to, zone)];
  const inSpan = (at: number) =>
    at >= start && at < end && (axes.maturityDays === 0 || at <= place.asOf - axes.maturityDays * day);
  const lastDay = new Date(Date.parse(`${to}T00:00:00Z`) - day).toISOString().slice(0, 10);
  let total = 0;
  for (const group of groups.values()) total += countGroup(place, group, { measure, axes }, { inSpan, lastDay });
  return total;
}

interface Around {
  readonly inSpan: (at: number) => boolean;
  readonly lastDay: string;
}

/** What one person, or one browser, counts for. */
function countGroup(place: SlowPlace, group: readonly Event[], { measure, axes }: Counted, around: Around): number {
  let candidates = group.filter(
    (event) =>
      event.name === axes.event &&
      (axes.status === "any" || event.status === axes.status) &&
      (axes.bots === "kept" || !event.isBot),
  );
  if (axes.dedupe === "order") {
    candidates = candidates.filter(
      (one, i) => one.orderId === null || candidates.findIndex((other) => other.orderId === one.orderId) === i,
    );
  }
  if (axes.count === "first") candidates = candidates.slice(0, 1);
  let taken = false;
  let conversions = 0;
  let value = 0;
  let anybody = false;
  for (const one of candidates) {
    const credited = creditedTouch(group, one, axes);
    if (!belongs(place, group, one, credited, axes)) continue;
    const isIn = around.inSpan(dateOf(place, one, credited, axes));
    const { back, whole, whatIsLeft } = worth(place, one, isIn, axes, around);
    if (axes.count === "one" && isIn) {
      if (whole || taken) continue;
      taken = true;
    }
    const counts = (isIn ? 1 : 0) - (whole ? 1 : 0);
    conversions += counts;
    anybody ||= counts > 0;
    value += (isIn ? whatIsLeft.gross - whatIsLeft.less : 0) - back + (whole ? whatIsLeft.less : 0);
  }
  if (measure === "people") return anybody ? 1 : 0;
  return measure === "value" ? value : conversions;
}

/** Touches of the look-back; of people who clicked only clicks are touches. */
function creditedTouch(group: readonly Event[], one: Event, axes: Axes): Event | null {
  const within = group.filter(
    (event) =>
      event.touch !== null &&
      event.at <= one.at &&
      event.at >= one.at - axes.lookbackDays * day &&
      (axes.population !== "clicked" || event.touch.isClick),
  );
  if (axes.model === "first") return within[0] ?? null;
  const last = within.at(-1) ?? null;
  if (axes.model === "last") return last;
  if (axes.model === "last_non_direct") return within.filter(({ touch }) => touch?.channel !== "direct").at(-1) ?? last;
  if (axes.channel === "all") return last;
  return within.filter(({ touch }) => touch?.channel === axes.channel).at(-1) ?? null;
}

function belongs(place: SlowPlace, group: readonly Event[], one: Event, credited: Event | null, axes: Axes): boolean {
  const { population, channel, currency } = axes;
  if ((population === "clicked" || population === "visited") && credited === null) return false;
  if (population === "registered") {
    const signed = group.some((event) => event.name === "Signed Up" && !event.isBot && event.at <= one.at);
    if (!signed) return false;
  }
  if (channel !== "all" && credited?.touch?.channel !== channel) return false;
  return currency === "converted" || one.money === null || one.currency === place.workspace.currency;
}

function dateOf(place: SlowPlace, one: Event, credited: Event | null, { dateBasis }: Axes): number {
  if (dateBasis === "touch") return credited?.at ?? one.at;
  if (dateBasis !== "paid") return one.at;
  const payment = place.persons
    .get(one.person)
    ?.find(
      (event) => event.name === "Order Paid" && !event.isBot && one.orderId !== null && event.orderId === one.orderId,
    );
  return payment?.at ?? Number.NaN;
}

/** Money as the workspace counts it, by the rate of a day; what no rate converts is worth nothing. */
function inOwn(place: SlowPlace, minor: number, currency: string, day: string): number {
  const own = place.workspace.currency;
  if (currency === own) return minor;
  const rate = place.rates.get(`${day} ${currency}`);
  return rate === undefined ? 0 : Math.round(minor * rate * 10 ** (digits(own) - digits(currency)));
}

function worth(place: SlowPlace, one: Event, isIn: boolean, axes: Axes, { inSpan, lastDay }: Around) {
  const rateDay = (event: Event) =>
    axes.rateDate === "period_end" ? lastDay : dayOf(event.at, place.workspace.timezone);
  const amount = (event: Event, minor: number | null) =>
    minor === null ? 0 : inOwn(place, minor, event.currency, rateDay(event));
  const sent = (major: number | null) =>
    major === null || one.money === null ? null : Math.round(Number(`${major}e${digits(one.currency)}`));
  const gross = amount(one, one.money);
  const taxes = axes.tax === "taken_off" ? amount(one, sent(one.tax)) : 0;
  const shipping = axes.shipping === "taken_off" ? amount(one, sent(one.shipping)) : 0;
  const whatIsLeft = { gross, less: taxes + shipping };
  let back = 0;
  let whole = false;
  let sum = 0;
  const refunds = axes.refunds === "kept" ? [] : (place.refunds.get(String(one.id)) ?? []);
  for (const refund of refunds) {
    if (axes.currency === "own" && refund.currency !== place.workspace.currency) continue;
    const part = amount(refund, refund.money);
    if (part === 0) continue;
    const wasWhole = sum > 0 && sum >= gross;
    sum += part;
    const counts = axes.dateBasis === "event" ? inSpan(refund.at) : isIn;
    if (!counts) continue;
    back += part;
    if (!wasWhole && sum >= gross) whole = true;
  }
  return { back, whole, whatIsLeft };
}
