/** The API of disputes about figures. */
import { z } from "zod";
import { axisNames } from "#domain/reconciliation/definition.ts";
import {
  DisputeChange,
  DisputeRef,
  DisputesQuestion,
  disputeStatuses,
  SignInput,
} from "#domain/reconciliation/dispute.ts";
import { SideTold } from "#domain/reconciliation/reconcile-question.ts";
import { teams } from "#domain/reconciliation/stored-definition.ts";
import { count, instant, type Operation, type Parameter } from "./operation.ts";
import { rights, rightsExample } from "./operations-definitions.ts";
import { spanShape } from "./operations-reconcile.ts";

const Side = z.object({ side: SideTold, name: z.string(), value: z.number() });
const Dispute = z.object({
  ...{ id: count, title: z.string(), status: z.enum(disputeStatuses), openedAt: instant, openedBy: z.string() },
  ...{ from: z.string(), to: z.string(), a: Side, b: Side, unit: z.enum(["count", "money"]) },
  ...{ gap: z.number(), share: z.number(), residual: z.number() },
  steps: z.array(z.object({ axis: z.enum(axisNames), kind: z.enum(["timing", "definition"]), delta: z.number() })),
  owners: z.array(z.object({ id: count, name: z.string() })),
  ...{ decision: z.string().nullable(), definitionId: count.nullable() },
  chosen: z.object({ id: count, version: count, name: z.string() }).nullable(),
  ...{ decidedAt: instant.nullable(), decidedBy: z.string().nullable() },
  signatures: z.array(z.object({ team: z.enum(teams), by: z.string(), byId: count, at: instant })),
  tolerance: z.number(),
  watch: z
    .object({
      ...{ at: instant, gap: z.number(), residual: z.number(), residualShare: z.number() },
      ...{ turned: z.array(z.enum(axisNames)), alarmed: z.boolean() },
    })
    .nullable(),
  revision: count,
});
const dispute = {
  ...{ id: 31, title: "New customers, week 46", status: "decided", openedAt: "2026-11-16T02:00:00.000Z" },
  ...{ openedBy: "Gu Yan", from: "2026-11-09", to: "2026-11-16", unit: "count", gap: -541, share: 0.2243, residual: 0 },
  a: { side: { id: 12, version: 4 }, name: "Promotion", value: 2_412 },
  b: { side: { id: 13, version: 2 }, name: "Operations", value: 1_871 },
  steps: [
    { axis: "population", kind: "definition", delta: -442 },
    { axis: "dateBasis", kind: "timing", delta: -99 },
  ],
  owners: [{ id: 3, name: "Zhou Hang" }],
  ...{ decision: "Count people whose first order was paid, by the day of the payment.", definitionId: 13 },
  chosen: { id: 13, version: 2, name: "Operations" },
  ...{ decidedAt: "2026-11-18T08:00:00.000Z", decidedBy: "Gu Yan", tolerance: 0.01, watch: null, revision: 3 },
  signatures: [{ team: "promotion", by: "Zhou Hang", byId: 3, at: "2026-11-18T08:20:00.000Z" }],
};
const inPath: Parameter = {
  ...{ name: "disputeId", in: "path", required: true, schema: DisputeRef.shape.disputeId, example: 31 },
  says: "The dispute.",
};
const one = { status: 200, schema: z.object({ dispute: Dispute }), example: { dispute } } as const;
const revisionSays = "`revision` is the one that the change was made to; an older one is refused (409).";

export const disputeOperations: readonly Operation[] = [
  {
    ...{ method: "get", path: "/api/v1/disputes", id: "listDisputes", tag: "Reconciliation" },
    summary: "Disputes about figures, the newest first",
    needs: "definitions:read",
    parameters: [
      { name: "status", in: "query", schema: DisputesQuestion.shape.status, says: "Only of this status." },
      { name: "limit", in: "query", schema: DisputesQuestion.shape.limit, says: "At most 200." },
    ],
    answer: {
      status: 200,
      schema: z.object({ disputes: z.array(Dispute), ...rights }),
      example: { disputes: [dispute], ...rightsExample },
    },
  },
  {
    ...{ method: "post", path: "/api/v1/disputes", id: "createDispute", tag: "Reconciliation" },
    summary: "Open a dispute about a gap",
    says: "Refused where the two differ by 15 % or less (400), and where one about the same two is not agreed yet (409). The owners of the definitions own it.",
    needs: "agreements:write",
    body: {
      schema: z.strictObject({ ...spanShape, a: SideTold, b: SideTold, title: z.string().max(160).default("") }),
      example: {
        ...{ from: "2026-11-09", to: "2026-11-16", title: dispute.title },
        a: { figure: 2_412, name: "Promotion" },
        b: { figure: 1_871, name: "Operations" },
      },
    },
    answer: { ...one, status: 201 },
    refuses: [404, 409],
  },
  {
    ...{ method: "get", path: "/api/v1/disputes/{disputeId}", id: "getDispute", tag: "Reconciliation" },
    summary: "A dispute",
    needs: "definitions:read",
    parameters: [inPath],
    answer: { ...one, schema: z.object({ dispute: Dispute, ...rights }), example: { dispute, ...rightsExample } },
    refuses: [404],
  },
  {
    ...{ method: "patch", path: "/api/v1/disputes/{disputeId}", id: "changeDispute", tag: "Reconciliation" },
    summary: "Decide a dispute, or change its title, owners or tolerance",
    says: `${revisionSays} The definition counts in the edition that was chosen: \`definitionVersion\`, or the newest. Another decision takes the signatures away; what both teams signed is not decided anew.`,
    needs: "agreements:write",
    parameters: [inPath],
    body: {
      schema: DisputeChange.omit({ disputeId: true }),
      example: { revision: 1, decision: dispute.decision, definitionId: null },
    },
    answer: one,
    refuses: [404, 409],
  },
  {
    ...{ method: "post", path: "/api/v1/disputes/{disputeId}/sign", id: "signDispute", tag: "Reconciliation" },
    summary: "Sign what a dispute was decided to, for one team",
    says: `${revisionSays} A person signs for the team whose role they hold; managers and administrators for either, nobody but an administrator for both. Signed by both it is agreed, and the gap is watched: a notice says when its residual passes the tolerance or a step turns its sign.`,
    needs: "agreements:sign",
    parameters: [inPath],
    body: { schema: SignInput.omit({ disputeId: true }), example: { revision: 2, team: "promotion" } },
    answer: one,
    refuses: [404, 409],
  },
];
