/** What is unusual, under the map: a few lines, the latest first; nothing where nothing is. */
"use client";
import { type Anomaly, allChannels } from "#domain/metrics/anomaly-question.ts";
import { mapMetrics } from "#domain/metrics/board-view.ts";
import { findMetric, metricName } from "#domain/metrics/dictionary.ts";
import { standing, unusualOf } from "#domain/metrics/unusual.ts";
import { classNames } from "#ui/class-names.ts";
import { useFormat } from "#ui/format/use-format.ts";
import { Section } from "#ui/layout/section.tsx";
import { useLocaleSettings } from "#ui/words/locale-context.tsx";
import { useWords } from "#ui/words/use-words.ts";
import { useBoard } from "./board-context.tsx";
import { spokenName } from "./cell-sentence.ts";
import { UnusualVerdict } from "./unusual-verdict.tsx";
import { unusualWords } from "./words-unusual.ts";

const most = 6;
const lineLook =
  "grid min-h-8 items-baseline gap-x-4 border-t border-line py-1.5 text-meta max-sm:grid-cols-[minmax(0,1fr)_auto]";

interface Props {
  readonly anomalies: readonly Anomaly[];
  /** Whether the reader may say which of it was real. */
  readonly mayJudge: boolean;
}

export function UnusualList({ anomalies, mayJudge }: Props) {
  const t = useWords(unusualWords);
  const { view } = useBoard();
  const found = unusualOf(anomalies, view.filter.channel);
  if (found.length === 0) return null;
  return (
    <Section title={t("title")} meta={`${t("count", { count: standing(found).length })} · ${t("meta")}`}>
      <ul className="px-5 pb-2 max-sm:px-4">
        {found.slice(0, most).map((anomaly) => (
          <UnusualLine key={anomaly.id} anomaly={anomaly} mayJudge={mayJudge} />
        ))}
      </ul>
    </Section>
  );
}

function UnusualLine({ anomaly, mayJudge }: { readonly anomaly: Anomaly; readonly mayJudge: boolean }) {
  const t = useWords(unusualWords);
  const format = useFormat();
  const { locale } = useLocaleSettings();
  const { channels, change } = useBoard();
  const { metric, channel, kind, from, to, value, expected, windowHours } = anomaly;
  const name =
    channel === allChannels ? t("allChannels") : (channels.find(({ key }) => key === channel)?.name ?? channel);
  const unit = findMetric(metric)?.unit ?? "count";
  const show = (amount: number) => format.metric(unit === "count" ? Math.round(amount) : amount, { unit }, "tile");
  const onMap = mapMetrics.find((one) => one === metric);
  const said = t("line", { metric: spokenName(metric, locale), what: t(kind) });
  return (
    <li
      className={classNames(
        lineLook,
        mayJudge
          ? "grid-cols-[minmax(0,150px)_minmax(0,1fr)_auto_156px]"
          : "grid-cols-[minmax(0,150px)_minmax(0,1fr)_auto_auto]",
      )}
    >
      <span className="truncate font-medium text-ink max-sm:order-1">{name}</span>
      <span className="min-w-0 text-ink-2 max-sm:order-3 max-sm:col-span-2">
        {onMap === undefined ? (
          said
        ) : (
          <button
            type="button"
            title={t("show", { metric: metricName(metric)[locale] })}
            className="underline decoration-line-3 underline-offset-2 hover:text-ink"
            onClick={() => change({ metric: onMap })}
          >
            {said}
          </button>
        )}
        <span className={toneOf(anomaly)}> · {t("figures", { value: show(value), expected: show(expected) })}</span>
        {windowHours > 1 && <span className="text-ink-3"> · {t("window", { hours: String(windowHours) })}</span>}
      </span>
      <span className="text-right whitespace-nowrap text-ink-3 tabular-nums max-sm:order-2">
        {format.dayHour(from)}–{format.hour(to)}
      </span>
      <span className="text-right max-sm:order-4 max-sm:col-span-2 max-sm:text-left">
        <UnusualVerdict anomaly={anomaly} said={`${name} · ${said}`} mayJudge={mayJudge} />
      </span>
    </li>
  );
}

/** Colour says better or worse, as on the map; what is neither has none. */
function toneOf({ metric, score }: Anomaly): string {
  const direction = findMetric(metric)?.direction ?? "none";
  if (direction === "none") return "text-ink-2";
  return score > 0 === (direction === "up") ? "text-accent" : "text-worse";
}
