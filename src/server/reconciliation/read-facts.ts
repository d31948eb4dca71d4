/** Asks the columns for the rows of a gap, and sorts them into columns of numbers for the domain. */
import "server-only";
import { toMinor } from "#domain/base/money.ts";
import { Refusal } from "#domain/base/refusal.ts";
import { eventNames } from "#domain/catalogue/event-name.ts";
import { paidEvent } from "#domain/reconciliation/definition.ts";
import type { AskedFacts } from "#domain/reconciliation/explain-gap.ts";
import { type FactNames, type FactRows, flags, is } from "#domain/reconciliation/fact-rows.ts";
import type { Columns } from "#platform/columns/columns.ts";
import { countFacts, readAnyPaid, readChannelNames, readFacts } from "./read-facts.sql.ts";

/** More rows than these are not brought into one question. */
export const mostRows = 3_000_000;
const answerMs = 60_000;

export interface FactsAsk {
  readonly workspaceId: number;
  readonly facts: AskedFacts;
  readonly currencies: readonly string[];
  /** Epoch ms: conversions of these days have a part in it; touches reach back to `touchesFromMs`. */
  readonly fromMs: number;
  readonly untilMs: number;
  readonly touchesFromMs: number;
  /** How many rows may be brought: `mostRows`, or fewer where each is counted many times. */
  readonly most: number;
}

export interface ReadFacts {
  readonly rows: FactRows;
  readonly names: FactNames;
}

type Lists = readonly (readonly number[])[];

/** Throws `limit` before anything is brought where it is too much. */
export async function readFactRows(columns: Columns, ask: FactsAsk, signal: AbortSignal): Promise<ReadFacts> {
  const { workspaceId: workspace, facts, currencies } = ask;
  if (facts.payments) await refuseWithoutPayments(columns, workspace, signal);
  const found = facts.touches
    ? await columns.ask<{ channel: string }>(readChannelNames, { workspace }, { signal })
    : [];
  const channels = found.map(({ channel }) => channel);
  const names = { events: facts.events, channels, statuses: facts.statuses, currencies };
  const params = {
    ...{ workspace, ...names, paid: paidEvent, signed_up: eventNames.signedUp, most: ask.most + 1 },
    ...{ from: ask.fromMs, until: ask.untilMs, touches_from: ask.touchesFromMs },
  };
  await refuseTooMany(columns, ask, params, signal);
  const parts = await columns.askRows<Lists>(readFacts(facts), params, { signal, timeoutMs: answerMs });
  const length = parts.reduce((sum, [first]) => sum + (first?.length ?? 0), 0);
  // Some may have come in since they were counted.
  if (length > ask.most) throw tooMany(ask.most);
  const rows = sorted(parts, { length, names, browsers: facts.browsers });
  refuseUnsent(rows, facts);
  return { rows, names };
}

/** Whom it concerns is looked up only where everybody's rows are too many. */
async function refuseTooMany(columns: Columns, { facts, most }: FactsAsk, params: object, signal: AbortSignal) {
  for (const whose of ["everybody", "concerned"] as const) {
    const options = { signal, timeoutMs: answerMs };
    const [found] = await columns.ask<{ rows: number }>(countFacts(facts, whose), { ...params }, options);
    if ((found?.rows ?? 0) <= most) return;
  }
  throw tooMany(most);
}

const tooMany = (most: number) =>
  new Refusal(
    "limit",
    `More than ${most.toLocaleString("en")} events have a part in this: ask for a shorter span, or change fewer axes.`,
  );

async function refuseWithoutPayments(columns: Columns, workspace: number, signal: AbortSignal): Promise<void> {
  const [any] = await columns.ask(readAnyPaid, { workspace, paid: paidEvent }, { signal });
  if (any !== undefined) return;
  const message = `No event "${paidEvent}" has ever arrived: nothing is known of the day of the payment.`;
  throw new Refusal("invalid", message, [{ path: "dateBasis", message }]);
}

