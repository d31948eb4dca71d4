/** What was said about an item: written while the meeting is open, read afterwards. */
"use client";
import { useEffect, useState } from "react";
import type { AgendaItem } from "#domain/alignment/agenda.ts";
import { Button } from "#ui/controls/button.tsx";
import { Field } from "#ui/controls/field.tsx";
import { TextArea } from "#ui/controls/text-area.tsx";
import { useFormat } from "#ui/format/use-format.ts";
import { useSent } from "#ui/report/use-sent.ts";
import { useWords } from "#ui/words/use-words.ts";
import { useMeeting } from "./meeting-context.tsx";
import { sendNote } from "./send-alignment.ts";
import { alignmentWords } from "./words.ts";

export function NoteBox({ item }: { readonly item: AgendaItem }) {
  const t = useWords(alignmentWords);
  const format = useFormat();
  const { workspace, meeting, mayWrite } = useMeeting();
  const note = meeting.notes.find((one) => one.item === item);
  const kept = note?.text ?? "";
  const [text, setText] = useState(kept);
  // What somebody else wrote is shown, unless something is being written here.
  const [base, setBase] = useState(kept);
  useEffect(() => {
    if (base === kept) return;
    setText((typed) => (typed === base ? kept : typed));
    setBase(kept);
  }, [base, kept]);
  const revision = note?.revision ?? 0;
  const saving = useSent(() => sendNote(workspace, { week: meeting.week, item, text, revision }));
  const by = note !== undefined && t("noteBy", { name: note.author, at: format.dayHour(note.updatedAt) });
  if (!mayWrite) {
    return (
      <div className="px-5 py-2 max-sm:px-4">
        <p className="text-meta font-medium text-ink-2">{t("note")}</p>
        <p className="whitespace-pre-wrap">{kept === "" ? <span className="text-ink-3">{t("noNote")}</span> : kept}</p>
        {kept !== "" && <p className="text-meta text-ink-3">{by}</p>}
      </div>
    );
  }
  return (
    <div className="flex flex-wrap items-end gap-2 px-5 py-2 max-sm:px-4">
      <Field label={t("noteOf", { item: t(item) })} hint={by || undefined} className="flex-1 max-sm:basis-full">
        <TextArea value={text} onChange={(event) => setText(event.currentTarget.value)} rows={2} maxLength={4000} />
      </Field>
      <Button busy={saving.isPending} disabled={text.trim() === kept} onClick={() => saving.mutate()}>
        {t(text.trim() === kept && kept !== "" ? "noteKept" : "saveNote")}
      </Button>
    </div>
  );
}
