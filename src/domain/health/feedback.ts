/** Feedback both ways: changes of one team that a person of the other answered within 48 hours. */
import { slaMs } from "#domain/tasks/sla-clock.ts";
import type { EvidenceRow } from "./evidence.ts";

export const answerMs = slaMs;
export type Team = "promotion" | "operations";

/** Something that one team did, or asked of the other. */
export interface TeamChange {
  /** `task:12`, `alert:5`, `action:3` */
  readonly ref: string;
  readonly title: string;
  readonly kind: "task" | "alert" | "action";
  /** Whose change it is; the other team answers. */
  readonly from: Team;
  /** Epoch ms. */
  readonly atMs: number;
}

/** A comment, a change of a task, a word on an alert. */
export interface Deed {
  /** The change that it is about. */
  readonly ref: string;
  readonly team: Team;
  readonly by: string;
  readonly atMs: number;
}

const otherOf = (team: Team): Team => (team === "promotion" ? "operations" : "promotion");

/** One whose time to answer is still running and that nobody answered is not counted yet. */
export function feedbackRows(
  changes: readonly TeamChange[],
  deeds: readonly Deed[],
  window: { readonly fromMs: number; readonly toMs: number; readonly asOfMs: number },
): EvidenceRow[] {
  return changes.flatMap(({ ref, title, kind, from, atMs }): EvidenceRow[] => {
    if (atMs < window.fromMs || atMs >= window.toMs || atMs > window.asOfMs) return [];
    const until = Math.min(atMs + answerMs, window.asOfMs);
    const answer = deeds
      .filter((deed) => deed.ref === ref && deed.team === otherOf(from) && deed.atMs >= atMs && deed.atMs <= until)
      .sort((a, b) => a.atMs - b.atMs)[0];
    if (answer === undefined && window.asOfMs < atMs + answerMs) return [];
    const hours = answer === undefined ? null : (answer.atMs - atMs) / 3_600_000;
    return [
      {
        ...{ component: "feedback", part: from, ref, title },
        ...{ numerator: answer === undefined ? 0 : 1, denominator: 1 },
        facts: { kind, by: answer?.by ?? null, hours },
      },
    ];
  });
}
