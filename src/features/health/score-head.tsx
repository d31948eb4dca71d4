/** The score of a week, large, with what it is against the week before. */
"use client";
import type { HealthAnswer } from "#domain/health/health-question.ts";
import { shiftWeek } from "#domain/health/week-range.ts";
import { useFormat } from "#ui/format/use-format.ts";
import { Definition } from "#ui/overlay/definition.tsx";
import { useWords } from "#ui/words/use-words.ts";
import { DeltaGlyph } from "./delta-glyph.tsx";
import { signedPoints } from "./point-text.ts";
import { healthWords } from "./words.ts";

const words = healthWords;

/** As the pop-over of every figure shows it. */
const scoreDefinition = (version: number) =>
  ({
    version,
    owner: "shared",
    names: { en: words.en.score, "zh-CN": words["zh-CN"].score },
    formula: { en: words.en.scoreFormula, "zh-CN": words["zh-CN"].scoreFormula },
    population: { en: words.en.scorePopulation, "zh-CN": words["zh-CN"].scorePopulation },
    timeBasis: { en: words.en.scoreTime, "zh-CN": words["zh-CN"].scoreTime },
  }) as const;

export function ScoreHead({ health }: { readonly health: HealthAnswer }) {
  const t = useWords(healthWords);
  const format = useFormat();
  const { score, state, week, trend, definitionVersion } = health;
  const before = trend.at(-2)?.score ?? null;
  const change = score === null || before === null ? null : score - before;
  const others = trend.slice(0, -1).flatMap((one) => one.score ?? []);
  const best = score !== null && others.length > 0 && others.every((one) => one < score);
  const at = health.frozenAt === null ? "" : format.dayHour(health.frozenAt);
  return (
    <div className="min-w-0 px-5 py-4 max-sm:px-4">
      <div className="text-meta text-ink-2">
        <Definition metric={scoreDefinition(definitionVersion)} />
        {", "}
        {t("week", { week })} · {t(`state_${state}`, { at })}
      </div>
      <div className="mt-1.5 flex items-baseline gap-2.5">
        <span data-figure data-score="" className="text-score font-semibold">
          {score === null ? "—" : Math.round(score)}
        </span>
        <span className="text-ink-3">{t("of100")}</span>
      </div>
      <div className="mt-1 flex flex-wrap items-center gap-x-2 text-meta text-ink-3">
        {change !== null && (
          <DeltaGlyph
            up={change >= 0}
            text={t("onWeek", { points: signedPoints(change), week: shiftWeek(week, -1) })}
          />
        )}
        {best && <span>{t("best")}</span>}
        {score === null && <span>{t("noScore")}</span>}
      </div>
      <p className="mt-3 text-meta text-ink-3">{t("everyPoint")}</p>
    </div>
  );
}
