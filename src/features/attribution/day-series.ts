/** Credit day by day as a row of points: days on which nothing converted are there too, days ahead are not. */
import type { DayCredit } from "#domain/attribution/attribution-answer.ts";
import type { Model } from "#domain/attribution/model.ts";
import { addDays } from "#domain/base/local-time.ts";
import type { Measure } from "./attribution-view.ts";

export interface DayPoint {
  /** YYYY-MM-DD */
  readonly day: string;
  readonly conversions: number;
  /** Major units. */
  readonly value: number;
  /** The day is not over: what is known of it is a part. */
  readonly open: boolean;
}

interface Asked {
  /** Half-open dates. */
  readonly from: string;
  readonly to: string;
  /** Today in the workspace's zone. */
  readonly today: string;
  /** null for all keys together, which every model adds up to. */
  readonly key: string | null;
  readonly model: Model;
}

export function daySeries(days: readonly DayCredit[], { from, to, today, key, model }: Asked): DayPoint[] {
  const known = new Map(days.map((one) => [one.day, one]));
  const points: DayPoint[] = [];
  for (let day = from; day < to && day <= today; day = addDays(day, 1)) {
    const found = known.get(day);
    const credit = key === null ? found : found?.rows.find((row) => row.key === key)?.models[model];
    points.push({ day, conversions: credit?.conversions ?? 0, value: credit?.value ?? 0, open: day === today });
  }
  return points;
}

/** The sum of the points, and the day with the most; null without any. */
export function peakOf(points: readonly DayPoint[], measure: Measure) {
  const sum = points.reduce((total, point) => total + point[measure], 0);
  const most = points.reduce<DayPoint | null>(
    (best, point) => (best === null || point[measure] > best[measure] ? point : best),
    null,
  );
  return { sum, most };
}
