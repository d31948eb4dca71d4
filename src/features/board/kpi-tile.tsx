/** One key figure: its definition, its value, its course, what it is compared with, and its target. */
"use client";
import type { Bucket } from "#domain/metrics/board-range.ts";
import { type BoardView, defaultView } from "#domain/metrics/board-view.ts";
import { writeFilters } from "#domain/metrics/filter.ts";
import type { KpiFigure } from "#domain/metrics/kpi-figures.ts";
import { classNames } from "#ui/class-names.ts";
import { BulletBar } from "#ui/figures/bullet-bar.tsx";
import { DeltaText } from "#ui/figures/delta-text.tsx";
import { Figure } from "#ui/figures/figure.tsx";
import { Sparkline } from "#ui/figures/sparkline.tsx";
import { useFormat } from "#ui/format/use-format.ts";
import { Definition } from "#ui/overlay/definition.tsx";
import { useMetricMarks } from "#ui/words/dictionary-context.tsx";
import { useLocaleSettings } from "#ui/words/locale-context.tsx";
import { useWords } from "#ui/words/use-words.ts";
import { useBoard } from "./board-context.tsx";
import { boardWords } from "./words.ts";

interface Props {
  readonly figure: KpiFigure;
  readonly buckets: readonly Bucket[];
  readonly against: string;
  readonly freshness: string;
  /** Left out on a phone until all are asked for. */
  readonly folded: boolean;
}

export function KpiTile({ figure, buckets, against, freshness, folded }: Props) {
  const t = useWords(boardWords);
  const format = useFormat();
  const { locale } = useLocaleSettings();
  const { metric, value, compared } = figure;
  const name = metric.names[locale];
  const aim = targetText(figure, t, format);
  const notes = useMetricMarks([metric.id]);
  const marked = buckets.flatMap(({ start, end }, place) =>
    notes.filter(({ at }) => at >= start && at < end).map(({ text }) => ({ place, text })),
  );
  const course = [t("sparkline", { name }), ...marked.map(({ text }) => text)].join("; ");
  const [first, last] = [buckets[0], buckets.at(-1)];
  const { view } = useBoard();
  const asked = first === undefined || last === undefined ? "" : askedOf(view, first.start, last.end);
  return (
    <div className={classNames("min-w-0 bg-surface py-2.5 pr-4 pl-5 max-sm:pl-4", folded && "max-sm:hidden")}>
      <div className="flex justify-between gap-2 text-meta text-ink-2">
        <Definition metric={metric} freshness={freshness} asked={asked}>
          {name}
        </Definition>
        <span className="truncate text-ink-3 max-sm:hidden">{aim}</span>
      </div>
      <div className="mt-[3px] mb-[5px] flex h-[30px] items-end justify-between gap-2 [&>span>span]:leading-none">
        <Figure text={format.metric(value, metric, metric.unit === "ratio" ? "table" : "tile")} />
        <span className="flex-none max-sm:hidden">
          <Sparkline
            values={figure.course}
            benchmark={figure.usual}
            marks={marked.map(({ place }) => place)}
            label={course}
          />
        </span>
      </div>
      <div className="flex items-center gap-2 text-meta whitespace-nowrap text-ink-3">
        {compared === null ? (
          <span className="truncate">{t("noComparison")}</span>
        ) : (
          <>
            <DeltaText value={compared.delta} direction={metric.direction} />
            <span className="truncate max-sm:hidden">{against}</span>
          </>
        )}
        <span className="ml-auto truncate sm:hidden">{aim}</span>
      </div>
      <TargetBar figure={figure} name={name} />
    </div>
  );
}

/** What the tile counts, as its lineage is asked for; null by another model or clock than lineage goes by. */
function askedOf({ filter, model, clock }: BoardView, fromMs: number, toMs: number): string | null {
  if (model !== defaultView.model || clock !== defaultView.clock) return null;
  const params = new URLSearchParams({ from: new Date(fromMs).toISOString(), to: new Date(toMs).toISOString() });
  writeFilters(params, filter);
  return params.toString();
}

function targetText(
  { metric, target }: KpiFigure,
  t: ReturnType<typeof useWords<typeof boardWords.en>>,
  format: ReturnType<typeof useFormat>,
): string {
  if (target === null) return "";
  if (target.kind === "plan") return t("plan", { value: format.rate(target.share) });
  const value = format.metric(target.due, metric, metric.unit === "ratio" ? "table" : "tile");
  return t(metric.direction === "down" ? "targetMost" : "target", { value });
}

/** Keeps its height without a target, so that tiles of one row stay level. */
function TargetBar({ figure, name }: { readonly figure: KpiFigure; readonly name: string }) {
  const t = useWords(boardWords);
  const format = useFormat();
  const { metric, target } = figure;
  if (target === null) return <div className="mt-1 h-2 max-sm:hidden" />;
  const helps = metric.direction === "down" ? target.share <= 1 : target.share >= 1;
  return (
    <BulletBar
      value={target.share}
      target={1}
      label={t(target.kind === "plan" ? "ofPlan" : "ofTarget", { name, share: format.rate(target.share) })}
      tone={metric.direction === "none" ? "neutral" : helps ? "good" : "bad"}
      className="mt-1 max-sm:hidden"
    />
  );
}
