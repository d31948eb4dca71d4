/** All formatting bound to one reader and workspace. */
import type { Metric } from "#domain/metrics/metric.ts";
import { deltaText, pointsText } from "./delta-text.ts";
import {
  columnText,
  countText,
  type FigureSettings,
  type FigureStyle,
  formatMetric,
  minorText,
  moneyText,
  rateText,
  ratioText,
} from "./metric-text.ts";
import { numberText, unknown } from "./number-text.ts";
import { agoText, lateText, secondsText, spanText } from "./span-text.ts";
import {
  dayHourText,
  dayRangeText,
  dayText,
  hourRangeText,
  hourText,
  type Moment,
  monthText,
  type TimeSettings,
  weekdayText,
} from "./time-text.ts";

type Value = number | null | undefined;
export type Format = ReturnType<typeof formatFor>;

/** Money in major units unless the name says minor; rates 0–1; spans in milliseconds. */
export function formatFor(settings: TimeSettings & Pick<FigureSettings, "currency">) {
  const { locale } = settings;
  const styled = (style: FigureStyle): FigureSettings => ({ ...settings, style });
  return {
    metric: (value: Value, metric: Pick<Metric, "unit">, style: FigureStyle) =>
      formatMetric(value, metric, styled(style)),
    column: (value: Value, total: Value, metric: Pick<Metric, "unit">) =>
      columnText(value, total, metric, styled("table")),
    money: (value: Value, style: FigureStyle = "tile") => moneyText(value, styled(style)),
    minor: (value: Value, style: FigureStyle = "exact") => minorText(value, styled(style)),
    count: (value: Value, style: FigureStyle = "table") => countText(value, styled(style)),
    rate: rateText,
    ratio: ratioText,
    index: (value: Value) => (value === null || value === undefined ? unknown : numberText(value, 0)),
    delta: deltaText,
    points: pointsText,
    day: (moment: Moment) => dayText(moment, settings),
    weekday: (moment: Moment) => weekdayText(moment, settings),
    hour: (moment: Moment) => hourText(moment, settings),
    hourRange: (start: Moment) => hourRangeText(start, settings),
    dayHour: (moment: Moment) => dayHourText(moment, settings),
    dayRange: (first: Moment, last: Moment) => dayRangeText(first, last, settings),
    month: (month: string) => monthText(month, locale),
    span: (milliseconds: number) => spanText(milliseconds, locale),
    seconds: (seconds: number) => secondsText(seconds, locale),
    late: (milliseconds: number) => lateText(milliseconds, locale),
    ago: (milliseconds: number) => agoText(milliseconds, locale),
  };
}
