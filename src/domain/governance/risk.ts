/** A risk of the register: its marks, who answers for it, and when it is looked at again. */
import { z } from "zod";
import { IdInput, isStorable, noControls } from "#domain/base/inputs.ts";
import { isDate } from "#domain/base/local-time.ts";

export const riskStatuses = ["open", "closed"] as const;
export type RiskStatus = (typeof riskStatuses)[number];
export const marks = [1, 2, 3, 4, 5] as const;
export const mostRisks = 200;

const long = z.string().trim().max(2_000).refine(isStorable, noControls);
const mark = z.int().min(1).max(5);
const day = z.string().refine(isDate, "a date, such as 2026-12-31");

const fields = {
  title: z.string().trim().min(1, "must not be empty").max(160).refine(isStorable, noControls),
  cause: long,
  likelihood: mark,
  impact: mark,
  ownerId: IdInput.nullable(),
  mitigation: long,
  /** What to do when it comes. */
  playbookId: IdInput.nullable(),
  reviewDue: day,
};

export const RiskInput = z.object({
  ...fields,
  cause: fields.cause.default(""),
  ownerId: fields.ownerId.default(null),
  mitigation: fields.mitigation.default(""),
  playbookId: fields.playbookId.default(null),
  /** A quarter from today where it is left out. */
  reviewDue: day.optional(),
});
export type RiskInput = z.output<typeof RiskInput>;

export const RiskRef = z.object({ riskId: IdInput });

/** What is left out stays as it is; `revision` is the one that the change was made to. */
export const RiskChange = z
  .object({ ...fields, status: z.enum(riskStatuses) })
  .partial()
  .extend({ riskId: IdInput, revision: z.int().positive() });
export type RiskChange = z.output<typeof RiskChange>;

/** A quarterly look: new marks and a word; the next one is due a quarter later. */
export const ReviewInput = z.object({
  riskId: IdInput,
  revision: z.int().positive(),
  likelihood: mark,
  impact: mark,
  note: long.default(""),
});
export type ReviewInput = z.output<typeof ReviewInput>;

export interface Review {
  readonly at: string;
  readonly author: string;
  readonly likelihood: number;
  readonly impact: number;
  readonly note: string;
}

export interface Risk {
  readonly id: number;
  readonly title: string;
  readonly cause: string;
  readonly likelihood: number;
  readonly impact: number;
  readonly owner: { readonly id: number; readonly name: string } | null;
  readonly mitigation: string;
  readonly playbook: { readonly id: number; readonly name: string } | null;
  readonly status: RiskStatus;
  readonly reviewDue: string;
  /** Open, and not looked at in time. */
  readonly overdue: boolean;
  /** The latest first. */
  readonly reviews: readonly Review[];
  readonly revision: number;
  readonly updatedAt: string;
  readonly updatedBy: string;
}

export type RiskBand = "high" | "medium" | "low";

/** Likelihood × impact, 1–25: from 15 on high, from 8 on medium. */
export const scoreOf = ({ likelihood, impact }: Pick<Risk, "likelihood" | "impact">): number => likelihood * impact;

export function bandOf(score: number): RiskBand {
  if (score >= 15) return "high";
  return score >= 8 ? "medium" : "low";
}

/** The same day three months later, or the last of that month: 2026-11-30 → 2027-02-28. */
export function quarterLater(date: string): string {
  const [year = 0, month = 1, day = 1] = date.split("-").map(Number);
  const last = new Date(Date.UTC(year, month + 3, 0)).getUTCDate();
  return new Date(Date.UTC(year, month + 2, Math.min(day, last))).toISOString().slice(0, 10);
}

/** Due until the end of its day. */
export const isOverdue = (status: string, reviewDue: string, today: string): boolean =>
  status === "open" && reviewDue < today;
