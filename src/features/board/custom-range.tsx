/** Two dates of one's own, both included, as people say them. */
"use client";
import { type FormEvent, useState } from "react";
import { Button } from "#ui/controls/button.tsx";
import { TextInput } from "#ui/controls/text-input.tsx";
import { useWords } from "#ui/words/use-words.ts";
import { type DateRange, daysIn, shiftDate } from "./board-range.ts";
import { boardWords } from "./words.ts";

interface Props {
  readonly range: DateRange;
  /** Half-open. */
  readonly onChoose: (range: DateRange) => void;
}

export function CustomRange({ range, onChoose }: Props) {
  const t = useWords(boardWords);
  const [from, setFrom] = useState(range.from);
  const [last, setLast] = useState(shiftDate(range.to, -1));
  const chosen = from === "" || last === "" ? null : { from, to: shiftDate(last, 1) };
  const days = chosen === null ? 0 : daysIn(chosen);
  const wrong = chosen !== null && days < 1 ? t("rangeWrong") : days > 800 ? t("rangeLong") : null;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (chosen !== null && wrong === null) onChoose(chosen);
  };
  return (
    <form onSubmit={submit} className="mt-1 grid gap-2 border-t border-line p-2">
      <span className="text-micro text-ink-3">{t("custom")}</span>
      <div className="grid grid-cols-2 gap-2">
        <TextInput type="date" aria-label={t("from")} value={from} onValueChange={setFrom} className="text-meta" />
        <TextInput type="date" aria-label={t("until")} value={last} onValueChange={setLast} className="text-meta" />
      </div>
      {wrong !== null && (
        <p role="alert" className="text-meta text-worse">
          {wrong}
        </p>
      )}
      <Button type="submit" size="small" disabled={chosen === null || wrong !== null}>
        {t("apply")}
      </Button>
    </form>
  );
}
