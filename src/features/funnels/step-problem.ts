/** What keeps a step that is being written from being asked, as a code that both languages have words for. */
import { longestText, mostFields, mostValues, textFields } from "#domain/funnels/condition.ts";
import type { DraftCondition, StepDraft } from "./step-draft.ts";

export type ProblemCode =
  | "noEvent"
  | "longText"
  | "noValue"
  | "noNumber"
  | "notCompared"
  | "manyValues"
  | "manyFields"
  | "unclear";

export interface StepProblem {
  readonly code: ProblemCode;
  /** The condition's, where it is about one. */
  readonly field: string;
}

/** The parts of a list as it is written, with Western or Chinese commas. */
export const listed = (text: string) =>
  text
    .split(/[,，]/)
    .map((part) => part.trim())
    .filter((part) => part !== "");

/** NaN for anything that is no number. */
export const numberOf = (text: string) => (text.trim() === "" ? Number.NaN : Number(text));

/** The first problem; null where there is none that a reader could name. */
export function problemOf({ event, conditions }: StepDraft): StepProblem | null {
  if (event.trim() === "") return { code: "noEvent", field: "" };
  if (event.trim().length > longestText) return { code: "longText", field: "" };
  for (const condition of conditions) {
    const code = conditionProblem(condition);
    if (code !== null) return { code, field: condition.field };
  }
  const fields = new Set(conditions.map(({ field }) => field));
  return fields.size > mostFields ? { code: "manyFields", field: "" } : null;
}

function conditionProblem({ field, operator, value }: DraftCondition): ProblemCode | null {
  const amount = operator === "gt" || operator === "lt";
  const values = operator === "contains" || amount ? [value] : listed(value);
  if (field === "revenue" && operator === "contains") return "notCompared";
  if (amount && textFields.some((one) => one === field)) return "notCompared";
  if (values.every((text) => text === "")) return "noValue";
  if (values.length > mostValues) return "manyValues";
  if (values.some((text) => text.length > longestText)) return "longText";
  const numeric = amount || field === "revenue";
  return numeric && !values.every((text) => Number.isFinite(numberOf(text))) ? "noNumber" : null;
}
