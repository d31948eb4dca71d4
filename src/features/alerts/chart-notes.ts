/** The notes of an alert that belong on its chart: what was done about it, and when it ended. */
import type { AlertNote } from "#domain/rules/alert-answer.ts";
import type { ChartNote } from "#ui/charts/watched-hour.ts";
import type { AlertSay } from "./alert-sentence.ts";

export function chartNotes(notes: readonly AlertNote[], t: AlertSay): ChartNote[] {
  return notes.flatMap(({ at, kind, body }) => {
    const done = kind === "action" && body.outcome === "verified";
    const text = done
      ? t(body.kind === "pause" ? "mark_paused" : "mark_changed")
      : kind === "resolved"
        ? t("state_resolved")
        : null;
    return text === null ? [] : [{ at: Date.parse(at), text }];
  });
}
