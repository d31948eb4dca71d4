/** Periods in words: "week 3", "week of 2 Mar", "第 3 周". */
"use client";
import type { CohortGrain } from "#domain/retention/local-period.ts";
import { useFormat } from "#ui/format/use-format.ts";
import { useWords } from "#ui/words/use-words.ts";
import { retentionWords } from "./words.ts";

export function usePeriodWords(grain: CohortGrain) {
  const t = useWords(retentionWords);
  const format = useFormat();
  return {
    /** The i-th period after the start. */
    nth: (i: number) => t(`nth_${grain}`, { n: String(i) }),
    /** The period in which people began. */
    cohort: (first: string) =>
      grain === "month" ? format.month(first.slice(0, 7)) : t(`of_${grain}`, { day: format.day(first) }),
    /** As short as it goes, in the head of a column. */
    head: (i: number) => t(`head_${grain}`, { n: String(i) }),
  };
}
