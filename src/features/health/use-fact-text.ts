/** What stands beside a row of evidence, in words. */
"use client";
import type { EvidenceRow } from "#domain/health/evidence.ts";
import { numberText } from "#ui/format/number-text.ts";
import { useWords } from "#ui/words/use-words.ts";
import { countText, hourText } from "./point-text.ts";
import { healthWords } from "./words.ts";

export function useFactText(): (row: EvidenceRow) => string {
  const t = useWords(healthWords);
  return ({ component, facts }) => {
    const hours = typeof facts.hours === "number" ? hourText(facts.hours) : "";
    switch (component) {
      case "response":
        return t(facts.answered === true ? "fact_answered" : "fact_unanswered", { hours });
      case "accuracy": {
        const [predicted, came, chance] = [facts.predicted, facts.came, facts.chance].map((one) =>
          countText(Number(one)),
        );
        return t("fact_predicted", { predicted: predicted ?? "", came: came ?? "", chance: chance ?? "" });
      }
      case "board":
        return t("fact_days", { days: Number(facts.days) });
      case "feedback":
        return facts.by === null ? t("fact_silent") : t("fact_by", { by: String(facts.by), hours });
      case "targets":
        return t("fact_goal", { value: figure(facts.value), expected: figure(facts.expected) });
      default:
        return "";
    }
  };
}

/** Shares and ratios with their digits, amounts without. */
function figure(value: unknown): string {
  return typeof value === "number" ? numberText(value, Math.abs(value) < 10 ? 3 : 0) : "—";
}
