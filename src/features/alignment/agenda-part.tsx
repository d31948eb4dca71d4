/** One item of the agenda: what the data says, what was said, what was decided. */
"use client";
import { useState } from "react";
import { type AgendaItem, sizeOf } from "#domain/alignment/agenda.ts";
import { Button } from "#ui/controls/button.tsx";
import { Section } from "#ui/layout/section.tsx";
import { useWords } from "#ui/words/use-words.ts";
import { DecisionDialog } from "./decision-dialog.tsx";
import { DecisionRow } from "./deed-rows.tsx";
import { ItemRows } from "./item-rows.tsx";
import { useMeeting } from "./meeting-context.tsx";
import { NoteBox } from "./note-box.tsx";
import { alignmentWords } from "./words.ts";

interface Props {
  readonly item: AgendaItem;
  /** From 1. */
  readonly number: number;
}

export function AgendaPart({ item, number }: Props) {
  const t = useWords(alignmentWords);
  const { meeting, mayWrite } = useMeeting();
  const [deciding, setDeciding] = useState(false);
  const decided = meeting.decisions.filter((one) => one.item === item);
  return (
    <Section
      title={`${number}. ${t(item)} (${sizeOf(meeting.agenda, item)})`}
      meta={<span className="max-sm:hidden">{t(`${item}Meta`)}</span>}
      tools={
        mayWrite && (
          <Button size="small" onClick={() => setDeciding(true)}>
            {t("decide")}
          </Button>
        )
      }
    >
      <ItemRows item={item} />
      {decided.length > 0 && (
        <>
          <h3 className="border-t border-line bg-sunken px-5 py-1 text-meta font-medium text-ink-2 max-sm:px-4">
            {t("decided")}
          </h3>
          <ul>
            {decided.map((decision) => (
              <DecisionRow key={decision.id} decision={decision} />
            ))}
          </ul>
        </>
      )}
      <div className="border-t border-line">
        <NoteBox item={item} />
      </div>
      {deciding && <DecisionDialog item={item} onClose={() => setDeciding(false)} />}
    </Section>
  );
}
