/** Why an action may not go out, in a sentence for the API and the log; pages have words of their own. */
import type { GuardReason } from "./guards.ts";

const words: Readonly<Record<GuardReason, string>> = {
  killed: "The kill switch is on.",
  no_endpoint: "No endpoint for actions is set in the policy.",
  mode: "The rule or the workspace only observes.",
  no_approval: "It waits for a second person's approval.",
  approval_expired: "The approval has expired.",
  silenced: "The rule is silenced.",
  inhibited: "The alert is held back by another one.",
  storm: "Very many rules fired in the same hour.",
  not_firing: "The alert is not firing any more.",
  not_bad: "The figures are not bad any more.",
  verdict_old: "The figures were judged more than 15 minutes ago.",
  locked: "The channel is locked.",
  forced: "The channel was paused by a person on the platform.",
  not_running: "The channel is paused already.",
  running_already: "The channel runs already.",
  cooling_down: "The channel's cool-down is not over.",
  human_changed: "A person changed the channel within the last 24 hours.",
  most_pauses: "The most pauses within 24 hours are reached.",
  most_share: "Too much of the spend of the last seven days would be paused.",
  last_running: "It is the last channel that runs.",
  protected: "The channel is protected.",
  other_action: "Another action waits or is under way on this channel.",
};

export const reasonWords = (reasons: readonly GuardReason[]): string => reasons.map((one) => words[one]).join(" ");
