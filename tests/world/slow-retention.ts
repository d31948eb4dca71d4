/** The slow obvious reference of retention and lifecycle: one person at a time, one day at a time, on a wall calendar. */
import type { RetentionQuestion } from "#domain/retention/retention-question.ts";
import { dayOf, midnightOf as midnight, mondayOf, monthOf } from "./slow-clock.ts";
import type { Line } from "./slow-people.ts";

const dayMs = 86_400_000;
const isActivity = ({ name }: Line) => name !== "identify" && name !== "alias" && name !== "group";
const is = (name: string) => (line: Line) => (name === "any" ? isActivity(line) : line.name === name);

/** Each person's lines in order. */
export function lives(lines: readonly Line[]): Line[][] {
  const people = new Map<string, Line[]>();
  for (const line of lines) people.set(line.person, [...(people.get(line.person) ?? []), line]);
  return [...people.values()].map((life) => life.sort((a, b) => a.at - b.at || a.id - b.id));
}

function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10);
}

const walls = new Map<string, string>();

/** Calendars are slow to ask, and the same instants are asked about again and again. */
function remembered(name: string, ask: () => string): string {
  const known = walls.get(name) ?? ask();
  walls.set(name, known);
  return known;
}

const midnightOf = (day: string, zone: string) =>
  Number(remembered(`midnight ${zone} ${day}`, () => String(midnight(day, zone))));
const wallDay = (at: number, zone: string) => remembered(`day ${zone} ${at}`, () => dayOf(at, zone));

/** The first day of the period that holds an instant, and that of the next period. */
function calendar(grain: RetentionQuestion["grain"], zone: string) {
  const first = (at: number) =>
    remembered(`${grain} ${zone} ${at}`, () =>
      grain === "day" ? dayOf(at, zone) : grain === "week" ? mondayOf(at, zone) : monthOf(at, zone),
    );
  const next = (start: string) =>
    grain === "day" ? addDays(start, 1) : grain === "week" ? addDays(start, 7) : `${addDays(start, 31).slice(0, 7)}-01`;
  const later = (start: string, n: number): string => (n === 0 ? start : later(next(start), n - 1));
  return { first, later };
}

export interface SlowCohort {
  readonly cohort: string;
  readonly size: number;
  readonly returned: readonly (number | null)[];
}

interface Member {
  readonly start: Line;
  /** Lines that count as coming back, the start included where it does. */
  readonly back: readonly Line[];
}

function members(people: readonly Line[][], question: RetentionQuestion, now: number): Member[] {
  return people.flatMap((life) => {
    const known = life.filter(({ at }) => at < now);
    const start = known.find(is(question.start));
    if (start === undefined) return [];
    const chosen = Object.entries(question.filter).every(([dimension, keys]) =>
      keys.includes(start.credit.last[dimension as "channel"]),
    );
    if (!chosen) return [];
    const back = known.filter((line) => line.at >= start.at && is(question.return)(line));
    return [{ start, back: question.return === "any" ? [start, ...back] : back }];
  });
}

export function slowCohorts(
  people: readonly Line[][],
  question: RetentionQuestion,
  zone: string,
  now: number,
): SlowCohort[] {
  const { grain, periods, mode, within } = question;
  const { first, later } = calendar(grain, zone);
  const began = members(people, question, now).filter(
    ({ start }) => start.at >= Date.parse(question.from) && start.at < Date.parse(question.to),
  );
  const cohorts = [...new Set(began.map(({ start }) => first(start.at)))].sort();
  return cohorts.map((cohort) => {
    const own = began
      .filter(({ start }) => first(start.at) === cohort)
      .map(({ back }) => [...new Set(back.map(({ at }) => first(at)))]);
    const returned = Array.from({ length: periods + 1 }, (_, i) => {
      const margin = mode === "bounded" && i > 0 ? within : 0;
      if (midnightOf(later(cohort, i + margin + 1), zone) > now) return null;
      const earliest = later(cohort, margin === 0 ? i : Math.max(1, i - margin));
      const latest = later(cohort, i + margin);
      const counts = (period: string) => period >= earliest && (mode === "rolling" || period <= latest);
      return own.filter((back) => back.some(counts)).length;
    });
    return { cohort, size: own.length, returned };
  });
}

