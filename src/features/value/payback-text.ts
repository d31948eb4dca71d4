/** Payback in words: after so many months, or not yet and how far. */
"use client";
import { useMemo } from "react";
import type { ValueRow } from "#domain/ltv/cac-ltv-question.ts";
import { numberText, unknown } from "#ui/format/number-text.ts";
import { useFormat } from "#ui/format/use-format.ts";
import { useWords } from "#ui/words/use-words.ts";
import { valueWords } from "./words.ts";

type Row = Pick<ValueRow, "payback" | "free">;

export function usePaybackText(): { readonly short: (row: Row) => string; readonly long: (row: Row) => string } {
  const t = useWords(valueWords);
  const format = useFormat();
  return useMemo(
    () => ({
      short: ({ payback, free }) => {
        if (payback.state === "paid")
          return free ? t("free") : t("paidAfter", { months: numberText(payback.months, 1) });
        return payback.state === "not_yet" ? t("notYet") : unknown;
      },
      long: ({ payback, free }) => {
        if (free) return t("freeLong");
        if (payback.state === "paid") return t("paidLong");
        if (payback.state === "unknown") return t("unknownPayback");
        return t("recovered", { share: format.rate(payback.recovered), months: payback.monthsKnown });
      },
    }),
    [t, format],
  );
}
