/** The step that loses most, in words, and what can be done about it. */
"use client";
import { type ReactNode, useState } from "react";
import { type FunnelReport, type StepFigures, worstLeak } from "#domain/funnels/funnel-answer.ts";
import { Button } from "#ui/controls/button.tsx";
import { useFormat } from "#ui/format/use-format.ts";
import { useWords } from "#ui/words/use-words.ts";
import type { FunnelAudience } from "./funnel-page.tsx";
import { PeopleDialog } from "./people-dialog.tsx";
import { funnelWords } from "./words.ts";

interface Props {
  readonly report: FunnelReport;
  readonly before: readonly StepFigures[] | undefined;
  /** null for whom nobody is shown. */
  readonly peopleAddress: ((at: number, outcome: "converted" | "lost") => string) | null;
  readonly audience: ((audience: FunnelAudience) => ReactNode) | undefined;
}

export function LeakLine({ report, before, peopleAddress, audience }: Props) {
  const t = useWords(funnelWords);
  const format = useFormat();
  const [shown, show] = useState(false);
  const { steps } = report.answer;
  const worst = worstLeak(steps);
  const [from, to] = worst === null ? [] : [steps[worst - 1], steps[worst]];
  if (worst === null || from === undefined || to === undefined) return null;
  const lost = from.count - to.count;
  const usual = before?.[worst]?.fromPrevious ?? null;
  const more = usual === null ? 0 : Math.round(from.count * usual) - to.count;
  return (
    <section className="flex flex-wrap items-center gap-x-8 gap-y-2 border-b border-line bg-bg px-5 py-3 max-sm:px-4">
      <strong className="font-semibold">
        {from.name} → {to.name}
      </strong>
      <span>{t("lostHere", { count: lost })}</span>
      {more > 0 && <span className="text-worse">▼ {t("moreThanBefore", { count: format.count(more) })}</span>}
      <span className="flex-1" />
      {peopleAddress !== null && (
        <Button size="small" onClick={() => show(true)}>
          {t("seePeople")}
        </Button>
      )}
      {audience?.({ question: report.question, at: worst + 1, outcome: "lost" })}
      {shown && peopleAddress !== null && (
        <PeopleDialog
          title={t("peopleOf", { name: to.name })}
          address={peopleAddress(worst + 1, "lost")}
          onClose={() => show(false)}
        />
      )}
    </section>
  );
}
