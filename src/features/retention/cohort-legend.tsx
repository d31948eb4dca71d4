/** What the colours, rims and hatches of the cohort table mean. */
"use client";
import type { Cohort } from "#domain/retention/retention-question.ts";
import { useFormat } from "#ui/format/use-format.ts";
import { useWords } from "#ui/words/use-words.ts";
import { heatTokens } from "./heat-scale.ts";
import { retentionWords } from "./words.ts";

interface Props {
  readonly highest: number;
  readonly cohorts: readonly Cohort[];
}

export function CohortLegend({ highest, cohorts }: Props) {
  const t = useWords(retentionWords);
  const format = useFormat();
  return (
    <span className="flex flex-wrap items-center gap-x-4 gap-y-1 text-ink-3">
      <span className="flex items-center gap-1.5">
        0%
        <span aria-hidden="true" className="flex gap-px">
          {heatTokens.map((token) => (
            <span key={token} className="h-3 w-5 rounded-cell" style={{ background: `var(--h-${token})` }} />
          ))}
        </span>
        {format.rate(highest)}
      </span>
      {cohorts.some(({ small }) => small) && (
        <span className="flex items-center gap-1.5">
          <span aria-hidden="true" className="h-3 w-5 rounded-cell shadow-[inset_0_0_0_1px_var(--line-2)]" />
          {t("smallLegend")}
        </span>
      )}
      <span className="flex items-center gap-1.5">
        <span aria-hidden="true" className="hatched h-3 w-5 rounded-cell" />
        {t("openLegend")}
      </span>
      {cohorts.some(({ partial }) => partial) && <span>{t("partLegend")}</span>}
      <span>{t("firstEver")}</span>
    </span>
  );
}
