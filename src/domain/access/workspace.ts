/** A workspace as questions see it. */
import { z } from "zod";
import { isCurrency } from "#domain/base/money.ts";
import { Timezone } from "./timezone.ts";

export interface WorkspaceRef {
  readonly id: number;
  readonly slug: string;
  readonly name: string;
  readonly timezone: string;
  readonly currency: string;
  /** Contribution margin, 0–1. */
  readonly margin: number;
}

export const WorkspaceInput = z.object({
  slug: z.string().regex(/^[a-z0-9][a-z0-9-]{1,62}$/, "2–63 lower-case letters, digits and hyphens"),
  name: z.string().trim().min(1).max(120),
  timezone: Timezone,
  currency: z.string().refine(isCurrency, "an ISO 4217 currency, such as CNY"),
  margin: z.number().min(0).max(1).optional(),
});
export type WorkspaceInput = z.infer<typeof WorkspaceInput>;

/** What may change later. Time zone and currency may not: stored hours and amounts are in them. */
export const WorkspaceChange = WorkspaceInput.pick({ name: true, margin: true }).partial().strict();
export type WorkspaceChange = z.infer<typeof WorkspaceChange>;
