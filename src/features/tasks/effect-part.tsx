/** What the task changed, once that can be measured. */
"use client";
import { toMajor } from "#domain/base/money.ts";
import { findMetric } from "#domain/metrics/dictionary.ts";
import { Effect } from "#domain/tasks/effect.ts";
import { effectFigure, effectSentence, effectVerdictText } from "#domain/tasks/effect-text.ts";
import { SectionHead } from "#ui/layout/section.tsx";
import { useLocaleSettings } from "#ui/words/locale-context.tsx";
import { useWords } from "#ui/words/use-words.ts";
import { Tile } from "./evidence-part.tsx";
import { useTaskFigures } from "./task-figures.ts";
import { useTaskPage } from "./task-page-context.tsx";
import { taskDetailWords } from "./words-detail.ts";

export function EffectPart() {
  const t = useWords(taskDetailWords);
  const { locale, currency } = useLocaleSettings();
  const { value } = useTaskFigures();
  const { task } = useTaskPage();
  const effect = Effect.safeParse(task.effect).data;
  if (effect === undefined) {
    if (task.status !== "done" && task.status !== "review") return null;
    return <p className="border-b border-line px-5 py-3 text-ink-3 max-sm:px-4">{t("notMeasured")}</p>;
  }
  const settings = { locale, currency };
  const money = findMetric(effect.metric)?.unit === "money";
  const shown = (figure: number | null) =>
    value(effect.metric, figure !== null && money ? toMajor(Math.round(figure), currency) : figure);
  return (
    <section className="border-b border-line">
      <SectionHead title={t("effect")} meta={effectVerdictText(effect.verdict, locale)} />
      {effect.effect !== null && (
        <div className="grid grid-flow-col auto-cols-fr gap-px border-y border-line bg-line max-sm:grid-flow-row max-sm:grid-cols-2">
          <Tile label={t("before")} value={shown(effect.before)}>
            {" "}
          </Tile>
          <Tile label={t("after")} value={shown(effect.after)}>
            {" "}
          </Tile>
          <Tile label={t("effectOf")} value={effectFigure(effect, settings).split(" [")[0] ?? ""}>
            {effectFigure(effect, settings)}
          </Tile>
        </div>
      )}
      <p className="px-5 py-3 text-pretty text-ink-2 max-sm:px-4">{effectSentence(effect, settings)}</p>
    </section>
  );
}
