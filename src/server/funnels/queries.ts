/** The doors of the funnels room. */
import "server-only";
import { z } from "zod";
import { addDays, localDate } from "#domain/base/local-time.ts";
import type { FunnelReport } from "#domain/funnels/funnel-answer.ts";
import { funnelDefinitions } from "#domain/funnels/funnel-dictionary.ts";
import { type FunnelPeopleReport, mostPeople } from "#domain/funnels/funnel-people.ts";
import { FunnelPeopleQuestion, FunnelQuestion, longestSpanDays } from "#domain/funnels/funnel-question.ts";
import { usualSteps } from "#domain/funnels/usual-steps.ts";
import { spanOf } from "#domain/metrics/span.ts";
import { platform } from "#platform/slot.ts";
import { type Caller, query } from "#server/gate/door.ts";
import { makeReport } from "#server/metrics/make-report.ts";
import { refuseNarrow } from "#server/shares/answer-share.ts";
import { funnelReads, readFunnel, readFunnelPeople } from "./read-funnel.ts";

const definitions = funnelDefinitions.map(({ id, version }) => ({ id, version }));

/** People per step, by segment and by day of entry. */
export const getFunnel = query({
  needs: "board:read",
  input: FunnelQuestion,
  run: (question, caller, { signal }) => reportOf(question, caller, signal),
});

function reportOf(question: FunnelQuestion, caller: Caller, signal: AbortSignal): Promise<FunnelReport> {
  const { workspace } = caller;
  const span = spanOf(question, workspace.timezone, longestSpanDays);
  const reads = funnelReads(span, question);
  return makeReport({ caller, name: "funnel", question, span, reads, agesByHour: true, definitions, signal }, (given) =>
    readFunnel(platform(), { workspace, span, signal: given }, question),
  );
}

/** Today's usual funnel, for a wall that hangs by a link about everything. */
export const getSharedFunnel = query({
  needs: "shares:open",
  input: z.unknown(),
  run: (_input, caller, { signal }) => {
    refuseNarrow(caller);
    const from = localDate(platform().now(), caller.workspace.timezone);
    const asked = { from, to: addDays(from, 1), step: usualSteps, window: "24h", filter: {} };
    return reportOf(FunnelQuestion.parse(asked), caller, signal);
  },
});

/** The people behind one step. */
export const getFunnelPeople = query({
  needs: "people:read",
  input: FunnelPeopleQuestion,
  run: (question, caller, { signal }): Promise<FunnelPeopleReport> => {
    const { workspace } = caller;
    const span = spanOf(question, workspace.timezone, longestSpanDays);
    const reads = funnelReads(span, question);
    return makeReport({ caller, name: "funnel/people", question, span, reads, definitions, signal }, (given) =>
      readFunnelPeople(platform(), { workspace, span, signal: given }, question, mostPeople),
    );
  },
});
