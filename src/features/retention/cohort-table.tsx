/** The triangle of cohorts: a row per cohort, a column per period, colour by rate; arrow keys move, a line below says it in words. */
"use client";
import { useRef } from "react";
import { definitionOf } from "#domain/retention/retention-dictionary.ts";
import type { RetentionAnswer, RetentionQuestion } from "#domain/retention/retention-question.ts";
import { buttonLook } from "#ui/controls/button.tsx";
import { useFormat } from "#ui/format/use-format.ts";
import { Section } from "#ui/layout/section.tsx";
import { Definition } from "#ui/overlay/definition.tsx";
import { useGridKeys } from "#ui/table/use-grid-keys.ts";
import { useWords } from "#ui/words/use-words.ts";
import { CohortLegend } from "./cohort-legend.tsx";
import { type CohortLine, CohortRow } from "./cohort-row.tsx";
import { highestRate } from "./heat-scale.ts";
import { usePeriodWords } from "./period-words.ts";
import { useEventName } from "./use-event-name.ts";
import { retentionWords } from "./words.ts";

interface Props {
  readonly question: RetentionQuestion;
  readonly answer: RetentionAnswer;
  /** Address of the same figures as a file. */
  readonly csv: string;
}

export function CohortTable({ question, answer, csv }: Props) {
  const t = useWords(retentionWords);
  const format = useFormat();
  const eventName = useEventName();
  const events = { start: eventName(question.start), event: eventName(question.return) };
  const meta = t("cohortsMeta", { ...events, people: format.count(answer.total.size) });
  return (
    <Section
      title={<Definition metric={definitionOf("cohort_retention")}>{t("cohorts")}</Definition>}
      meta={meta}
      tools={
        <a href={csv} download className={buttonLook({ weight: "ghost", size: "small" })}>
          {t("csv")}
        </a>
      }
    >
      <CohortGrid question={question} answer={answer} caption={meta} />
    </Section>
  );
}

function CohortGrid({ question, answer, caption }: Omit<Props, "csv"> & { readonly caption: string }) {
  const t = useWords(retentionWords);
  const { cohorts, total } = answer;
  const words = usePeriodWords(question.grain);
  const table = useRef<HTMLTableElement>(null);
  const columns = total.rates.map((_, i) => i);
  const all = { ...total, cohort: null, small: false, partial: false };
  const lines: readonly CohortLine[] = [all, ...cohorts];
  const { at, chosen, onFocus, onKey } = useGridKeys(table, [lines.length, columns.length], { row: 0, column: 1 });
  const highest = highestRate(cohorts, total);
  const line = chosen === null ? undefined : lines[at.row];
  return (
    <>
      <div className="overflow-x-auto px-5 pb-1 max-sm:px-4">
        <table
          ref={table}
          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a grid moved over by arrow keys, with a table's semantics
          role="grid"
          className="border-separate border-spacing-px"
        >
          <caption className="sr-only">{caption}</caption>
          <thead>
            <tr className="text-meta text-ink-3">
              <th scope="col" className="sticky left-0 z-3 min-w-32 bg-surface text-left font-normal max-sm:min-w-24">
                {t(`grain_${question.grain}`)}
              </th>
              <th scope="col" className="min-w-16 pr-3 text-right font-normal">
                {t("people")}
              </th>
              {columns.map((i) => (
                <th key={i} scope="col" abbr={words.nth(i)} className="h-7 min-w-[52px] text-center font-normal">
                  {words.head(i)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {lines.map((one, row) => (
              <CohortRow
                key={one.cohort ?? "all"}
                line={one}
                row={row}
                name={one.cohort === null ? t("allCohorts") : words.cohort(one.cohort)}
                highest={highest}
                focusable={at.row === row ? at.column : -1}
                onFocus={onFocus}
                onKey={onKey}
              />
            ))}
          </tbody>
        </table>
      </div>
      <div className="flex min-h-9 flex-wrap items-center justify-between gap-x-6 gap-y-1 px-5 pb-3 text-meta max-sm:px-4">
        <p aria-live="polite" className="text-ink-2">
          {line === undefined ? t("moveHint") : <Sentence line={line} i={at.column} question={question} />}
        </p>
        <CohortLegend highest={highest} cohorts={cohorts} />
      </div>
    </>
  );
}

interface SentenceProps {
  readonly line: CohortLine;
  readonly i: number;
  readonly question: RetentionQuestion;
}

/** The focused cell in words. */
function Sentence({ line, i, question }: SentenceProps) {
  const t = useWords(retentionWords);
  const format = useFormat();
  const words = usePeriodWords(question.grain);
  const people = line.returned[i] ?? null;
  const cohort = line.cohort === null ? t("allCohorts") : words.cohort(line.cohort);
  const of = line.sizes?.[i] ?? line.size;
  if (people === null) return t("cellOpen", { cohort, period: words.nth(i) });
  return t(question.mode === "rolling" ? "cellRolling" : "cellSays", {
    cohort,
    period: words.nth(i),
    people: format.count(people),
    of: format.count(of),
    rate: format.rate(line.rates[i] ?? null),
  });
}
