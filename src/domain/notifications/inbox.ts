/** The inbox: what one may ask of it and what it answers. */
import { z } from "zod";
import type { NoticeRow } from "./notice.ts";

const id = z.string().regex(/^\d{1,18}$/, "a notice's id");

export const NoticesQuestion = z.object({
  unread: z
    .enum(["true", "false"])
    .default("false")
    .transform((given) => given === "true"),
  topic: z.enum(["alerts", "actions", "tasks"]).optional(),
  /** Only older ones than this: the `next` of the page before. */
  before: id.optional(),
  limit: z.coerce.number().int().min(1).max(100).default(30),
});
export type NoticesQuestion = z.output<typeof NoticesQuestion>;

/** `ids`, or everything up to and including `through`; `read: false` takes it back. */
export const NoticesRead = z
  .object({
    ids: z.array(id).max(200).optional(),
    through: id.optional(),
    read: z.boolean().default(true),
  })
  .refine(({ ids, through }) => (ids === undefined) !== (through === undefined), "give either ids or through");
export type NoticesRead = z.output<typeof NoticesRead>;

export interface Notice extends NoticeRow {
  readonly id: string;
  /** ISO instant. */
  readonly at: string;
  readonly readAt: string | null;
}

export interface NoticePage {
  readonly notices: readonly Notice[];
  /** Of all that the reader has not read. */
  readonly unread: number;
  readonly next: string | null;
}
