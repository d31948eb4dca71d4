/** The API of the risk register and of the compliance review. */
import { z } from "zod";
import { ReviewInput, RiskChange, RiskInput, RiskRef, riskStatuses } from "#domain/governance/risk.ts";
import {
  ResubmissionBody,
  Ruling,
  Submission,
  SubmissionInput,
  SubmissionsQuestion,
} from "#domain/governance/submission.ts";
import { instant, type Operation } from "./operation.ts";

const named = z.object({ id: z.int(), name: z.string() });
const Risk = z.object({
  id: z.int(),
  title: z.string(),
  cause: z.string(),
  likelihood: z.int(),
  impact: z.int(),
  owner: named.nullable(),
  mitigation: z.string(),
  playbook: named.nullable(),
  status: z.enum(riskStatuses),
  reviewDue: z.iso.date(),
  overdue: z.boolean(),
  reviews: z.array(
    z.object({ at: instant, author: z.string(), likelihood: z.int(), impact: z.int(), note: z.string() }),
  ),
  revision: z.int(),
  updatedAt: instant,
  updatedBy: z.string(),
});
const Rights = z.object({ me: z.int().nullable(), mayWrite: z.boolean(), asOf: instant });
const OneRisk = z.object({ risk: Risk });
const OneSubmission = z.object({ submission: Submission });

const at = "2026-11-26T02:00:00.000Z";
const rights = { me: 4, mayWrite: true, asOf: at };
const input = { title: "One platform brings half of the orders", likelihood: 3, impact: 4 };
const risk = {
  ...{ id: 2, ...input, cause: "", owner: { id: 3, name: "Zhou Hang" }, mitigation: "Two new channels each quarter" },
  ...{ playbook: null, status: "open", reviewDue: "2027-02-26", overdue: false, reviews: [] },
  ...{ revision: 1, updatedAt: at, updatedBy: "Lin Yue" },
};
const material = { kind: "creative", title: "Serum, opening A", text: "Results guaranteed in seven days" };
const found = {
  rule: "en_guarantee",
  weight: "proof",
  phrase: "guaranteed",
  around: "Results guaranteed in seven days",
};
const submission = {
  ...{ id: 6, ...material, address: null, channel: null, findings: [found], state: "pending" },
  ...{ author: "Zhou Hang", authorId: 3, createdAt: at, updatedAt: at, revision: 1 },
  history: [{ at, kind: "submitted", author: "Zhou Hang", reason: "", text: material.text, findings: 1 }],
};
const shared = { tag: "Governance" } as const;
const riskInPath = {
  name: "riskId",
  in: "path",
  required: true,
  schema: RiskRef.shape.riskId,
  says: "The risk.",
  example: 2,
} as const;
const submissionInPath = {
  name: "submissionId",
  in: "path",
  required: true,
  schema: Ruling.shape.submissionId,
  says: "The submission.",
  example: 6,
} as const;

