/** The audit log's question and its entries. */
import { z } from "zod";

export const AuditQuestion = z.object({
  /** Only entries before this id: the `next` of the page before. */
  before: z
    .string()
    .regex(/^\d{1,18}$/, "an entry's id")
    .optional(),
  /** Beginning of the action, such as `members.`. */
  action: z
    .string()
    .regex(/^[a-z][a-z.-]{0,60}$/, "the beginning of an action, such as members.")
    .optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export type AuditQuestion = z.infer<typeof AuditQuestion>;

export interface AuditEntry {
  readonly id: string;
  /** ISO instant. */
  readonly at: string;
  readonly actor: { readonly kind: string; readonly id: number | null; readonly name: string };
  readonly action: string;
  readonly subject: string;
  readonly detail: unknown;
}

export interface AuditPage {
  readonly entries: readonly AuditEntry[];
  /** Goes into `before` for the next, older page; null on the last. */
  readonly next: string | null;
}
