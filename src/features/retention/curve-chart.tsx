/** The retention curve of all cohorts, the single ones behind it, and how it is expected to go on. */
"use client";
import { definitionOf } from "#domain/retention/retention-dictionary.ts";
import type { RetentionAnswer, RetentionQuestion } from "#domain/retention/retention-question.ts";
import { numberText } from "#ui/format/number-text.ts";
import { useFormat } from "#ui/format/use-format.ts";
import { Section } from "#ui/layout/section.tsx";
import { Definition } from "#ui/overlay/definition.tsx";
import { useWords } from "#ui/words/use-words.ts";
import { type ChartLine, LineChart } from "./line-chart.tsx";
import { niceTop } from "./line-path.ts";
import { usePeriodWords } from "./period-words.ts";
import { retentionWords } from "./words.ts";

interface Props {
  readonly question: RetentionQuestion;
  readonly answer: RetentionAnswer;
}

/** Period 0 is left out: it is the start itself, and would press all others to the floor. */
const afterStart = <T,>(values: readonly T[]) => values.slice(1);

export function CurveChart({ question, answer }: Props) {
  const t = useWords(retentionWords);
  const format = useFormat();
  const words = usePeriodWords(question.grain);
  const { cohorts, total, projection } = answer;
  const known = afterStart(total.rates);
  const expected = projection.identified ? afterStart(projection.rates) : [];
  const labels = Array.from({ length: Math.max(known.length, expected.length) }, (_, i) => words.head(i + 1));
  const single = cohorts
    .filter(({ small }) => !small)
    .map(
      ({ cohort, rates }): ChartLine => ({
        id: cohort,
        values: afterStart(rates),
        colour: "var(--line-2)",
        width: 1,
      }),
    );
  const lines: ChartLine[] = [
    ...single,
    ...(projection.identified ? [{ id: "expected", values: expected, colour: "var(--accent)", dashed: true }] : []),
    { id: "all", values: known, colour: "var(--ink)", width: 2 },
  ];
  const lastKnown = known.findLastIndex((rate) => rate !== null);
  if (lastKnown < 0) return null;
  const says = t("curveSays", {
    first: format.rate(known[0] ?? null),
    period: words.nth(lastKnown + 1),
    last: format.rate(known[lastKnown] ?? null),
  });
  const reading = (step: number) => {
    const at = Math.min(step, labels.length - 1);
    return (
      <>
        <span className="font-medium text-ink">{words.nth(at + 1)}</span>
        <span>{t("readAll", { rate: format.rate(known[at] ?? null) })}</span>
        {projection.identified && (
          <span className="text-accent">{t("readExpected", { rate: format.rate(expected[at] ?? null) })}</span>
        )}
      </>
    );
  };
  return (
    <Section title={t("curve")} meta={says} tools={<CurveKey answer={answer} />}>
      <LineChart
        says={says}
        lines={lines}
        top={niceTop(lines.flatMap(({ values }) => values))}
        tick={(value) => `${numberText(value * 100, value > 0 && value < 0.02 ? 1 : 0)}%`}
        labels={labels}
        reading={reading}
      />
    </Section>
  );
}

/** Which line is which, and why there may be no projection. */
function CurveKey({ answer: { projection } }: Pick<Props, "answer">) {
  const t = useWords(retentionWords);
  return (
    <span className="flex flex-wrap items-center gap-x-4 text-meta text-ink-3">
      <span className="flex items-center gap-1.5">
        <span aria-hidden="true" className="w-4 border-t-2 border-ink" />
        {t("allCohorts")}
      </span>
      <span className="flex items-center gap-1.5">
        <span aria-hidden="true" className="w-4 border-t border-line-3" />
        {t("eachCohort")}
      </span>
      <span className="flex items-center gap-1.5">
        <span aria-hidden="true" className="w-4 border-t-2 border-dashed border-accent" />
        <Definition metric={definitionOf("retention_projection")} />
        {!projection.identified && <span>{t(`no_${projection.reason}`)}</span>}
      </span>
    </span>
  );
}