const risks: readonly Operation[] = [
  {
    ...shared,
    method: "get",
    path: "/api/v1/risks",
    id: "listRisks",
    summary: "The risk register, the worst first",
    needs: "governance:read",
    answer: {
      status: 200,
      schema: Rights.extend({
        risks: z.array(Risk),
        people: z.array(named.extend({ role: z.string() })),
        playbooks: z.array(named),
        today: z.iso.date(),
      }),
      example: { risks: [risk], people: [], playbooks: [], today: "2026-11-26", ...rights },
    },
  },
  {
    ...shared,
    method: "post",
    path: "/api/v1/risks",
    id: "createRisk",
    summary: "Add a risk",
    says: "Likelihood and impact from 1 to 5. `reviewDue` is a quarter from today where it is left out; whoever owns the risk is told once it has passed.",
    needs: "governance:write",
    body: { schema: RiskInput, example: input },
    answer: { status: 201, schema: OneRisk, example: { risk } },
    refuses: [429],
  },
  {
    ...shared,
    method: "patch",
    path: "/api/v1/risks/{riskId}",
    id: "changeRisk",
    summary: "Change a risk",
    says: "What is left out stays as it is. A change to an older `revision` is refused (409).",
    needs: "governance:write",
    parameters: [riskInPath],
    body: { schema: RiskChange.omit({ riskId: true }), example: { revision: 1, status: "closed" } },
    answer: { status: 200, schema: OneRisk, example: { risk: { ...risk, status: "closed", revision: 2 } } },
    refuses: [404, 409],
  },
  {
    ...shared,
    method: "post",
    path: "/api/v1/risks/{riskId}/review",
    id: "reviewRisk",
    summary: "Keep the quarterly look at a risk",
    says: "The next one is due a quarter from today.",
    needs: "governance:write",
    parameters: [riskInPath],
    body: { schema: ReviewInput.omit({ riskId: true }), example: { revision: 1, likelihood: 2, impact: 4 } },
    answer: { status: 200, schema: OneRisk, example: { risk } },
    refuses: [404, 409],
  },
  {
    ...shared,
    method: "delete",
    path: "/api/v1/risks/{riskId}",
    id: "removeRisk",
    summary: "Delete a risk",
    needs: "governance:write",
    parameters: [riskInPath],
    answer: { status: 200, schema: OneRisk, example: { risk } },
    refuses: [404],
  },
  {
    ...shared,
    method: "post",
    path: "/api/v1/risks/{riskId}/restore",
    id: "restoreRisk",
    summary: "Take the deletion of a risk back",
    needs: "governance:write",
    parameters: [riskInPath],
    answer: { status: 200, schema: OneRisk, example: { risk } },
    refuses: [404],
  },
];

const submissions: readonly Operation[] = [
  {
    ...shared,
    method: "get",
    path: "/api/v1/submissions",
    id: "listSubmissions",
    summary: "Material that was handed in",
    says: "What waits for a decision first, then the latest; 200 at most.",
    needs: "governance:read",
    parameters: [
      {
        name: "state",
        in: "query",
        schema: SubmissionsQuestion.shape.state,
        says: "Only those in this state.",
        example: "pending",
      },
    ],
    answer: {
      status: 200,
      schema: Rights.extend({ submissions: z.array(Submission) }),
      example: { submissions: [submission], ...rights },
    },
  },
  {
    ...shared,
    method: "post",
    path: "/api/v1/submissions",
    id: "submit",
    summary: "Hand material in",
    says: "Its wording is checked at once: `forbidden` must not be in an advertisement, `proof` needs proof or terms. `findings` is null where only an address was given: nothing was read. Then a person decides.",
    needs: "governance:write",
    body: { schema: SubmissionInput, example: material },
    answer: { status: 201, schema: OneSubmission, example: { submission } },
  },
  {
    ...shared,
    method: "patch",
    path: "/api/v1/submissions/{submissionId}",
    id: "resubmit",
    summary: "Hand material in again",
    says: "Checked and decided anew; what is approved is not changed any more (409).",
    needs: "governance:write",
    parameters: [submissionInPath],
    body: { schema: ResubmissionBody, example: { ...material, revision: 1 } },
    answer: { status: 200, schema: OneSubmission, example: { submission } },
    refuses: [404, 409],
  },
  {
    ...shared,
    method: "post",
    path: "/api/v1/submissions/{submissionId}/decide",
    id: "rule",
    summary: "Approve or reject what was handed in",
    says: "Somebody else than whoever handed it in; an administrator may decide alone. A rejection needs its reason, and so does an approval of what the check found something in or could not read.",
    needs: "governance:write",
    parameters: [submissionInPath],
    body: {
      schema: Ruling.omit({ submissionId: true }),
      example: { revision: 1, decision: "approved", reason: "Terms are on the page" },
    },
    answer: { status: 200, schema: OneSubmission, example: { submission: { ...submission, state: "approved" } } },
    refuses: [404, 409],
  },
];

export const governanceOperations: readonly Operation[] = [...risks, ...submissions];
