/** What happened to an alert, line by line, in words. */

import type { Locale } from "#domain/base/locale.ts";
import type { AlertNote } from "#domain/rules/alert-answer.ts";
import { Effect } from "#domain/tasks/effect.ts";
import { effectSentence } from "#domain/tasks/effect-text.ts";
import type { Say } from "#ui/words/words-for.ts";
import type { noteWords } from "./words-notes.ts";

type NoteSay = Say<(typeof noteWords)["en"]>;

export interface NoteSpeech {
  readonly t: NoteSay;
  readonly locale: Locale;
  readonly currency: string;
  /** The figures that it fired by, in a sentence; empty for none. */
  readonly numbers: string;
}

const plain = ["repeated", "recovering", "refired", "scope_gone", "silenced", "inhibited", "storm", "unmuted"] as const;

export function noteText({ kind, body }: AlertNote, speech: NoteSpeech): string {
  const { t, numbers } = speech;
  const known = plain.find((one) => one === kind);
  if (known !== undefined) return t(`note_${known}`);
  switch (kind) {
    case "fired":
      return numbers === "" ? t("note_fired_plain") : t("note_fired", { numbers });
    case "resolved":
      return t(body.reason === "off" || body.reason === "removed" ? `note_resolved_${body.reason}` : "note_resolved");
    case "owned":
      return t(body.own === false ? "note_disowned" : "note_owned");
    case "judged":
      return t(
        body.falseAlarm === null
          ? "note_unjudged"
          : body.falseAlarm === true
            ? "note_judged_false"
            : "note_judged_real",
      );
    case "commented":
      return String(body.text ?? "");
    case "task":
      return t("note_task", { id: String(body.taskId ?? "") });
    case "playbook":
      return typeof body.playbook === "string" ? t("note_playbook", { name: body.playbook }) : t("note_playbook_plain");
    case "action":
      return actionText(body, t);
    case "effect":
      return effectText(body, speech);
    default:
      return t("note_other", { kind });
  }
}

const kinds = ["pause", "resume", "cap"] as const;
const outcomes = [
  "proposed",
  "pending",
  "approved",
  "verified",
  "applied_noop",
  "failed",
  "refused",
  "expired",
  "undone",
] as const;

function actionText({ kind, outcome }: AlertNote["body"], t: NoteSay): string {
  if (outcome === "human_paused" || outcome === "human_resumed") return t("out_human");
  const did = kinds.find((one) => one === kind);
  const what = did === undefined ? t("channelAction") : t(`did_${did}`);
  const known = outcomes.find((one) => one === outcome);
  return known === undefined ? t("out_other", { what, outcome: String(outcome ?? "") }) : t(`out_${known}`, { what });
}

function effectText(body: AlertNote["body"], { t, locale, currency }: NoteSpeech): string {
  const effect = Effect.safeParse(body).data;
  return effect === undefined
    ? t("note_effect", { text: "—" })
    : t("note_effect", { text: effectSentence(effect, { locale, currency }) });
}

/** The task that was filed last for an alert. */
export function lastTaskOf(notes: readonly AlertNote[]): number | null {
  const taskId = notes.findLast(({ kind }) => kind === "task")?.body.taskId;
  return typeof taskId === "number" ? taskId : null;
}
