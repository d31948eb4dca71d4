/** A figure of a page with its usual under it; worse than chance explains, and it says so by a sign, a word and umber. */
"use client";
import type { Metric } from "#domain/metrics/metric.ts";
import { classNames } from "#ui/class-names.ts";
import { useFormat } from "#ui/format/use-format.ts";
import { useWords } from "#ui/words/use-words.ts";
import { operationsWords } from "./words.ts";
import { isWorse } from "./worse-than-usual.ts";

interface Props {
  readonly metric: Metric;
  readonly value: number | null;
  readonly usual: number | null;
  /** The cases that a rate rests on; 0 where nothing is judged. */
  readonly of: number;
}

export function HealthFigure({ metric, value, usual, of }: Props) {
  const t = useWords(operationsWords);
  const format = useFormat();
  const better = metric.direction === "down" ? "down" : "up";
  const worse = isWorse(value, usual, { of, better });
  return (
    <span className="inline-block py-1 leading-4">
      <span className={classNames("block", worse && "font-semibold text-worse")}>
        {worse && (
          <>
            <span aria-hidden="true">{better === "up" ? "▼ " : "▲ "}</span>
            <span className="sr-only">{t("worse")} </span>
          </>
        )}
        {format.metric(value, metric, "table")}
      </span>
      <small className="block text-micro text-ink-3">
        <span className="sr-only">{t("usual")} </span>
        {format.metric(usual, metric, "table")}
      </small>
    </span>
  );
}
