/** What happened to an alert, in order, and a line to add to it. */
"use client";
import type { AlertNote } from "#domain/rules/alert-answer.ts";
import { useFormat } from "#ui/format/use-format.ts";
import { Section } from "#ui/layout/section.tsx";
import { useLocaleSettings } from "#ui/words/locale-context.tsx";
import { useWords } from "#ui/words/use-words.ts";
import { useAlertSetting } from "./alert-setting.tsx";
import { Tag } from "./alert-tags.tsx";
import { CommentBox } from "./comment-box.tsx";
import { noteText } from "./note-text.ts";
import { alertWords } from "./words.ts";
import { noteWords } from "./words-notes.ts";

interface Props {
  readonly alertId: number;
  readonly notes: readonly AlertNote[];
  readonly numbers: string;
}

/** Who writes without being a person. */
const engines = new Set(["breaker", "platform", "War Room"]);

export function Timeline({ alertId, notes, numbers }: Props) {
  const t = useWords(alertWords);
  const says = useWords(noteWords);
  const format = useFormat();
  const { locale, currency } = useLocaleSettings();
  const { mayWrite } = useAlertSetting();
  const by = (actor: string | null) =>
    actor === null ? t("byRule") : actor === "breaker" || actor === "platform" ? t(`by_${actor}`) : actor;
  return (
    <Section title={t("happened")} className="border-b-0">
      <ol>
        {notes.map((note) => (
          <li
            key={note.id}
            className="grid grid-cols-[132px_minmax(0,1fr)_auto] items-baseline gap-x-3.5 gap-y-0.5 border-t border-line px-5 py-2 max-sm:grid-cols-[minmax(0,1fr)_auto] max-sm:px-4"
          >
            <time dateTime={note.at} className="text-meta text-ink-3">
              {format.dayHour(note.at)}
            </time>
            <span
              className={`text-pretty whitespace-pre-wrap max-sm:order-3 max-sm:col-span-2 ${note.kind === "commented" ? "text-ink" : "text-ink-2"}`}
            >
              {noteText(note, { t: says, locale, currency, numbers })}
            </span>
            <Tag look={note.actor !== null && !engines.has(note.actor) ? "good" : "plain"}>{by(note.actor)}</Tag>
          </li>
        ))}
      </ol>
      {mayWrite && <CommentBox alertId={alertId} />}
    </Section>
  );
}
