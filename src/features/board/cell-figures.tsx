/** The figures behind a cell: value, benchmark, index, what was counted, the formula. */
"use client";
import type { ReactNode } from "react";
import type { Anomaly } from "#domain/metrics/anomaly-question.ts";
import { findMetric, metricName } from "#domain/metrics/dictionary.ts";
import { useFormat } from "#ui/format/use-format.ts";
import { useWords } from "#ui/words/use-words.ts";
import { evidencePhrase } from "./cell-sentence.ts";
import type { PlacedCell } from "./use-cells.ts";
import { useSpeech } from "./use-speech.ts";
import { unusualWords } from "./words-unusual.ts";

export function CellFigures({ placed: { cell, metric } }: { readonly placed: PlacedCell }) {
  const speech = useSpeech();
  const { t, format, locale } = speech;
  const found = findMetric(metric);
  const unit = found?.unit ?? "count";
  const show = (value: number | null) => format.metric(value, { unit }, unit === "ratio" ? "table" : "exact");
  const counted = evidencePhrase(metric, cell, speech);
  const count = (id: string) => format.metric(cell.counted[id] ?? null, { unit: "count" }, "table");
  return (
    <dl className="mt-1 grid grid-cols-[88px_1fr] gap-x-2.5 gap-y-1 text-meta leading-[18px]">
      <Entry term={metricName(metric)[locale]}>
        <b className="font-semibold">{show(cell.value)}</b>
        {counted !== "" && <span className="block text-ink-2">{counted}</span>}
      </Entry>
      <Entry term={t("benchmark")}>{cell.benchmark === null ? t("noBenchmark") : show(cell.benchmark)}</Entry>
      <Entry term={t("indexLabel")}>
        {cell.state === "open" ? "—" : format.index(cell.index)}
        {cell.state === "chance" && <span className="text-ink-3"> · {t("chance")}</span>}
      </Entry>
      {cell.unusual !== undefined && <Unusual anomaly={cell.unusual} show={show} />}
      <Entry term={t("orders")}>{count("orders")}</Entry>
      <Entry term={t("sessions")}>{count("sessions")}</Entry>
      <Entry term={t("formula")}>
        <code className="rounded-[3px] bg-sunken px-1 font-mono">{found?.formula[locale]}</code>
      </Entry>
    </dl>
  );
}

function Unusual({ anomaly, show }: { readonly anomaly: Anomaly; readonly show: (value: number) => string }) {
  const t = useWords(unusualWords);
  const format = useFormat();
  const { kind, from, to, value, expected, windowHours } = anomaly;
  const hours = { from: format.dayHour(from), to: format.hour(to) };
  return (
    <Entry term={t("entry")}>
      {t("entryText", { what: t(kind), ...hours, value: show(value), expected: show(expected) })}
      {windowHours > 1 && <span className="text-ink-3"> · {t("window", { hours: String(windowHours) })}</span>}
    </Entry>
  );
}

function Entry({ term, children }: { readonly term: string; readonly children: ReactNode }) {
  return (
    <>
      <dt className="text-ink-3">{term}</dt>
      <dd>{children}</dd>
    </>
  );
}
