/** What stands against an action, in words; a reason that a person wrote is said as it is. */
import { guardReasons } from "#domain/breaker/guards.ts";
import type { Say } from "#ui/words/words-for.ts";
import type { guardWords } from "./words-guards.ts";

export function guardText(reasons: readonly string[], t: Say<(typeof guardWords)["en"]>): string {
  return reasons
    .map((reason) => {
      const known = guardReasons.find((one) => one === reason);
      return known === undefined ? reason : t(`guard_${known}`);
    })
    .join(" · ");
}
