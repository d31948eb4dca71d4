/** The brand's monthly plan: what each channel may spend in each month of the window and the one after it. */
import { demoChannels } from "./demo-channels.ts";
import type { DemoSetting } from "./demo-setting.ts";
import { arrivalShare } from "./demo-spend.ts";
import { dateOf, dayOf, firstHourOf, localDay } from "./shanghai-calendar.ts";

export interface DemoBudget {
  /** "YYYY-MM" */
  readonly period: string;
  readonly channel: string;
  readonly campaign?: string;
  /** Major units. */
  readonly amount: number;
  readonly currency: "CNY";
}

/** Plan ÷ what will be spent: Douyin is planned too low, so that a channel runs over its plan. */
const planned: Readonly<Record<string, number>> = { douyin: 0.86, weibo: 1.16, "baidu-search": 1.03 };
/** Visits of people who come back through advertising, per first visit. */
const followed = 1.06;

function expectedSpend(setting: DemoSetting, way: number, month: string): number {
  const channel = demoChannels[way];
  if (channel === undefined || channel.price === null) return 0;
  const visits = hoursOf(month).reduce((sum, hour) => sum + setting.firstVisits(way, hour), 0);
  return (visits * followed * channel.price.cpc) / arrivalShare;
}

function hoursOf(month: string): number[] {
  const first = firstHourOf(dayOf(`${month}-01`));
  const next = firstHourOf(dayOf(`${monthAfter(month)}-01`));
  return Array.from({ length: next - first }, (_, nth) => first + nth);
}

function monthAfter(month: string): string {
  const [year = 0, number = 1] = month.split("-").map(Number);
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, "0")}`;
}

function monthsOf(setting: DemoSetting): string[] {
  const last = monthAfter(dateOf(setting.endDay).slice(0, 7));
  const months = [dateOf(localDay(setting.startHour)).slice(0, 7)];
  for (let month = months[0] ?? last; month < last; months.push(month)) month = monthAfter(month);
  return months;
}

function roundAmount(amount: number): number {
  return amount < 1_000 ? Math.ceil(amount / 10) * 10 : Math.round(amount / 100) * 100;
}

export function demoBudgets(setting: DemoSetting): DemoBudget[] {
  return monthsOf(setting).flatMap((period) =>
    demoChannels.flatMap(({ key, price }, way): DemoBudget[] => {
      if (price === null) return [];
      const amount = roundAmount(expectedSpend(setting, way, period) * (planned[key] ?? 1.06));
      return [{ period, channel: key, amount, currency: "CNY" }];
    }),
  );
}
