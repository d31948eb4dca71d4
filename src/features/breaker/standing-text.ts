/** How a channel stands, in words: what was read from the platform, and never more than that. */
import type { ChannelStanding, ShownAction } from "#server/breaker/queries.ts";
import type { Format } from "#ui/format/format-for.ts";
import type { Say } from "#ui/words/words-for.ts";
import type { breakerWords } from "./words.ts";

export type BreakerSay = Say<(typeof breakerWords)["en"]>;

type Stands = Pick<ChannelStanding, "state" | "platform" | "readAt" | "action" | "lastFailed">;

/** "paused" is said only where the platform was read back and said so. */
export function standingText({ state, platform, readAt, action, lastFailed }: Stands, t: BreakerSay): string {
  if (action !== null && action.status === "pending") return t(`underWay_${action.kind}`);
  if (platform === "unknown") {
    return lastFailed === null ? t("notRead") : t(`unconfirmed_${lastFailed.kind}`);
  }
  if (platform === "paused")
    return state === "locked" ? t("lockedPaused") : t(state === "forced" ? "says_forced" : "says_open");
  if (state === "closed" && readAt === null) return t("untouched");
  return state === "open" || state === "forced" ? t("notRead") : t(`says_${state}`);
}

/** "Pause Douyin", "Limit the budget of Douyin to ¥500 a day". */
export function actionText(
  { kind, desired }: Pick<ShownAction, "kind" | "desired">,
  name: string,
  t: BreakerSay,
  format: Format,
) {
  if (kind !== "cap") return t(`kind_${kind}`, { name });
  const { dailyBudget } = desired;
  return dailyBudget === null
    ? t("kind_cap_plain", { name })
    : t("kind_cap", { name, amount: format.money(dailyBudget, "exact") });
}
