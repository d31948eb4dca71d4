/** What may be asked about definitions, the gaps between them, and disputes. */
import "server-only";
import { axisChoices } from "#domain/reconciliation/definition-words.ts";
import { DisputeRef, DisputesQuestion } from "#domain/reconciliation/dispute.ts";
import { ReconcileQuestion, StepRowsQuestion } from "#domain/reconciliation/reconcile-question.ts";
import { maySignFor } from "#domain/reconciliation/signing.ts";
import { DefinitionRef, DefinitionsQuestion, teams } from "#domain/reconciliation/stored-definition.ts";
import { platform } from "#platform/slot.ts";
import { readMembers } from "#server/access/read-members.ts";
import { type Caller, callerMay, query } from "#server/gate/door.ts";
import { readDefinitionsOf, readDetailOf } from "./keep-definitions.ts";
import { readDisputeOf, readDisputesOf } from "./keep-disputes.ts";
import { reportGap, reportStepRows } from "./report-gap.ts";
import { type ReportingSource, readReportingSources } from "./reported.sql.ts";

const rights = (caller: Caller) => ({
  mayDefine: callerMay(caller, "definitions:write"),
  mayDispute: callerMay(caller, "agreements:write"),
  /** Teams that the reader may sign for; a signature is a person's. */
  maySign: caller.kind === "user" ? teams.filter((team) => maySignFor(caller.role ?? "", team)) : [],
  asOf: new Date(platform().now()).toISOString(),
});

/** Definitions in their newest versions, the axes in words, sources with figures of their own, and who can own one. */
export const listDefinitions = query({
  needs: "definitions:read",
  input: DefinitionsQuestion,
  run: async (question, caller) => {
    const [definitions, sources, members] = await Promise.all([
      readDefinitionsOf(caller.workspace.id, question),
      platform().record.rows<ReportingSource>(readReportingSources, [caller.workspace.id]),
      readMembers(caller.workspace.id),
    ]);
    const people = members.filter(({ disabled }) => !disabled).map(({ id, name, role }) => ({ id, name, role }));
    return { definitions, sources, people, axes: axisChoices, ...rights(caller) };
  },
});

export const getDefinition = query({
  needs: "definitions:read",
  input: DefinitionRef,
  run: async ({ definitionId }, caller) => ({
    ...(await readDetailOf(caller.workspace.id, definitionId)),
    ...rights(caller),
  }),
});

/** What two definitions differ by over a span, step by step. */
export const getReconcile = query({
  needs: "definitions:read",
  input: ReconcileQuestion,
  run: (question, caller, { signal }) => reportGap(question, caller, signal),
});

/** The conversions behind one step, those with the largest part in it first. */
export const getStepRows = query({
  needs: "people:read",
  input: StepRowsQuestion,
  run: (question, caller, { signal }) => reportStepRows(question, caller, signal),
});

export const listDisputes = query({
  needs: "definitions:read",
  input: DisputesQuestion,
  run: async (question, caller) => ({
    disputes: await readDisputesOf(caller.workspace.id, question),
    ...rights(caller),
  }),
});

export const getDispute = query({
  needs: "definitions:read",
  input: DisputeRef,
  run: async ({ disputeId }, caller) => ({
    dispute: await readDisputeOf(platform().record, caller.workspace.id, disputeId),
    ...rights(caller),
  }),
});
