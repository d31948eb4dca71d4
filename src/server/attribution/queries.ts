/** The door of attribution. */
import "server-only";
import type { AttributionAnswer } from "#domain/attribution/attribution-answer.ts";
import { AttributionQuestion, longestSpanDays, lookbackMsOf } from "#domain/attribution/attribution-question.ts";
import { modelDefinitions } from "#domain/attribution/model.ts";
import { spanOf } from "#domain/metrics/span.ts";
import { platform } from "#platform/slot.ts";
import { query } from "#server/gate/door.ts";
import { makeReport } from "#server/metrics/make-report.ts";
import { answerAttribution } from "./answer-attribution.ts";

/** Who gets the credit for the conversions of a span, model beside model. */
export const getAttribution = query({
  needs: "board:read",
  input: AttributionQuestion,
  run: async (question, caller, { signal }) => {
    const span = spanOf(question, caller.workspace.timezone, longestSpanDays);
    const reads = {
      fromMs: span.fromMs - lookbackMsOf(question),
      // Orders and refunds until now decide what became of the span's journeys.
      toMs: Math.max(span.toMs, platform().now()) + 3_600_000,
    };
    const definitions = modelDefinitions.filter(({ id }) => question.models.includes(id));
    return makeReport<AttributionQuestion, AttributionAnswer>(
      {
        caller,
        name: "attribution",
        question,
        span,
        reads,
        agesByHour: true,
        definitions: definitions.map(({ id, version }) => ({ id: `attribution.${id}`, version })),
        signal,
      },
      (until) => answerAttribution(platform(), caller.workspace, question, span, until),
    );
  },
});
