/** Which quarantined events are taken in again, as it is asked for. */
import { z } from "zod";

/** As many as one question may try; a page asks again for the rest. */
export const mostReplayed = 500;

const QuarantineId = z.string().regex(/^[1-9]\d{0,17}$/, "the id of a quarantined event");

/** By ids, or all of one reason in the order in which they came, from after an id on. */
export const ReplayInput = z.union(
  [
    z.strictObject({ ids: z.array(QuarantineId).min(1).max(mostReplayed) }),
    z.strictObject({
      code: z.string().min(1).max(60),
      after: QuarantineId.nullish(),
      limit: z.int().min(1).max(mostReplayed).default(mostReplayed),
    }),
  ],
  { error: `either ids (1 to ${mostReplayed}), or code with after and limit` },
);
export type ReplayInput = z.infer<typeof ReplayInput>;

export const QuarantineRef = z.object({ id: QuarantineId });

/** The event as it should have come; it takes the place of the one that was set aside. */
export const RepairInput = z.object({
  id: QuarantineId,
  event: z.record(z.string(), z.unknown()).refine((event) => JSON.stringify(event).length <= 32_768, "at most 32 KB"),
});
export type RepairInput = z.infer<typeof RepairInput>;

export interface ReplayAnswer {
  readonly tried: number;
  readonly accepted: number;
  /** Stored before under the same messageId: counted once. */
  readonly duplicate: number;
  readonly refused: number;
  /** Why, for the first fifty. */
  readonly reasons: readonly { readonly id: string; readonly code: string; readonly message: string }[];
  /** Where a replay by reason goes on; null at its end. */
  readonly next: string | null;
}
