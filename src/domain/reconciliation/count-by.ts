/**
 * The one function that counts: what each stored conversion contributes to a definition's figure. A conversion is
 * dated, and counts when its day lies in the span; a refund takes it back, on the conversion's day or on its own.
 * What depends on few axes is found once and kept, since a gap asks for many definitions over the same rows.
 */
import { addDays, localDate, startOfLocalDay } from "#domain/base/local-time.ts";
import { creditedTouches, signedUp } from "./credited-touch.ts";
import type { Axes, Counted } from "./definition.ts";
import { type FactNames, type FactRows, type Grouping, groupBy } from "./fact-rows.ts";
import { kept, keptConversions, paidTimes } from "./kept-conversions.ts";
import { type Convert, moneyOf, refundsOf } from "./money-of.ts";

const dayMs = 86_400_000;
export const direct = "direct";

export interface CountPlace {
  /** Days of a definition's own clock, half-open, YYYY-MM-DD; or instants, which are the same on every clock. */
  readonly from: string;
  readonly to: string;
  /** The workspace's own. */
  readonly timezone: string;
  readonly currency: string;
  /** The present, epoch ms: how old a conversion is. */
  readonly asOfMs: number;
  readonly convert: Convert;
}

export interface Contributions {
  /** By row: 1s of people or conversions, or minor units. */
  readonly of: Float64Array;
  /** By row: the touch that is credited; −1 without one. */
  readonly touch: Int32Array;
}

export type Counting = (counted: Counted) => Contributions;

/** Start of a day on a clock, or the instant itself; epoch ms. */
export function momentOn(text: string, timezone: string): number {
  return text.length > 10 ? Date.parse(text) : startOfLocalDay(text, timezone);
}

export const spanOn = ({ from, to, timezone }: CountPlace, zone: string) => {
  const clock = zone === "workspace" ? timezone : zone;
  return { fromMs: momentOn(from, clock), toMs: momentOn(to, clock) };
};

/** On the workspace's calendar, as the days of money are. */
export const lastDayOf = ({ to, timezone }: Pick<CountPlace, "to" | "timezone">): string =>
  to.length > 10 ? localDate(Date.parse(to) - 1, timezone) : addDays(to, -1);

export function openCounting(rows: FactRows, names: FactNames, place: CountPlace): Counting {
  const facts = openFacts(rows, names, place);
  return ({ measure, axes }) => {
    const parts = partsOf(rows, facts, axes, place, measure === "value");
    const { key, order } = facts.grouping(axes.identity);
    if (axes.count === "one") leaveFirst(parts, order, key);
    if (measure === "people") countKeys(parts, order, key);
    return { of: parts.of, touch: parts.touch };
  };
}

/** The figure alone. */
export function countBy(counted: Counted, rows: FactRows, names: FactNames, place: CountPlace): number {
  return sumOf(openCounting(rows, names, place)(counted).of);
}

export const sumOf = (column: Float64Array): number => column.reduce((sum, one) => sum + one, 0);

type Facts = ReturnType<typeof openFacts>;

function openFacts(rows: FactRows, names: FactNames, place: CountPlace) {
  const known = new Map<string, unknown>();
  const once = <T>(name: string, make: () => T): T => {
    if (!known.has(name)) known.set(name, make());
    return known.get(name) as T;
  };
  const placeIn = (list: readonly string[], name: string) => list.indexOf(name) + 1;
  const { timezone, currency, convert } = place;
  const money = { timezone, currency, convert, lastDay: lastDayOf(place) };
  const grouping = (identity: Axes["identity"]): Grouping => once(`group ${identity}`, () => groupBy(rows, identity));
  return {
    grouping,
    own: placeIn(names.currencies, currency),
    channel: (name: string) => placeIn(names.channels, name),
    kept: ({ identity, event, status, bots, dedupe }: Axes) =>
      once(`kept ${JSON.stringify([identity, event, status, bots, dedupe])}`, () =>
        keptConversions(rows, grouping(identity), {
          event: placeIn(names.events, event),
          status: status === "any" ? 0 : placeIn(names.statuses, status),
          bots,
          dedupe,
        }),
      ),
    touches: ({ identity, model, lookbackDays, population, channel }: Axes) => {
      const clicksOnly = population === "clicked";
      const asked = model === "any" && channel !== "all" ? channel : "";
      return once(`touch ${JSON.stringify([identity, model, lookbackDays, clicksOnly, asked])}`, () =>
        creditedTouches(rows, grouping(identity), {
          model,
          lookbackMs: lookbackDays * dayMs,
          clicksOnly,
          channel: asked === "" ? 0 : placeIn(names.channels, asked) || -1,
          direct: placeIn(names.channels, direct),
        }),
      );
    },
    signedUp: (identity: Axes["identity"]) => once(`signed ${identity}`, () => signedUp(rows, grouping(identity))),
    paid: () => once("paid", () => paidTimes(rows, grouping("person"))),
    refunds: () => once("refunds", () => refundsOf(rows)),
    money: (sent: "minor" | "tax" | "shipping", rateDate: Axes["rateDate"]) =>
      once(`money ${sent} ${rateDate}`, () => moneyOf(rows, names, money, sent, rateDate)),
  };
}

/** Whether a conversion's own day lies in the span, and whether it stands there or was taken back as a whole. */
const stands = { elsewhere: 0, here: 1, takenBack: 2 } as const;

interface Parts {
  readonly of: Float64Array;
  readonly touch: Int32Array;
  readonly standing: Uint8Array;
}

