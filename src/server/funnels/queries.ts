/** The doors of the funnels room. */
import "server-only";
import type { FunnelReport } from "#domain/funnels/funnel-answer.ts";
import { funnelDefinitions } from "#domain/funnels/funnel-dictionary.ts";
import { type FunnelPeopleReport, mostPeople } from "#domain/funnels/funnel-people.ts";
import { FunnelPeopleQuestion, FunnelQuestion, longestSpanDays } from "#domain/funnels/funnel-question.ts";
import { spanOf } from "#domain/metrics/span.ts";
import { platform } from "#platform/slot.ts";
import { query } from "#server/gate/door.ts";
import { makeReport } from "#server/metrics/make-report.ts";
import { funnelReads, readFunnel, readFunnelPeople } from "./read-funnel.ts";

const definitions = funnelDefinitions.map(({ id, version }) => ({ id, version }));

/** People per step, by segment and by day of entry. */
export const getFunnel = query({
  needs: "board:read",
  input: FunnelQuestion,
  run: (question, caller, { signal }): Promise<FunnelReport> => {
    const { workspace } = caller;
    const span = spanOf(question, workspace.timezone, longestSpanDays);
    const reads = funnelReads(span, question);
    return makeReport(
      { caller, name: "funnel", question, span, reads, agesByHour: true, definitions, signal },
      (given) => readFunnel(platform(), { workspace, span, signal: given }, question),
    );
  },
});

/** The people behind one step. */
export const getFunnelPeople = query({
  needs: "board:read",
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
