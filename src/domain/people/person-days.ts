/** A person's events as they are read: by local day, and within a day by session, newest first. */
import { localDate } from "#domain/base/local-time.ts";
import type { PersonEvent } from "./person-question.ts";

export interface PersonGroup {
  /** Id of its newest event: one of a kind within a timeline. */
  readonly id: number;
  /** Start of the session; null for what happened outside of one. */
  readonly sessionAt: string | null;
  /** From the start to the newest event that is known; 0 outside sessions. */
  readonly lengthMs: number;
  /** Newest first; never empty. */
  readonly events: readonly PersonEvent[];
}

export interface PersonDay {
  /** YYYY-MM-DD on the workspace's calendar; a session lies whole in the day of its start. */
  readonly date: string;
  readonly groups: readonly PersonGroup[];
}

/**
 * What belongs to no session but happened while one went on, such as an identify, stands within it: it lies after the
 * start of the session that the next newer event is part of.
 */
function sessionOf(event: PersonEvent, newer: string | null): string | null {
  if (event.sessionAt !== null) return event.sessionAt;
  return newer !== null && Date.parse(newer) <= Date.parse(event.at) ? newer : null;
}

/** `events` newest first, as the timeline answers them; pages of it may be joined before. */
export function personDays(events: readonly PersonEvent[], timezone: string): PersonDay[] {
  const groups: { sessionAt: string | null; events: PersonEvent[] }[] = [];
  let session: string | null = null;
  for (const event of events) {
    const own: string | null = sessionOf(event, session);
    const last = groups.at(-1);
    if (last !== undefined && own !== null && last.sessionAt === own) last.events.push(event);
    else groups.push({ sessionAt: own, events: [event] });
    session = own;
  }
  const days: { date: string; groups: PersonGroup[] }[] = [];
  for (const { sessionAt, events: inside } of groups) {
    const group = groupOf(sessionAt, inside);
    const date = localDate(Date.parse(sessionAt ?? inside[0]?.at ?? ""), timezone);
    const day = days.at(-1);
    if (day?.date === date) day.groups.push(group);
    else days.push({ date, groups: [group] });
  }
  return days;
}

function groupOf(sessionAt: string | null, events: readonly PersonEvent[]): PersonGroup {
  const [newest] = events;
  const lengthMs = sessionAt === null || newest === undefined ? 0 : Date.parse(newest.at) - Date.parse(sessionAt);
  return { id: newest?.id ?? 0, sessionAt, lengthMs, events };
}
