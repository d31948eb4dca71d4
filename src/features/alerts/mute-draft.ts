/** Quiet hours while they are written. */
import type { Severity } from "#domain/rules/rule.ts";

/** Days from now. */
export const muteEnds = ["30", "90", "365"] as const;

export interface MuteDraft {
  /** From Monday, 1, to Sunday, 7, in their order. */
  readonly days: readonly number[];
  /** Minutes of the day. */
  readonly from: number;
  readonly to: number;
  readonly severity: Severity | "all";
  readonly lasts: (typeof muteEnds)[number];
}

/** Every night. */
export const newMute: MuteDraft = {
  days: [1, 2, 3, 4, 5, 6, 7],
  from: 22 * 60,
  to: 8 * 60,
  severity: "all",
  lasts: "90",
};
