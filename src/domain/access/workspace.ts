/** A workspace as questions see it. */
import { z } from "zod";
import { isCurrency } from "#domain/base/money.ts";

export interface WorkspaceRef {
  readonly id: number;
  readonly slug: string;
  readonly name: string;
  readonly timezone: string;
  readonly currency: string;
  /** Contribution margin, 0–1. */
  readonly margin: number;
}

const zones = new Set([...Intl.supportedValuesOf("timeZone"), "UTC", "Etc/UTC"]);

/** In the one spelling that is listed: `Intl` takes others too, and each would be kept as a zone of its own. */
export const isTimezone = (zone: string): boolean => zones.has(zone);

export const WorkspaceInput = z.object({
  slug: z.string().regex(/^[a-z0-9][a-z0-9-]{1,62}$/, "2–63 lower-case letters, digits and hyphens"),
  name: z.string().trim().min(1).max(120),
  timezone: z.string().refine(isTimezone, "an IANA time zone, such as Asia/Shanghai"),
  currency: z.string().refine(isCurrency, "an ISO 4217 currency, such as CNY"),
  margin: z.number().min(0).max(1).optional(),
});
export type WorkspaceInput = z.infer<typeof WorkspaceInput>;

/** What may change later. Time zone and currency may not: stored hours and amounts are in them. */
export const WorkspaceChange = WorkspaceInput.pick({ name: true, margin: true }).partial().strict();
export type WorkspaceChange = z.infer<typeof WorkspaceChange>;
