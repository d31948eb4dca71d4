/** Why a funnel cannot be asked, in the reader's words. */
"use client";
import { longestText, mostFields, mostValues, textFields } from "#domain/funnels/condition.ts";
import { useWords } from "#ui/words/use-words.ts";
import type { ReadDrafts } from "./read-drafts.ts";
import type { ProblemCode } from "./step-problem.ts";
import { funnelWords } from "./words.ts";

type Refused = Exclude<ReadDrafts, { readonly step: unknown }>;

const limits: Readonly<Partial<Record<ProblemCode, number>>> = {
  longText: longestText,
  manyValues: mostValues,
  manyFields: mostFields,
};
const namedFields = [...textFields, "revenue"] as const;

export function useProblemText(): (refused: Refused) => string {
  const t = useWords(funnelWords);
  return (refused) => {
    if (refused.of === "funnel") return t(`why_${refused.why}`);
    const { code, field } = refused.problem;
    const named = namedFields.find((one) => one === field);
    const why = t(`why_${code}`, {
      field: named === undefined ? field : t(`field_${named}`),
      count: String(limits[code] ?? ""),
    });
    return t(refused.of === "step" ? "wrong" : "wrongExcluded", { place: String(refused.place), why });
  };
}
