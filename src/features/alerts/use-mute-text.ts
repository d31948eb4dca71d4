/** Hours of the week in words: "Sat, Sun 22:00–08:00 the next day". */
"use client";
import type { MuteWindow } from "#domain/rules/rule-inputs.ts";
import { useFormat } from "#ui/format/use-format.ts";
import { useWords } from "#ui/words/use-words.ts";
import { muteWords } from "./words-mute.ts";

/** Noon of a Monday: the days of a week as moments, whatever the zone. */
const monday = Date.UTC(2026, 10, 2, 12);

export const clockText = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;

/** "Mon" for 1, "周日" for 7. */
export function useDayName(): (day: number) => string {
  const format = useFormat();
  return (day) => format.weekday(new Date(monday + (day - 1) * 86_400_000));
}

export function useMuteText(): (hours: MuteWindow) => string {
  const t = useWords(muteWords);
  const dayName = useDayName();
  return ({ days, from, to }) => {
    const names = days.length === 7 ? t("everyDay") : days.map(dayName).join(", ");
    return t(to <= from ? "nights" : "hours", { days: names, from: clockText(from), to: clockText(to) });
  };
}
