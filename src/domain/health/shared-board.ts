/** One shared board: of the people who decide, those who opened the board on four days of the week or more. */
import type { Role } from "#domain/access/permissions.ts";
import type { EvidenceRow } from "./evidence.ts";

export const decidingRoles: readonly Role[] = ["promotion", "operations", "manager", "executive"];
export const daysNeeded = 4;

export interface Decider {
  readonly userId: number;
  readonly name: string;
  readonly role: string;
  /** Belonged to the workspace before the week began. */
  readonly wasThere: boolean;
  /** Days of the week on which the board was opened. */
  readonly days: number;
}

/** Whoever came during the week counts only once they have opened the board in it. */
export function boardRows(deciders: readonly Decider[]): EvidenceRow[] {
  return deciders
    .filter(({ role, wasThere, days }) => decidingRoles.some((one) => one === role) && (wasThere || days > 0))
    .map(({ userId, name, role, days }) => ({
      ...{ component: "board", part: "", ref: `user:${userId}`, title: name },
      ...{ numerator: days >= daysNeeded ? 1 : 0, denominator: 1 },
      facts: { days, role },
    }));
}