/** By row what it counts for, each by itself. */
function partsOf(rows: FactRows, facts: Facts, axes: Axes, place: CountPlace, isValue: boolean): Parts {
  const of = new Float64Array(rows.length);
  const standing = new Uint8Array(rows.length);
  const touch = facts.touches(axes);
  const counts = filterOf(rows, facts, axes);
  const dateOf = datesOf(rows, facts, axes);
  const inSpan = windowOf(axes, place);
  const refunded = refundedOf(rows, facts, axes, inSpan);
  const amount = isValue ? facts.money("minor", axes.rateDate) : null;
  const less = isValue ? lessOf(facts, axes) : () => 0;
  for (let row = 0; row < rows.length; row++) {
    if (!counts(row)) continue;
    const isIn = inSpan(dateOf(row));
    const { minor, whole } = refunded(row, isIn);
    if (isIn) standing[row] = whole ? stands.takenBack : stands.here;
    if (amount === null) of[row] = Number(isIn) - Number(whole);
    else of[row] = (isIn ? (amount[row] ?? 0) - less(row) : 0) - minor + (whole ? less(row) : 0);
  }
  return { of, touch, standing };
}

/** Whether a row is a conversion of those who are counted, whenever it was. */
function filterOf(rows: FactRows, facts: Facts, axes: Axes): (row: number) => boolean {
  const { population, channel, count, currency } = axes;
  const isKept = facts.kept(axes);
  const needed = count === "first" ? kept.first : kept.conversion;
  const touch = facts.touches(axes);
  const mustTouch = population === "clicked" || population === "visited";
  const signed = population === "registered" ? facts.signedUp(axes.identity) : null;
  const asked = channel === "all" ? 0 : facts.channel(channel) || -1;
  return (row) => {
    if (((isKept[row] ?? 0) & needed) === 0) return false;
    const by = touch[row] ?? -1;
    if (mustTouch && by < 0) return false;
    if (signed !== null && signed[row] === 0) return false;
    if (asked !== 0 && (by < 0 || rows.channel[by] !== asked)) return false;
    return currency === "converted" || (rows.minor[row] ?? -1) < 0 || rows.currency[row] === facts.own;
  };
}

/** The instant that a conversion counts at; NaN where it has none. What no touch led to counts at its own. */
function datesOf(rows: FactRows, facts: Facts, { dateBasis, ...axes }: Axes): (row: number) => number {
  const own = (row: number) => rows.at[row] ?? 0;
  if (dateBasis === "touch") {
    const touch = facts.touches({ dateBasis, ...axes });
    return (row) => own((touch[row] ?? -1) < 0 ? row : (touch[row] ?? 0));
  }
  if (dateBasis !== "paid") return own;
  const paid = facts.paid();
  return (row) => paid[row] ?? Number.NaN;
}

function windowOf({ timezone, maturityDays }: Axes, place: CountPlace): (at: number) => boolean {
  const { fromMs, toMs } = spanOn(place, timezone);
  const untilMs = maturityDays === 0 ? Number.POSITIVE_INFINITY : place.asOfMs - maturityDays * dayMs;
  return (at) => at >= fromMs && at < toMs && at <= untilMs;
}

/** Tax and shipping that are taken off. */
function lessOf(facts: Facts, { tax, shipping, rateDate }: Axes): (row: number) => number {
  const taxed = tax === "taken_off" ? facts.money("tax", rateDate) : null;
  const shipped = shipping === "taken_off" ? facts.money("shipping", rateDate) : null;
  return (row) => (taxed?.[row] ?? 0) + (shipped?.[row] ?? 0);
}

const nothing = { minor: 0, whole: false } as const;

/**
 * What refunds of the span take back of a row, and whether they reach its whole money then: tax and shipping are not
 * taken off besides. By the event each counts on its own day, else with its conversion.
 */
function refundedOf(rows: FactRows, facts: Facts, axes: Axes, inSpan: (at: number) => boolean) {
  if (axes.refunds === "kept") return () => nothing;
  const refunds = facts.refunds();
  const money = facts.money("minor", axes.rateDate);
  const ownDay = axes.dateBasis === "event";
  const takes = (refund: number) => axes.currency === "converted" || rows.currency[refund] === facts.own;
  return (row: number, isIn: boolean): { readonly minor: number; readonly whole: boolean } => {
    const own = refunds.get(rows.id[row] ?? 0);
    if (own === undefined) return nothing;
    const paid = money[row] ?? 0;
    let sum = 0;
    let minor = 0;
    let whole = false;
    for (const refund of own) {
      const part = takes(refund) ? (money[refund] ?? 0) : 0;
      if (part === 0) continue;
      const fills = (sum < paid || sum === 0) && sum + part >= paid;
      sum += part;
      if (ownDay ? !inSpan(rows.at[refund] ?? 0) : !isIn) continue;
      minor += part;
      whole ||= fills;
    }
    return { minor, whole };
  };
}

/** Of each person or browser only the first conversion of the span that stands. */
function leaveFirst({ of, standing }: Parts, order: Uint32Array, key: Uint32Array): void {
  let last = -1;
  for (const row of order) {
    if (standing[row] === stands.elsewhere) continue;
    const isFirst = standing[row] === stands.here && key[row] !== last;
    if (isFirst) last = key[row] ?? -1;
    else of[row] = 0;
  }
}

/** One for each person or browser with a conversion that counts, on the first of them. */
function countKeys({ of }: Parts, order: Uint32Array, key: Uint32Array): void {
  let last = -1;
  for (const row of order) {
    if (of[row] === 0) continue;
    const isFirst = (of[row] ?? 0) > 0 && key[row] !== last;
    if (isFirst) last = key[row] ?? -1;
    of[row] = Number(isFirst);
  }
}
