/** Material that is handed in before the public sees it: checked by rule, then decided by a person. */
import { z } from "zod";
import { IdInput, isStorable, noControls } from "#domain/base/inputs.ts";
import { Finding } from "./check-wording.ts";

export const submissionKinds = ["creative", "landing_page", "script"] as const;
export type SubmissionKind = (typeof submissionKinds)[number];
export const submissionStates = ["pending", "approved", "rejected"] as const;
export type SubmissionState = (typeof submissionStates)[number];
export const mostSubmissions = 200;

const fields = z.object({
  kind: z.enum(submissionKinds),
  title: z.string().trim().min(1, "must not be empty").max(160).refine(isStorable, noControls),
  text: z.string().trim().max(20_000).refine(isStorable, noControls).default(""),
  address: z
    .url({ protocol: /^https?$/, hostname: z.regexes.domain })
    .max(2_000)
    .nullable()
    .default(null),
  channel: z.string().min(1).max(200).nullable().default(null),
});
const something = ({ text, address }: { readonly text: string; readonly address: string | null }) =>
  text !== "" || address !== null;
const needsOne = { path: ["text"], message: "a text or an address is needed" };

export const SubmissionInput = fields.refine(something, needsOne);
export type SubmissionInput = z.output<typeof SubmissionInput>;

/** Handed in again, as a whole: checked anew, and decided anew. */
export const ResubmissionBody = fields.extend({ revision: z.int().positive() });
export const Resubmission = ResubmissionBody.extend({ submissionId: IdInput }).refine(something, needsOne);
export type Resubmission = z.output<typeof Resubmission>;

export const SubmissionsQuestion = z.object({ state: z.enum(submissionStates).optional() });
export type SubmissionsQuestion = z.output<typeof SubmissionsQuestion>;

export const Ruling = z.object({
  submissionId: IdInput,
  /** The text that was read. */
  revision: z.int().positive(),
  decision: z.enum(["approved", "rejected"]),
  reason: z.string().trim().max(1_000).refine(isStorable, noControls).default(""),
});
export type Ruling = z.output<typeof Ruling>;

export const Submission = z.object({
  id: z.int(),
  kind: z.enum(submissionKinds),
  title: z.string(),
  text: z.string(),
  address: z.string().nullable(),
  channel: z.string().nullable(),
  /** null: there was no text to check. */
  findings: z.array(Finding).nullable(),
  state: z.enum(submissionStates),
  author: z.string(),
  authorId: z.int().nullable(),
  createdAt: z.string(),
  updatedAt: z.string(),
  revision: z.int(),
  /** The latest first. */
  history: z.array(
    z.object({
      at: z.string(),
      kind: z.enum(["submitted", "approved", "rejected"]),
      author: z.string(),
      reason: z.string(),
      text: z.string(),
      findings: z.int().nullable(),
    }),
  ),
});
export type Submission = z.output<typeof Submission>;

/** A sentence where a decision cannot stand without a reason; null where it can. */
export function reasonNeeded(
  findings: readonly Finding[] | null,
  { decision, reason }: Pick<Ruling, "decision" | "reason">,
) {
  if (reason !== "") return null;
  if (decision === "rejected") return "say why it is rejected";
  if (findings === null) return "there was no text to check: say what was looked at";
  return findings.length > 0 ? "the check found something: say why it may go out all the same" : null;
}
