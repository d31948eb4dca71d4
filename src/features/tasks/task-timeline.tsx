/** What happened to a task, oldest first. */
"use client";
import type { TaskNote } from "#domain/tasks/task.ts";
import { useFormat } from "#ui/format/use-format.ts";
import { SectionHead } from "#ui/layout/section.tsx";
import { useLocaleSettings } from "#ui/words/locale-context.tsx";
import { useWords } from "#ui/words/use-words.ts";
import { noteLines } from "./note-text.ts";
import { useTaskPage } from "./task-page-context.tsx";
import { taskWords } from "./words.ts";
import { taskDetailWords } from "./words-detail.ts";

export function TaskTimeline({ notes }: { readonly notes: readonly TaskNote[] }) {
  const t = useWords(taskDetailWords);
  return (
    <section>
      <SectionHead title={t("happened")} meta={t("happenedMeta")} />
      <ol className="border-t border-line">
        {notes.map((note) => (
          <NoteRow key={note.id} note={note} />
        ))}
      </ol>
    </section>
  );
}

function NoteRow({ note }: { readonly note: TaskNote }) {
  const t = useWords(taskDetailWords);
  const words = useWords(taskWords);
  const format = useFormat();
  const { locale, currency } = useLocaleSettings();
  const { people } = useTaskPage();
  const lines = noteLines(note, { t, words, format, locale, currency });
  const called = people.filter(({ id }) => note.mentions.includes(id)).map(({ name }) => name);
  return (
    <li className="grid grid-cols-[120px_minmax(0,1fr)_auto] items-baseline gap-x-4 border-b border-line px-5 py-2 max-sm:grid-cols-[minmax(0,1fr)_auto] max-sm:px-4">
      <time dateTime={note.at} className="text-meta whitespace-nowrap text-ink-3">
        {format.dayHour(note.at)}
      </time>
      <div className="min-w-0 [overflow-wrap:anywhere] max-sm:order-last max-sm:col-span-2">
        {lines.map((line) => (
          <p key={line} className="text-pretty whitespace-pre-wrap">
            {line}
          </p>
        ))}
        {called.length > 0 && (
          <p className="text-meta text-ink-3">
            {t("called")}: {called.join(words("comma"))}
          </p>
        )}
      </div>
      <span className="max-w-40 truncate rounded-ctl border border-line-2 px-1.5 text-meta text-ink-2">
        {note.author}
      </span>
    </li>
  );
}
