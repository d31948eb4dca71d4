/** Credit day by day, each day adding up to its own conversions, and each key to its row. */
import "server-only";
import type { DayCredit, PerModel } from "#domain/attribution/attribution-answer.ts";
import { creditByDay, type ModelCredits } from "#domain/attribution/credit-by-model.ts";
import { sumsOf } from "#domain/attribution/path-group.ts";
import { toMajor } from "#domain/base/money.ts";
import { unattributed } from "#domain/people/touchpoint.ts";
import type { ReadJourneys } from "./read-journeys.ts";

type DayFigures = { readonly conversions: number; readonly value: number };

export function dayCredits({ keys, daily }: ReadJourneys, { credit }: ModelCredits, currency: string): DayCredit[] {
  const days = [...new Set(daily.map(({ day }) => day))].sort();
  const groups = days.map((day) => daily.filter((path) => path.day === day));
  const byModel = [...credit].map(([model, whole]) => ({
    model,
    ...creditByDay(keys.length, groups, model, whole),
  }));
  return days.map((day, i) => {
    const [conversions, value] = sumsOf(groups[i] ?? []);
    const rows = [...keys, unattributed.channel].map((key, at) => {
      const figures = byModel.map((found) => {
        const amount = { conversions: found.conversions[i]?.[at] ?? 0, value: found.value[i]?.[at] ?? 0 };
        return [found.model, { ...amount, value: toMajor(amount.value, currency) }] as const;
      });
      const models: PerModel<DayFigures> = Object.fromEntries(figures);
      return { key, models };
    });
    return { day, conversions, value: toMajor(value, currency), rows };
  });
}
