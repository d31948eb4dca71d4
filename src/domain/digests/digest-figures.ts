/** The figures of a digest out of the board's answers: what stands beside its usual, who is far from it, and the map. */
import { localClock } from "#domain/base/local-time.ts";
import type { Locale } from "#domain/base/locale.ts";
import { toMinor } from "#domain/base/money.ts";
import type { BoardAnswer } from "#domain/metrics/board-question.ts";
import { type BoardQuestions, questionsOf, withMeasures } from "#domain/metrics/board-questions.ts";
import { bucketsOf, type DateRange } from "#domain/metrics/board-range.ts";
import { defaultView } from "#domain/metrics/board-view.ts";
import { findMetric } from "#domain/metrics/dictionary.ts";
import { kpiFigures } from "#domain/metrics/kpi-figures.ts";
import { type Channel, mapRows } from "#domain/metrics/map-grid.ts";
import type { DigestContent } from "#domain/notifications/digest-content.ts";

/** The workspace's calendar and money, and the present instant. */
export interface DigestSetting {
  readonly timezone: string;
  readonly currency: string;
  readonly now: number;
}

const [mostMovers, mostRows] = [3, 12];
const told = ["spend", "new_customers", "cac", "conversion_rate", "roas", "net_revenue"] as const;
const mapMetric = "conversion_rate";
/** Channels are compared by what they bring. */
const moverMetric = "net_revenue";
export const digestMetrics: readonly string[] = [...new Set([...told, mapMetric, moverMetric])];

/** What a digest asks: the board's own questions about its days, and each channel's sum. */
export function digestQuestions(
  days: DateRange,
  { timezone, now }: Pick<DigestSetting, "timezone" | "now">,
): Pick<BoardQuestions, "trend" | "map"> & { readonly sums: BoardQuestions["map"] } {
  const { trend, map } = questionsOf({ ...defaultView, range: "custom", ...days, metric: mapMetric }, timezone, now);
  return { trend, map, sums: { ...map, grain: "total", metrics: withMeasures([moverMetric]) } };
}

const minorOf = (value: number | null, metric: string, currency: string): number | null =>
  value === null || findMetric(metric)?.unit !== "money" ? value : toMinor(value, currency);

export function digestFigures(
  days: DateRange,
  trend: BoardAnswer,
  { timezone, currency, now }: DigestSetting,
): DigestContent["figures"] {
  const buckets = bucketsOf(days, timezone, now);
  const figures = kpiFigures({ buckets, now, days: 1, trend, before: null, targets: [] });
  return told.flatMap((id) => {
    const figure = figures.find(({ metric }) => metric.id === id);
    if (figure === undefined) return [];
    return { metric: id, value: minorOf(figure.value, id, currency), delta: figure.compared?.delta ?? null };
  });
}

/** Those whose sum is furthest from its usual, in money. */
export function digestMovers(
  { totals }: BoardAnswer,
  channels: Readonly<Record<Locale, readonly Pick<Channel, "key" | "name">[]>>,
  currency: string,
): DigestContent["movers"] {
  const named = (of: string, locale: Locale) => channels[locale].find(({ key }) => key === of)?.name ?? of;
  const far = totals.flatMap(({ key, values, benchmark }) => {
    const [value = null, usual = null] = [values[moverMetric], benchmark?.[moverMetric]];
    return value === null || usual === null || value === usual ? [] : [{ key, value, usual }];
  });
  return far
    .sort((a, b) => Math.abs(b.value - b.usual) - Math.abs(a.value - a.usual))
    .slice(0, mostMovers)
    .map(({ key, value, usual }) => ({
      name: named(key, "en"),
      names: { en: named(key, "en"), "zh-CN": named(key, "zh-CN") },
      metric: moverMetric,
      value: minorOf(value, moverMetric, currency),
      usual: minorOf(usual, moverMetric, currency),
    }));
}

/** What the clock shows: on a day on which it is changed, an hour is missing or comes twice. */
const hourOf = (at: number, timezone: string) => new Date(localClock(at, timezone)).toISOString().slice(11, 13);

/** Hours are called 00 to 23, days by their day of the month. */
export function digestMap(
  days: DateRange,
  { trend, map }: { readonly trend: BoardAnswer; readonly map: BoardAnswer },
  channels: readonly Channel[],
  { timezone, now }: DigestSetting,
): DigestContent["map"] {
  const buckets = bucketsOf(days, timezone, now);
  const given = { buckets, now, channels, late: [], all: trend, parts: map, allName: "All channels" };
  const rows = mapRows({ ...given, metric: mapMetric }).slice(0, mostRows);
  const hourly = buckets.some(({ key }) => !key.includes("-"));
  return {
    metric: mapMetric,
    columns: buckets.map(({ key, start }) => (hourly ? hourOf(start, timezone) : key.slice(8))),
    rows: rows.map(({ key, name, index, cells }) => ({
      ...{ key, name, index },
      cells: cells.map((cell) => ({ index: cell.index, step: cell.step })),
    })),
  };
}
