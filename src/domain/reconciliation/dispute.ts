/** A dispute about two definitions whose figures are too far apart, its decision, and the gap that was agreed. */
import { z } from "zod";
import { IdInput } from "#domain/base/inputs.ts";
import { spanFields } from "#domain/metrics/span.ts";
import type { Axis, StepKind } from "./definition.ts";
import { SideAsked } from "./reconcile-question.ts";
import { type Team, teams } from "./stored-definition.ts";

export const disputeStatuses = ["open", "decided", "agreed"] as const;
export type DisputeStatus = (typeof disputeStatuses)[number];

const unstorable = /[^\P{Cc}\n\t]|\p{Cs}/u;
const storable = (text: string) => !unstorable.test(text);
const DecisionText = z.string().trim().min(1, "must not be empty").max(2_000).refine(storable, "no control characters");

/** Opens one about the gap of a span; refused where the share does not pass 15 %. */
export const DisputeInput = z.object({
  ...spanFields,
  a: SideAsked,
  b: SideAsked,
  title: z.string().trim().max(160).refine(storable, "no control characters").default(""),
});
export type DisputeInput = z.output<typeof DisputeInput>;

export const DisputeRef = z.object({ disputeId: IdInput });

/** `revision` is the one that the change was made to. A new text or choice takes the signatures away. */
export const DisputeChange = DisputeRef.extend({
  revision: z.int().positive(),
  title: DecisionText.max(160).optional(),
  ownerIds: z.array(IdInput).max(10).optional(),
  decision: DecisionText.optional(),
  /** The stored definition that counts from now on; null: none of them alone. */
  definitionId: IdInput.nullable().optional(),
  /** The edition of it that was looked at; without it, the newest. */
  definitionVersion: IdInput.optional(),
  /** How far the agreed gap's residual may grow, as a share of the larger figure. */
  tolerance: z.number().min(0).max(1).optional(),
}).strict();
export type DisputeChange = z.output<typeof DisputeChange>;

export const SignInput = DisputeRef.extend({ revision: z.int().positive(), team: z.enum(teams) }).strict();
export type SignInput = z.output<typeof SignInput>;

export const DisputesQuestion = z.object({
  status: z.enum(disputeStatuses).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(100),
});

export interface Signature {
  readonly team: Team;
  readonly by: string;
  readonly byId: number;
  readonly at: string;
}

/** A part of the gap as it was when the dispute was opened, or agreed. */
export interface ExpectedStep {
  readonly axis: Axis;
  readonly kind: StepKind;
  readonly delta: number;
}

/** What the watch last found of an agreed gap. */
export interface GapWatch {
  readonly at: string;
  readonly gap: number;
  readonly residual: number;
  /** |residual| ÷ the larger figure. */
  readonly residualShare: number;
  /** Axes whose step has turned its sign. */
  readonly turned: readonly Axis[];
  readonly alarmed: boolean;
}

/** As the doors answer it; instants are ISO, money in major units. */
export interface Dispute {
  readonly id: number;
  readonly title: string;
  readonly status: DisputeStatus;
  readonly openedAt: string;
  readonly openedBy: string;
  readonly from: string;
  readonly to: string;
  readonly a: { readonly side: SideAsked; readonly name: string; readonly value: number };
  readonly b: { readonly side: SideAsked; readonly name: string; readonly value: number };
  readonly unit: "count" | "money";
  readonly gap: number;
  readonly share: number;
  readonly steps: readonly ExpectedStep[];
  readonly residual: number;
  readonly owners: readonly { readonly id: number; readonly name: string }[];
  readonly decision: string | null;
  readonly definitionId: number | null;
  /** The definition in the edition that was chosen: a later one was not agreed on. */
  readonly chosen: { readonly id: number; readonly version: number; readonly name: string } | null;
  readonly decidedAt: string | null;
  readonly decidedBy: string | null;
  readonly signatures: readonly Signature[];
  readonly tolerance: number;
  /** Of an agreed gap whose two sides can be counted again each day. */
  readonly watch: GapWatch | null;
  readonly revision: number;
}

export const disputeCode = (disputeId: number): string => `D-${disputeId}`;
