/** The four figures of the wall, 96 pixels high, each with what it is held against. */
"use client";
import type { BoardAnswer } from "#domain/metrics/board-question.ts";
import type { Bucket } from "#domain/metrics/board-range.ts";
import { type KpiFigure, kpiFigures, type Target } from "#domain/metrics/kpi-figures.ts";
import { wallMetrics } from "#domain/metrics/wall-view.ts";
import { useFormat } from "#ui/format/use-format.ts";
import { useLocaleSettings } from "#ui/words/locale-context.tsx";
import { useWords } from "#ui/words/use-words.ts";
import { wallWords } from "./words.ts";

interface Props {
  readonly trend: BoardAnswer;
  readonly targets: readonly Target[];
  readonly buckets: readonly Bucket[];
  readonly now: number;
}

export function WallFigures({ trend, targets, buckets, now }: Props) {
  const figures = kpiFigures({ buckets, now, days: 1, trend, before: null, targets });
  const shown = wallMetrics.flatMap((id) => figures.find(({ metric }) => metric.id === id) ?? []);
  return (
    <section className="grid grid-cols-4 border-y border-line-2">
      {shown.map((figure) => (
        <Tile key={figure.metric.id} figure={figure} />
      ))}
    </section>
  );
}

function Tile({ figure }: { readonly figure: KpiFigure }) {
  const { locale } = useLocaleSettings();
  const format = useFormat();
  const { metric, value } = figure;
  return (
    <div className="border-l border-line-2 px-7 py-4 first:border-l-0 first:pl-0">
      <p className="text-[24px] leading-8 text-ink-2">{metric.names[locale]}</p>
      <p className="text-[96px] leading-[104px] font-semibold tracking-[-0.045em] whitespace-nowrap tabular-nums">
        {format.metric(value, metric, metric.unit === "ratio" ? "tile" : "chart")}
      </p>
      <Beside figure={figure} />
    </div>
  );
}

const tones = { good: "text-accent", bad: "text-worse", none: "text-ink-2" } as const;

/** The target where there is one, the plan for spend, else how far it is from the usual. */
function Beside({ figure: { metric, target, compared } }: { readonly figure: KpiFigure }) {
  const t = useWords(wallWords);
  const format = useFormat();
  if (target !== null) {
    const due = format.metric(target.due, metric, "chart");
    const better = metric.direction === "down" ? target.share <= 1 : target.share >= 1;
    const tone = metric.direction === "none" || target.kind === "plan" ? "none" : better ? "good" : "bad";
    const text =
      target.kind === "plan"
        ? t("ofPlan", { share: format.rate(target.share) })
        : t(metric.direction === "down" ? "targetMost" : "target", { value: due });
    return <p className={`text-[24px] leading-8 ${tones[tone]}`}>{text}</p>;
  }
  if (compared === null) return <p className="text-[24px] leading-8 text-ink-3">{t("noUsual")}</p>;
  const rises = compared.delta > 0 ? "up" : "down";
  const tone =
    metric.direction === "none" || compared.delta === 0 ? "none" : rises === metric.direction ? "good" : "bad";
  return (
    <p className={`text-[24px] leading-8 ${tones[tone]}`}>{t("onUsual", { delta: format.delta(compared.delta) })}</p>
  );
}
