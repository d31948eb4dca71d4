/** Reads one person's facts and a page of their events. */
import "server-only";
import type { WorkspaceRef } from "#domain/access/workspace.ts";
import { toMajor } from "#domain/base/money.ts";
import { Refusal } from "#domain/base/refusal.ts";
import {
  isPerson,
  type PersonEvent,
  type PersonFacts,
  type PersonMark,
  type PersonQuestion,
  type PersonTimeline,
  placeOf,
  placeText,
} from "#domain/people/person-question.ts";
import { platform } from "#platform/slot.ts";
import { factsOfEvents } from "./facts-of-events.ts";
import {
  type EventRow,
  type FactsRow,
  readEventsBefore,
  readFacts,
  readLatestEvents,
  readSurvivor,
} from "./person.sql.ts";

/** Throws `unknown` for a person who is not there, or in another workspace. */
export async function readPerson(
  workspace: WorkspaceRef,
  question: PersonQuestion,
  signal: AbortSignal,
): Promise<PersonTimeline> {
  if (!isPerson(question.person)) throw new Refusal("unknown", "There is no such person.");
  const asked = await readOne(workspace, question, signal);
  if (asked !== null) return asked;
  const { record } = platform();
  const [survivor] = await record.rows<{ person: string }>(readSurvivor, [workspace.id, question.person]);
  const found = survivor === undefined ? null : await readOne(workspace, { ...question, ...survivor }, signal);
  if (found === null) throw new Refusal("unknown", "There is no such person.");
  return found;
}

async function readOne(
  { id, timezone, currency }: WorkspaceRef,
  { person, before, limit }: PersonQuestion,
  signal: AbortSignal,
): Promise<PersonTimeline | null> {
  const { columns } = platform();
  const whom = { workspace: id, person };
  const options = { signal, few: true };
  const askEvents = () => {
    const page = { ...whom, limit: limit + 1 };
    if (before === undefined) return columns.ask<EventRow>(readLatestEvents, page, options);
    const { atMs, id: beforeId } = placeOf(before);
    return columns.ask<EventRow>(readEventsBefore, { ...page, beforeMs: atMs, beforeId }, options);
  };
  const askFacts = async () => (await columns.ask<FactsRow>(readFacts, whom, options))[0];
  const [rows, early] = await Promise.all([askEvents(), before === undefined ? undefined : askFacts()]);
  // Two statements at once wait for each other: whose events are all here is not asked about again.
  const isWhole = before === undefined && rows.length <= limit;
  const facts = isWhole ? factsOfEvents(rows) : (early ?? (await askFacts()));
  if (facts === undefined || facts.events === 0) return null;
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    person,
    timezone,
    currency,
    facts: factsOf(facts, currency),
    events: shown.map((row) => eventOf(row, currency)),
    next: rows.length > limit && last !== undefined ? placeText({ atMs: last.at_ms, id: last.id }) : null,
  };
}

const iso = (ms: number) => new Date(ms).toISOString();

function factsOf(row: FactsRow, currency: string): PersonFacts {
  const { events, sessions, orders, refunds, gross, refunded } = row;
  const [channel, campaign, creative, landingPage] = row.first_touch;
  return {
    firstAt: iso(row.first_ms),
    lastAt: iso(row.last_ms),
    events,
    sessions,
    orders,
    refunds,
    grossRevenue: toMajor(gross, currency),
    refunded: toMajor(refunded, currency),
    netRevenue: toMajor(gross - refunded, currency),
    firstOrigin: row.touches === 0 ? null : { channel, campaign, creative, landingPage },
    channels: Object.entries(row.channels)
      .map(([key, touches]) => ({ channel: key, touches }))
      .sort((a, b) => b.touches - a.touches || (a.channel < b.channel ? -1 : 1)),
  };
}

function marksOf(row: EventRow): PersonMark[] {
  const marks: PersonMark[] = [];
  if (row.is_touch === 1) marks.push("touch");
  if (row.is_order === 1) marks.push(row.is_new_customer === 1 ? "first_order" : "order");
  if (row.is_refund === 1) marks.push("refund");
  return marks;
}

function eventOf(row: EventRow, currency: string): PersonEvent {
  const { channel, campaign, creative, landing_page: landingPage } = row;
  return {
    id: row.id,
    at: iso(row.at_ms),
    event: row.event,
    marks: marksOf(row),
    revenue: row.is_order === 1 || row.is_refund === 1 ? toMajor(row.revenue, currency) : null,
    orderEvent: row.is_refund === 1 && row.order_event > 0 ? row.order_event : null,
    origin: { channel, campaign, creative, landingPage },
    page: row.page === "" ? null : row.page,
    device: row.device,
    country: row.country,
    sessionAt: row.session_ms > 0 ? iso(row.session_ms) : null,
    properties: row.properties,
  };
}
