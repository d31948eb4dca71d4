/** Steps while they are edited: plain text per field, before it is known whether they can be asked. */
import { Step, stepText } from "#domain/funnels/step.ts";
import { listed, numberOf, problemOf, type StepProblem } from "./step-problem.ts";

export const draftOperators = ["in", "not", "contains", "gt", "lt"] as const;
export type DraftOperator = (typeof draftOperators)[number];

export interface DraftCondition {
  readonly id: number;
  readonly field: string;
  readonly operator: DraftOperator;
  readonly value: string;
}

export interface StepDraft {
  readonly id: number;
  /** An event, or a path of a page. */
  readonly event: string;
  readonly conditions: readonly DraftCondition[];
}

/** Ids count on from `firstId`; a condition with several operators becomes several lines. */
export function draftsOf(steps: readonly Step[], firstId = 1): StepDraft[] {
  let id = firstId;
  return steps.map((step) => {
    const text = stepText(step);
    if (text.startsWith("/")) return { id: id++, event: text, conditions: [] };
    const conditions = Object.entries(step.where).flatMap(([field, condition]) =>
      draftOperators.flatMap((operator): DraftCondition[] => {
        const said = condition[operator];
        if (said === undefined) return [];
        return [{ id: id++, field, operator, value: Array.isArray(said) ? said.join(", ") : String(said) }];
      }),
    );
    return { id: id++, event: step.event, conditions };
  });
}

export const emptyDraft = (id: number): StepDraft => ({ id, event: "", conditions: [] });

function rawOf({ event, conditions }: StepDraft): unknown {
  const written = event.trim();
  if (conditions.length === 0) return written.startsWith("{") ? { event: written } : written;
  const where: Record<string, Record<string, unknown>> = {};
  if (written.startsWith("/")) where.page = { in: [written] };
  for (const { field, operator, value } of conditions) {
    const said =
      operator === "contains" ? value : operator === "gt" || operator === "lt" ? numberOf(value) : listed(value);
    where[field] = { ...where[field], [operator]: said };
  }
  return { event: written.startsWith("/") ? "Page Viewed" : written, where };
}

/** The steps, or the place (from 1) of the first that cannot be asked and why. */
export function stepsOf(
  drafts: readonly StepDraft[],
): { readonly steps: Step[] } | { readonly place: number; readonly problem: StepProblem } {
  const steps: Step[] = [];
  for (const [i, draft] of drafts.entries()) {
    const read = Step.safeParse(rawOf(draft));
    if (!read.success) return { place: i + 1, problem: problemOf(draft) ?? { code: "unclear", field: "" } };
    steps.push(read.data);
  }
  return { steps };
}

/** Nothing was written in it. */
export const isBlank = ({ event, conditions }: StepDraft) => event.trim() === "" && conditions.length === 0;

/** The draft moved up (−1) or down (1), where there is room. */
export function moved(drafts: readonly StepDraft[], from: number, by: -1 | 1): readonly StepDraft[] {
  const [here, there] = [drafts[from], drafts[from + by]];
  if (here === undefined || there === undefined) return drafts;
  return drafts.map((draft, i) => (i === from ? there : i === from + by ? here : draft));
}
