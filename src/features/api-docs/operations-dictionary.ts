/** The API of the metric dictionary: entries, their versions, and proposals to change them. */
import { z } from "zod";
import { changeFields, MetricChange } from "#domain/metrics/metric-change.ts";
import {
  ApprovalInput,
  ClosingInput,
  ProposalInput,
  ProposalsQuestion,
  proposalStatuses,
  signingTeams,
} from "#domain/metrics/metric-proposal.ts";
import { MetricRow } from "./metric-row.ts";
import { count, instant, type Operation, type Parameter } from "./operation.ts";

const Approval = z.object({ userId: count.nullable(), name: z.string(), at: instant }).nullable();
const Proposal = z.object({
  ...{ id: count, metric: z.string(), change: MetricChange, fields: z.array(z.enum(changeFields)), reason: z.string() },
  ...{ status: z.enum(proposalStatuses), baseVersion: count, version: count.nullable() },
  ...{ proposer: z.string(), proposerId: count.nullable(), createdAt: instant },
  approvals: z.object({ promotion: Approval, operations: Approval }),
  closed: z.object({ by: z.string(), at: instant, reason: z.string().nullable() }).nullable(),
  revision: count,
});
const change = {
  note: { en: "Read it with refunds taken off", "zh-CN": "以扣除退款后的数字为准" },
  owner: "promotion",
} as const;
const proposal = {
  ...{
    id: 3,
    metric: "roas",
    change,
    fields: ["note", "owner"],
    reason: "Both boards read it the same way from now on",
  },
  ...{ status: "open", baseVersion: 1, version: null, proposer: "Lin Yue", proposerId: 2 },
  createdAt: "2026-11-19T06:06:00.000Z",
  approvals: { promotion: { userId: 3, name: "Zhou Hang", at: "2026-11-19T07:06:00.000Z" }, operations: null },
  ...{ closed: null, revision: 2 },
};
const one = { status: 200, schema: z.object({ proposal: Proposal }), example: { proposal } } as const;
const inPath: Parameter = {
  name: "proposalId",
  in: "path",
  required: true,
  schema: ApprovalInput.shape.proposalId,
  says: "The proposal.",
  example: 3,
};
const asked = ProposalsQuestion.shape;
const Edition = z
  .object({
    ...{ change: MetricChange, reason: z.string(), proposalId: count, proposer: z.string(), at: instant },
    approvedBy: z.object({ promotion: z.string(), operations: z.string() }),
  })
  .nullable();
const closing = ClosingInput.omit({ proposalId: true });

export const dictionaryOperations: readonly Operation[] = [
  {
    ...{ method: "get", path: "/api/v1/metrics/{metric}", id: "getMetric", tag: "Dictionary", needs: "metrics:read" },
    summary: "One entry of the dictionary, with its versions and what is proposed",
    says: "`entry.computed` is what the code computes; the words beside it are the workspace's. The first version is the code's own.",
    parameters: [{ name: "metric", in: "path", required: true, schema: z.string(), says: "Its id.", example: "roas" }],
    answer: {
      status: 200,
      schema: z.object({
        ...{
          entry: MetricRow,
          margin: z.number().nullable(),
          target: z.number().nullable(),
          proposals: z.array(Proposal),
          today: z.string(),
        },
        versions: z.array(z.object({ version: count, edition: Edition })),
        ...{
          me: count.nullable(),
          mayPropose: z.boolean(),
          maySetTarget: z.boolean(),
          signs: z.array(z.enum(signingTeams)),
        },
      }),
    },
  },
  {
    ...{ method: "get", path: "/api/v1/metric-proposals", id: "listProposals", tag: "Dictionary" },
    ...{ needs: "metrics:read", summary: "Proposals to change the dictionary, open ones first" },
    parameters: [
      { name: "metric", in: "query", schema: asked.metric, says: "Only for this metric." },
      { name: "status", in: "query", schema: asked.status, says: "Only of this status." },
    ],
    answer: {
      status: 200,
      schema: z.object({ proposals: z.array(Proposal) }),
      example: { proposals: [proposal] },
    },
  },
  {
    ...{ method: "post", path: "/api/v1/metric-proposals", id: "proposeMetric", tag: "Dictionary" },
    ...{ needs: "agreements:write", summary: "Propose to say something else of a metric" },
    says: "Words, owner and margin can be changed; what is computed is the code's. `version` is the one that was read: an older one is refused (409). Words in one language stand for both.",
    body: {
      schema: ProposalInput,
      example: { metric: "roas", version: 1, change, reason: "Both boards read it the same way from now on" },
    },
    answer: { ...one, status: 201 },
    refuses: [409, 429],
  },
  {
    ...{ method: "post", path: "/api/v1/metric-proposals/{proposalId}/approve", id: "approveMetric" },
    ...{ tag: "Dictionary", needs: "agreements:sign", summary: "Approve a proposal for a team" },
    says: "By a person of the team, a manager or an administrator; one person approves for both only as an administrator. With the second approval the entry has a new version, and every chart of the metric carries a mark.",
    parameters: [inPath],
    body: { schema: ApprovalInput.omit({ proposalId: true }), example: { revision: 1, team: "promotion" } },
    answer: one,
    refuses: [409],
  },
  {
    ...{ method: "post", path: "/api/v1/metric-proposals/{proposalId}/refuse", id: "refuseMetric" },
    ...{ tag: "Dictionary", needs: "agreements:sign", summary: "Refuse a proposal" },
    parameters: [inPath],
    body: { schema: closing, example: { revision: 1, reason: "Refunds are counted elsewhere" } },
    answer: one,
    refuses: [409],
  },
  {
    ...{ method: "post", path: "/api/v1/metric-proposals/{proposalId}/withdraw", id: "withdrawMetric" },
    ...{ tag: "Dictionary", needs: "agreements:write", summary: "Take a proposal of one's own back" },
    parameters: [inPath],
    body: { schema: closing, example: { revision: 1, reason: "Written anew" } },
    answer: one,
    refuses: [409],
  },
];
