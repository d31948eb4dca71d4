/** The stored rows of everybody who may have a part in a gap, as columns of numbers. */
import "server-only";
import type { AskedFacts } from "#domain/reconciliation/explain-gap.ts";
import { here, instant } from "#server/events/rows-asked.sql.ts";

const asked = "has({events:Array(String)}, event)";
const browserKey = "if(browser = 0, person, browser)";

/** Channels that touches came by; a handful, from which numbers stand for them. */
export const readChannelNames = `
  SELECT DISTINCT toString(channel) AS channel FROM trail WHERE ${here} AND is_touch = 1 ORDER BY channel`;

/** Whether payments are told of at all. */
export const readAnyPaid = `SELECT 1 AS found FROM trail WHERE ${here} AND event = {paid:String} LIMIT 1`;

/** Bits as in domain/reconciliation/fact-rows.ts; of bots only conversions count. */
const flagsOf = (isBot: boolean, { payments, signUps }: AskedFacts) =>
  isBot
    ? "toUInt8(64 + 2)"
    : `toUInt8(is_touch + 2 * ${asked} + 4 * is_refund${payments ? " + 8 * (event = {paid:String})" : ""}${
        signUps ? " + 16 * (event = {signed_up:String})" : ""
      } + 32 * is_click)`;

const amount = (name: string) => `if(mapContains(properties, '${name}'), toFloat64OrZero(properties['${name}']), -1)`;

const columnsOf = (isBot: boolean, facts: AskedFacts) => `
  person, ${browserKey} AS key, toUnixTimestamp64Milli(at) AS ms, id,
  ${flagsOf(isBot, facts)} AS flags, indexOf({events:Array(String)}, toString(event)) AS event_place,
  ${facts.touches && !isBot ? "if(is_touch = 1, indexOf({channels:Array(String)}, toString(channel)), 0)" : "0"} AS channel_place,
  ${facts.statuses.length > 0 ? "indexOf({statuses:Array(String)}, properties['status'])" : "0"} AS status_place,
  indexOf({currencies:Array(String)}, toString(own_currency)) AS currency_place,
  if(order_id = '', 0, bitAnd(sipHash64(order_id), 9007199254740991)) AS order_number,
  if(is_refund = 1, order_event, 0) AS about, own_minor AS minor,
  ${facts.tax ? amount("tax") : "-1"} AS tax, ${facts.shipping ? amount("shipping") : "-1"} AS shipping`;

/** Events that date a conversion into the span: its own, and those of its refunds and payments where they are days of it. */
const dating = ({ ownDays, payments }: AskedFacts) =>
  [asked, ...(ownDays ? ["is_refund = 1"] : []), ...(payments ? ["event = {paid:String}"] : [])].join(" OR ");

/** Rows of a conversion's person, at any time: an earlier one decides whether this one is the first. */
const needed = ({ touches, refunds, payments, signUps }: AskedFacts) =>
  [
    asked,
    ...(touches ? [`(is_touch = 1 AND at >= ${instant("touches_from")})`] : []),
    ...(refunds ? ["is_refund = 1"] : []),
    ...(payments ? ["event = {paid:String}"] : []),
    ...(signUps ? ["event = {signed_up:String}"] : []),
  ].join(" OR ");

/** Negated, since looking up so many in the primary index costs more than it saves. */
function concerned(facts: AskedFacts): string {
  const rows = (key: string, table: string) =>
    `SELECT bitNot(${key}) FROM ${table} WHERE ${here} AND (${table === "trail" ? dating(facts) : asked})
      AND at >= ${instant("from")} AND at < ${instant("until")}`;
  const all = (key: string) =>
    facts.bots ? `${rows(key, "trail")} UNION ALL ${rows(key, "crawlers")}` : rows(key, "trail");
  const persons = `bitNot(person) IN (${all("person")})`;
  return facts.browsers ? `(${persons} OR bitNot(${browserKey}) IN (${all(browserKey)}))` : persons;
}

/** So many rows at once; each holds lists of the same length, in no order. */
const parts = 48;

const listed = [
  ...["bitShiftRight(person, 32)", "bitAnd(person, 4294967295)", "bitShiftRight(key, 32)", "bitAnd(key, 4294967295)"],
  ...["ms", "id", "flags", "event_place", "channel_place", "status_place", "currency_place", "order_number", "about"],
  ...["minor", "tax", "shipping"],
];

/** The rows that readFacts would bring, counted: of those that are concerned, or of everybody, which is quicker and no fewer. */
export function countFacts(facts: AskedFacts, whose: "concerned" | "everybody"): string {
  const of = whose === "concerned" ? ` AND ${concerned(facts)}` : "";
  const trail = `SELECT 1 FROM trail WHERE ${here} AND (${needed(facts)})${of}`;
  const crawlers = `SELECT 1 FROM crawlers WHERE ${here} AND ${asked}${of}`;
  return `SELECT count() AS rows FROM (SELECT * FROM (${facts.bots ? `${trail} UNION ALL ${crawlers}` : trail})
    LIMIT {most:UInt64})`;
}

/** Params: workspace, events, channels, statuses, currencies, paid, signed_up; from, until, touches_from in epoch ms; most. */
export function readFacts(facts: AskedFacts): string {
  const trail = `SELECT ${columnsOf(false, facts)} FROM trail
    WHERE ${here} AND (${needed(facts)}) AND ${concerned(facts)}`;
  const crawlers = `SELECT ${columnsOf(true, facts)} FROM crawlers WHERE ${here} AND ${asked} AND ${concerned(facts)}`;
  return `
  SELECT ${listed.map((one) => `groupArray(${one})`).join(", ")}
  FROM (SELECT * FROM (${facts.bots ? `${trail} UNION ALL ${crawlers}` : trail}) LIMIT {most:UInt64})
  GROUP BY person % ${parts}`;
}

/** What rows of a step show besides; ids of events. */
export const readShown = `
  SELECT id, toString(person) AS person, order_id, toString(channel) AS channel FROM trail
  WHERE ${here} AND has({ids:Array(UInt64)}, id)
  UNION ALL
  SELECT id, toString(person) AS person, order_id, '' AS channel FROM crawlers
  WHERE ${here} AND has({ids:Array(UInt64)}, id)`;
