/** The doors of the retention room. */
import "server-only";
import { spanOf } from "#domain/metrics/span.ts";
import { LifecycleQuestion, longestLifecycle } from "#domain/retention/lifecycle-question.ts";
import { lifecycleDictionary, retentionDictionary, versionsOf } from "#domain/retention/retention-dictionary.ts";
import { longestSpan, RetentionQuestion } from "#domain/retention/retention-question.ts";
import { platform } from "#platform/slot.ts";
import { query } from "#server/gate/door.ts";
import { makeReport } from "#server/metrics/make-report.ts";
import { answerLifecycle } from "./answer-lifecycle.ts";
import { answerRetention } from "./answer-retention.ts";

/** Cohorts by when people began, and who came back. What comes in later than the span changes it, too. */
export const getRetention = query({
  needs: "board:read",
  input: RetentionQuestion,
  run: async (question, caller, { signal }) => {
    const span = spanOf(question, caller.workspace.timezone, longestSpan[question.grain]);
    const reads = { fromMs: 0, toMs: Math.max(span.toMs, platform().now()) };
    const definitions = versionsOf(retentionDictionary);
    return makeReport(
      { caller, name: "retention", question, span, reads, agesByHour: true, definitions, signal },
      (given) => answerRetention(platform(), caller.workspace, question, span, given),
    );
  },
});

/** Active people, repurchase, and the stages of the lifecycle. */
export const getLifecycle = query({
  needs: "board:read",
  input: LifecycleQuestion,
  run: async (question, caller, { signal }) => {
    const span = spanOf(question, caller.workspace.timezone, longestLifecycle);
    const reads = { fromMs: 0, toMs: span.toMs };
    const definitions = versionsOf(lifecycleDictionary);
    return makeReport(
      { caller, name: "lifecycle", question, span, reads, agesByHour: true, definitions, signal },
      (given) => answerLifecycle(platform(), caller.workspace, span, given),
    );
  },
});
