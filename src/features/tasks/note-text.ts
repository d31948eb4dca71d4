/** What happened to a task, a line for each thing. */
import type { Locale } from "#domain/base/locale.ts";
import type { FieldChange } from "#domain/tasks/change.ts";
import { stepText } from "#domain/tasks/checklist.ts";
import { Effect } from "#domain/tasks/effect.ts";
import { effectSentence } from "#domain/tasks/effect-text.ts";
import type { TaskNote } from "#domain/tasks/task.ts";
import type { Format } from "#ui/format/format-for.ts";
import { countdownText } from "#ui/format/span-text.ts";
import type { Say } from "#ui/words/words-for.ts";
import type { taskWords } from "./words.ts";
import type { taskDetailWords } from "./words-detail.ts";

export interface Telling {
  readonly t: Say<(typeof taskDetailWords)["en"]>;
  readonly words: Say<(typeof taskWords)["en"]>;
  readonly format: Format;
  readonly locale: Locale;
  readonly currency: string;
}

const textOf = (value: unknown) => (typeof value === "string" || typeof value === "number" ? String(value) : "");

export function noteLines({ kind, body }: TaskNote, telling: Telling): string[] {
  const { t, locale, currency } = telling;
  const time = countdownText(Math.abs(Number(body.leftMs ?? 0)));
  switch (kind) {
    case "commented":
      return [textOf(body.text)];
    case "changed":
      return ((body.changes ?? []) as readonly FieldChange[]).map((change) => changeText(change, telling));
    case "filed":
      if (body.alertId === undefined) return [t("written")];
      return [
        body.ruleName === null || body.ruleName === undefined
          ? t("filedItself", { id: textOf(body.alertId) })
          : t("filedItselfRule", { id: textOf(body.alertId), rule: textOf(body.ruleName) }),
      ];
    case "fired_again":
      return [t("firedAgain", { id: textOf(body.alertId) })];
    case "warned":
      return [t("warned", { time })];
    case "escalated":
      return [t("escalated", { time })];
    case "effect": {
      const effect = Effect.safeParse(body.effect ?? body).data;
      return effect === undefined ? [] : [effectSentence(effect, { locale, currency })];
    }
  }
}

const valueWords = ["status", "kind", "team", "priority"] as const;

function changeText({ field, before, after }: FieldChange, telling: Telling): string {
  const { t, words, format, locale } = telling;
  const said = (value: string | null) => {
    const known = valueWords.find((one) => one === field);
    if (value === null || known === undefined) return value ?? t("none");
    const key = `${known}_${value}`;
    return isWord(key) ? words(key) : value;
  };
  const step = (text: string | null) => (text === null ? "" : stepText(text, locale));
  if (field === "owner" && after === null) return t("changed_noOwner");
  if (field === "due" && after !== null) return t("changed_due", { after: format.dayHour(after) });
  if (field.startsWith("step_")) {
    const key = `changed_${field}`;
    return isDetail(key) ? t(key, { before: step(before), after: step(after) }) : "";
  }
  const key = `changed_${field}`;
  return isDetail(key) ? t(key, { before: said(before), after: said(after) }) : `${field}: ${after ?? ""}`;
}

type Plain = "status_todo" | "kind_other" | "team_operations" | "priority_roi";
type Detail = "changed_status";

/** Statuses, kinds, teams and priorities have a word each: without arguments, so that one type stands for all. */
const isWord = (key: string): key is Plain => /^(status|kind|team|priority)_[a-z_]+$/.test(key);
const isDetail = (key: string): key is Detail =>
  /^changed_(status|title|description|kind|team|priority|owner|page|creative|step_(done|undone|added|removed))$/.test(
    key,
  );