/** Everybody who began between two instants and whose n-th day is over; and those who came back on it. */
export function slowDay(
  people: readonly Line[][],
  question: RetentionQuestion,
  zone: string,
  now: number,
  [n, from, to]: readonly [number, number, number],
) {
  const over = members(people, question, now).filter(
    ({ start }) =>
      start.at >= from && start.at < to && midnightOf(addDays(wallDay(start.at, zone), n + 1), zone) <= now,
  );
  const back = over.filter(({ start, back: lines }) => {
    const day = addDays(wallDay(start.at, zone), n);
    return lines.some(({ at }) => wallDay(at, zone) === day);
  });
  return { people: over.length, returned: back.length, rate: over.length === 0 ? null : back.length / over.length };
}

/** Distinct people active on the `days` days that end with a day. */
export function slowActive(people: readonly Line[][], day: string, days: number, zone: string): number {
  const from = midnightOf(addDays(day, 1 - days), zone);
  const to = midnightOf(addDays(day, 1), zone);
  return people.filter((life) => life.some((line) => isActivity(line) && line.at >= from && line.at < to)).length;
}

function stageAt(life: readonly Line[], from: number, to: number): string {
  const inside = life.filter(({ at }) => at >= from && at < to);
  if (!inside.some(isActivity)) return "none";
  const before = life.filter(({ at }) => at < from);
  const orders = inside.filter(({ isOrder }) => isOrder).length;
  const earlier = before.filter(({ isOrder }) => isOrder).length;
  if (orders > 0) return orders + earlier > 1 ? "loyal" : "monetise";
  if (earlier > 0 || before.some(({ name }) => name === "Signed Up")) return "retain";
  return inside.some(({ name }) => name === "Signed Up") ? "activate" : "reach";
}

/** Flows as "from>to" with people; `last` is the last day of the present period. */
export function slowFlows(people: readonly Line[][], last: string, zone: string): Map<string, number> {
  const [end, present, before] = [1, -29, -59].map((days) => midnightOf(addDays(last, days), zone)) as [
    number,
    number,
    number,
  ];
  const flows = new Map<string, number>();
  for (const life of people) {
    const was = stageAt(life, before, present);
    const is = stageAt(life, present, end);
    if (was === "none" && is === "none") continue;
    const seen = life.some((line) => isActivity(line) && line.at < before);
    const from = was === "none" ? (seen ? "away" : "new") : was;
    const name = `${from}>${is === "none" ? "gone" : is}`;
    flows.set(name, (flows.get(name) ?? 0) + 1);
  }
  return flows;
}

/** Customers whose first order lies between two days, and those with a second one within 90 days. */
export function slowRepurchase(
  people: readonly Line[][],
  [from, until]: readonly [string, string],
  end: number,
  zone: string,
): { customers: number; again: number } {
  const orders = people
    .map((life) => life.filter(({ isOrder, at }) => isOrder && at < end).map(({ at }) => at))
    .filter(([first]) => first !== undefined && first >= midnightOf(from, zone) && first < midnightOf(until, zone));
  const again = orders.filter(([first = 0, second]) => second !== undefined && second <= first + 90 * dayMs);
  return { customers: orders.length, again: again.length };
}

/** Customers with an order between two instants, and those with at least two. */
export function slowRebuyers(people: readonly Line[][], from: number, end: number) {
  const counts = people.map((life) => life.filter(({ isOrder, at }) => isOrder && at >= from && at < end).length);
  return { customers: counts.filter((n) => n > 0).length, again: counts.filter((n) => n > 1).length };
}