/** What no conversion carries cannot be taken off, and is not taken for nothing. */
function refuseUnsent(rows: FactRows, facts: AskedFacts): void {
  const some = (column: Float64Array) => column.some((one, row) => one >= 0 && is(rows, row, flags.conversion));
  for (const [name, asked, column] of [
    ["tax", facts.tax, rows.tax],
    ["shipping", facts.shipping, rows.shipping],
  ] as const) {
    if (!asked || !facts.value || some(column) || !some(rows.minor)) continue;
    const message = `No conversion of this span says its ${name}: send it as the event's property "${name}".`;
    throw new Refusal("invalid", message, [{ path: name, message }]);
  }
}

/** Places of the lists that a part consists of. */
const at = {
  ...{ personHigh: 0, personLow: 1, keyHigh: 2, keyLow: 3, ms: 4, id: 5, flags: 6, event: 7, channel: 8, status: 9 },
  ...{ currency: 10, order: 11, about: 12, minor: 13, tax: 14, shipping: 15 },
} as const;

interface Shape {
  readonly length: number;
  readonly names: FactNames;
  readonly browsers: boolean;
}

function sorted(parts: readonly Lists[], { length, names, browsers }: Shape): FactRows {
  const floats = () => new Float64Array(length);
  const rows = {
    ...{ length, person: new Uint32Array(length), browser: new Uint32Array(length) },
    ...{ at: floats(), id: floats(), order: floats(), about: floats() },
    ...{ minor: floats(), tax: floats(), shipping: floats() },
    ...{ flags: new Uint8Array(length), event: new Uint8Array(length), status: new Uint8Array(length) },
    ...{ channel: new Uint16Array(length), currency: new Uint16Array(length) },
  };
  const numberOf = openNumbers();
  const columns = ["id", "flags", "event", "channel", "status", "currency", "order", "about", "minor"] as const;
  let row = 0;
  let person = 0;
  for (const part of parts) {
    const read = (name: keyof typeof at, i: number) => part[at[name]]?.[i] ?? 0;
    let before = -1;
    for (const i of inOrder(part)) {
      const same = before >= 0 && read("personHigh", i) === read("personHigh", before);
      if (!same || read("personLow", i) !== read("personLow", before)) person++;
      before = i;
      rows.person[row] = person;
      rows.browser[row] = browsers ? numberOf(read("keyHigh", i), read("keyLow", i)) : person;
      rows.at[row] = read("ms", i);
      for (const name of columns) rows[name][row] = read(name, i);
      const currency = names.currencies[read("currency", i) - 1];
      rows.tax[row] = minorOf(read("tax", i), currency);
      rows.shipping[row] = minorOf(read("shipping", i), currency);
      row++;
    }
  }
  return rows;
}

/** Major units as they were sent; −1 where there are none that can be read. */
const minorOf = (major: number, currency: string | undefined): number =>
  major < 0 || currency === undefined ? -1 : (toMinor(major, currency) ?? -1);

/** Places of a part's rows by person, time and id. */
function inOrder(part: Lists): Uint32Array {
  const [high = [], low = [], , , ms = [], id = []] = part;
  const places = Uint32Array.from({ length: high.length }, (_, i) => i);
  const by = (list: readonly number[], a: number, b: number) => (list[a] ?? 0) - (list[b] ?? 0);
  return places.sort((a, b) => by(high, a, b) || by(low, a, b) || by(ms, a, b) || by(id, a, b));
}

/** Numbers for 64-bit keys, which no plain number holds; the same key has the same one. */
function openNumbers(): (high: number, low: number) => number {
  const known = new Map<number, Map<number, number>>();
  let count = 0;
  return (high, low) => {
    let lows = known.get(high);
    if (lows === undefined) {
      lows = new Map();
      known.set(high, lows);
    }
    const found = lows.get(low);
    if (found !== undefined) return found;
    lows.set(low, ++count);
    return count;
  };
}
