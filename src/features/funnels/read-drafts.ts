/** What was written in the editor as a part of the view, or why it cannot be asked. */
import { FunnelQuestion, leastSteps } from "#domain/funnels/funnel-question.ts";
import { stepText } from "#domain/funnels/step.ts";
import { type FunnelView, questionOf } from "./funnel-view.ts";
import { isBlank, type StepDraft, stepsOf } from "./step-draft.ts";
import type { StepProblem } from "./step-problem.ts";

export type ReadDrafts =
  | Pick<FunnelView, "step" | "exclude">
  | { readonly of: "step" | "excluded"; readonly place: number; readonly problem: StepProblem }
  | { readonly of: "funnel"; readonly why: "twice" | "unclear" };

/** Exclusions that were left blank are none. */
export function readDrafts(view: FunnelView, drafts: readonly StepDraft[], excluded: readonly StepDraft[]): ReadDrafts {
  const steps = stepsOf(drafts);
  if ("problem" in steps) return { of: "step", ...steps };
  const written = excluded.filter((draft) => !isBlank(draft));
  const barred = stepsOf(written);
  if ("problem" in barred) {
    const place = 1 + excluded.findIndex((draft) => draft === written[barred.place - 1]);
    return { of: "excluded", place, problem: barred.problem };
  }
  const patch = { step: steps.steps, exclude: barred.steps };
  if (FunnelQuestion.safeParse(questionOf({ ...view, ...patch }, "2026-01-02")).success) return patch;
  const twice = new Set(patch.step.map(stepText)).size < patch.step.length && patch.step.length >= leastSteps;
  return { of: "funnel", why: view.mode === "any" && twice ? "twice" : "unclear" };
}
