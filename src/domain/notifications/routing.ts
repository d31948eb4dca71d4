/** Which notices a contact point is told, and when: at once, after quiet hours, or with the digest. */
import { addDays, localClock, localDate, localHour, startOfLocalDay } from "#domain/base/local-time.ts";
import { digestHour, type Routing } from "./contact-point.ts";
import { isUrgent, type NoticeRow, type Team, topicOf } from "./notice.ts";

/** `team` null: nobody's in particular, told to all. */
export function isRouted(
  { severities, teams, topics }: Routing,
  { kind, severity, team }: Pick<NoticeRow, "kind" | "severity"> & { readonly team: Team | null },
): boolean {
  const topic = topicOf(kind);
  if (topic === "house") return false;
  if (!severities.includes(severity)) return false;
  if (teams.length > 0 && team !== null && !teams.includes(team)) return false;
  return topics.length === 0 || topics.includes(topic);
}

/** Not before which instant a notice of now goes out. */
export function dueAt(
  { quiet, digest }: Routing,
  notice: Pick<NoticeRow, "kind" | "severity">,
  nowMs: number,
  timezone: string,
): number {
  if (isUrgent(notice)) return nowMs;
  if (digest !== "none") return nextDigest(digest, nowMs, timezone);
  return quiet === null ? nowMs : endOfQuiet(quiet, nowMs, timezone);
}

/** The instant of a local hour, or the next one where daylight saving skips it. */
function hourOf(date: string, hour: number, timezone: string): number {
  return localHour(date, hour, timezone) ?? localHour(date, hour + 1, timezone) ?? startOfLocalDay(date, timezone);
}

/** The end of the quiet hours that an instant lies in, or the instant itself. */
export function endOfQuiet(quiet: NonNullable<Routing["quiet"]>, nowMs: number, timezone: string): number {
  const { from, to } = quiet;
  const hour = new Date(localClock(nowMs, timezone)).getUTCHours();
  const overnight = from > to;
  const isQuiet = overnight ? hour >= from || hour < to : hour >= from && hour < to;
  if (!isQuiet) return nowMs;
  const today = localDate(nowMs, timezone);
  return hourOf(overnight && hour >= from ? addDays(today, 1) : today, to, timezone);
}

/** The next digest after an instant. */
export function nextDigest(digest: "daily" | "weekly", nowMs: number, timezone: string): number {
  const today = localDate(nowMs, timezone);
  for (let days = 0; days <= 7; days++) {
    const date = addDays(today, days);
    const monday = new Date(`${date}T00:00:00Z`).getUTCDay() === 1;
    const at = hourOf(date, digestHour, timezone);
    if (at > nowMs && (digest === "daily" || monday)) return at;
  }
  return nowMs;
}
