/** Who began when and came back after how long: one line per local day of starting, by one walk over the trail. */
import "server-only";
import { type Dimension, dimensions } from "#domain/metrics/filter.ts";
import type { CohortGrain } from "#domain/retention/local-period.ts";
import { anyEvent, type RetentionQuestion } from "#domain/retention/retention-question.ts";
import { here, instant, isActivity } from "#server/events/rows-asked.sql.ts";

const dayOf = (at: string) => `toUInt16(toDate(${at}, {zone:String}))`;

/** Distance in periods between two day numbers; week 0 is the one of Thursday 1970-01-01. */
const distance: Readonly<Record<CohortGrain, (day: string, start: string) => string>> = {
  day: (day, start) => `${day} - ${start}`,
  week: (day, start) => `intDiv(${day} + 3, 7) - intDiv(${start} + 3, 7)`,
  month: (day, start) => `toRelativeMonthNum(toDate(${day})) - toRelativeMonthNum(toDate(${start}))`,
};

/**
 * The local days on which a person came back, start included where it counts: of any activity the days after the first,
 * which is theirs by the start itself; of one event those at or after the start. A day may come twice: collecting them
 * and dropping neighbours takes half the time of a set per person.
 */
function daysBack(returned: string): string {
  if (returned === anyEvent) {
    const days = `arrayCompact(groupArrayIf(${dayOf("at")}, at >= since AND ${isActivity}))`;
    return `arrayPushFront(arrayFilter(d -> d > start_day, ${days}), start_day)`;
  }
  const moments = "groupArrayIf(at, at >= since AND event = {return:String})";
  return `arrayDistinct(arrayMap(t -> ${dayOf("t")}, arrayFilter(t -> t >= started, ${moments})))`;
}

/** The periods in which a person counts, of those from 0 to {periods}. */
const counted: Readonly<Record<RetentionQuestion["mode"], string>> = {
  classic: "arrayFilter(p -> p <= {periods:UInt16}, away)",
  rolling: "if(empty(away), [], [least(arrayMax(away), {periods:UInt16})])",
  bounded: `arrayDistinct(arrayFlatten(arrayMap(
      p -> if(p = 0, [toInt64(0)], range(greatest(p - {within:UInt16}, 1), least(p + {within:UInt16}, {periods:UInt16}) + 1)),
      away)))`,
};

const filters: readonly Dimension[] = dimensions;
const parameter = (dimension: Dimension) => `filter_${dimension}`;

/** The filter holds at the event of starting; its keys travel as JSON. */
function atStart(filter: RetentionQuestion["filter"], start: string): string {
  return filters
    .filter((dimension) => filter[dimension] !== undefined)
    .map(
      (dimension) =>
        ` AND has(JSONExtract({${parameter(dimension)}:String}, 'Array(String)'), argMinIf(toString(${dimension}), (at, id), ${start}))`,
    )
    .join("");
}

/** Where everything counts as coming back, only whoever began in time is walked; few events are quicker read as they are. */
function amongStarted(start: string, returned: string, begins: string): string {
  if (start === anyEvent || returned !== anyEvent) return "";
  return ` AND bitNot(person) IN (
            SELECT bitNot(person) FROM trail
            WHERE ${here} AND at < ${instant("now")} AND ${begins}
            GROUP BY person
            HAVING min(at) >= since AND min(at) < ${instant("to")})`;
}

export function countCohorts({ start, return: returned, grain, mode, filter }: RetentionQuestion): string {
  const begins = start === anyEvent ? isActivity : "event = {start:String}";
  const comes = returned === anyEvent ? isActivity : "event = {return:String}";
  return `
    WITH ${instant("since")} AS since
    SELECT toUInt8(started < ${instant("from")}) AS earlier, start_day AS day,
      count() AS people, countIf(has(days, start_day + 1)) AS d1, countIf(has(days, start_day + 7)) AS d7,
      countIf(has(days, start_day + 30)) AS d30,
      sumMap(periods, arrayMap(p -> 1, periods)) AS sums, sums.1 AS distances, sums.2 AS counts
    FROM (
      SELECT started, start_day, days,
        arrayDistinct(arrayMap(d -> toInt64(${distance[grain]("d", "start_day")}), days)) AS away,
        ${counted[mode]} AS periods
      FROM (
        SELECT minIf(at, ${begins}) AS started, ${dayOf("started")} AS start_day, ${daysBack(returned)} AS days
        FROM trail
        WHERE ${here} AND at < ${instant("now")}
          AND (${begins} OR (at >= since AND ${comes}))${amongStarted(start, returned, begins)}
        GROUP BY person
        HAVING countIf(${begins}) > 0 AND started >= since
          AND started < ${instant("to")}${atStart(filter, begins)}
      )
    )
    GROUP BY earlier, day
    ORDER BY earlier, day`;
}

/** `since`: start of the span that this one is compared with; all epoch ms. */
export interface CohortTimes {
  readonly since: number;
  readonly from: number;
  readonly to: number;
  readonly now: number;
}

export function cohortParams(question: RetentionQuestion, times: CohortTimes, workspace: number, zone: string) {
  const { start, return: returned, periods, within, filter } = question;
  const chosen = filters.flatMap((dimension) => {
    const keys = filter[dimension];
    return keys === undefined ? [] : [[parameter(dimension), JSON.stringify(keys)] as const];
  });
  return { ...times, workspace, zone, start, return: returned, periods, within, ...Object.fromEntries(chosen) };
}

export interface StartDayRow {
  readonly earlier: number;
  readonly day: number;
  readonly people: number;
  readonly d1: number;
  readonly d7: number;
  readonly d30: number;
  readonly distances: readonly number[];
  readonly counts: readonly number[];
}
