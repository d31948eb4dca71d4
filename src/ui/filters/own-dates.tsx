/** Two dates of one's own, both included, as people say them. */
"use client";
import { type FormEvent, useState } from "react";
import { addDays, daysBetween, isDate } from "#domain/base/local-time.ts";
import { Button } from "#ui/controls/button.tsx";
import { TextInput } from "#ui/controls/text-input.tsx";
import { uiWords } from "#ui/words/ui-words.ts";
import { useWords } from "#ui/words/use-words.ts";

/** Half-open. */
export interface Dates {
  readonly from: string;
  readonly to: string;
}

interface Props {
  readonly dates: Dates;
  /** The most days that may be asked for. */
  readonly longest: number;
  readonly onChoose: (dates: Dates) => void;
}

export function OwnDates({ dates, longest, onChoose }: Props) {
  const t = useWords(uiWords);
  const [from, setFrom] = useState(dates.from);
  const [last, setLast] = useState(addDays(dates.to, -1));
  const chosen = isDate(from) && isDate(last) ? { from, to: addDays(last, 1) } : null;
  const days = chosen === null ? 0 : daysBetween(chosen.from, chosen.to);
  const wrong =
    chosen !== null && days < 1 ? t("datesWrong") : days > longest ? t("datesLong", { count: String(longest) }) : null;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (chosen !== null && wrong === null) onChoose(chosen);
  };
  return (
    <form onSubmit={submit} className="mt-1 grid gap-2 border-t border-line p-2">
      <span className="text-micro text-ink-3">{t("ownDates")}</span>
      <div className="grid grid-cols-2 gap-2">
        <TextInput type="date" aria-label={t("fromDate")} value={from} onValueChange={setFrom} className="text-meta" />
        <TextInput type="date" aria-label={t("untilDate")} value={last} onValueChange={setLast} className="text-meta" />
      </div>
      {wrong !== null && (
        <p role="alert" className="text-meta text-worse">
          {wrong}
        </p>
      )}
      <Button type="submit" size="small" disabled={chosen === null || wrong !== null}>
        {t("applyDates")}
      </Button>
    </form>
  );
}
