/** A cell of the map in words: what the status line says and a screen reader hears. */
import type { Locale } from "#domain/base/locale.ts";
import type { Grain } from "#domain/metrics/board-question.ts";
import { findMetric, metricName } from "#domain/metrics/dictionary.ts";
import type { MapCell } from "#domain/metrics/map-grid.ts";
import type { Metric } from "#domain/metrics/metric.ts";
import type { Format } from "#ui/format/format-for.ts";
import { numberText } from "#ui/format/number-text.ts";
import type { Say } from "#ui/words/words-for.ts";
import { evidenceOf } from "./cell-evidence.ts";
import type { mapWords } from "./words-map.ts";

export interface Phrase {
  readonly text: string;
  readonly strong: boolean;
}

export interface CellFacts {
  readonly channel: string;
  readonly bucket: string;
  readonly grain: Grain;
  readonly metric: string;
  readonly cell: MapCell;
}

export interface Speech {
  readonly t: Say<typeof mapWords.en>;
  readonly format: Pick<Format, "metric">;
  readonly locale: Locale;
}

/** A metric's name inside a sentence: "conversion rate", but "CTR". */
export function spokenName(metricId: string, locale: Locale): string {
  const name = metricName(metricId)[locale];
  return locale === "en" && /^.[a-z]/.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name;
}

function verdictKey(cell: MapCell, direction: Metric["direction"]) {
  if (cell.step === 0 || cell.step === null) return "onBenchmark" as const;
  if (direction === "none") return cell.step > 0 ? ("aboveWord" as const) : ("belowWord" as const);
  return cell.step > 0 ? ("betterWord" as const) : ("worseWord" as const);
}

function verdictOf(cell: MapCell, direction: Metric["direction"], t: Speech["t"]): string {
  if (cell.state === "chance") return t("chance");
  return cell.step === null ? "" : t(verdictKey(cell, direction));
}

/** "9 orders of 2,196 sessions", "2,196 次访问中有 9 单"; empty for a plain sum. */
export function evidencePhrase(metricId: string, cell: MapCell, { t, format, locale }: Speech): string {
  const { over, under } = evidenceOf(metricId, cell.counted);
  if (over === null || under === null) return "";
  const say = (one: { metric: string; value: number }) => {
    const unit = findMetric(one.metric)?.unit ?? "count";
    const value = format.metric(one.value, { unit }, unit === "money" ? "exact" : "table");
    return t("amount", { value, name: spokenName(one.metric, locale) });
  };
  const parts = { over: say(over), under: say(under) };
  return findMetric(metricId)?.unit === "rate" ? t("countOf", parts) : t("moneyPer", parts);
}

function knownPhrases(facts: CellFacts, speech: Speech): Phrase[] {
  const { t, format, locale } = speech;
  const { cell, metric, grain } = facts;
  const { unit = "count", direction = "none" } = findMetric(metric) ?? {};
  const show = (value: number | null) => format.metric(value, { unit }, "tile");
  const spoken = [
    { text: cell.index === null ? "" : t("indexIs", { value: numberText(cell.index, 0) }), strong: true },
    { text: verdictOf(cell, direction, t), strong: false },
    { text: t("valueIs", { metric: spokenName(metric, locale), value: show(cell.value) }), strong: true },
  ];
  const key = grain === "hour" ? "benchmarkHour" : "benchmarkLong";
  const benchmark = cell.benchmark === null ? t("noBenchmark") : t(key, { value: show(cell.benchmark) });
  return [...spoken, { text: benchmark, strong: false }, { text: evidencePhrase(metric, cell, speech), strong: false }];
}

/** The phrases in reading order, the cell's place first. */
export function cellSentence(facts: CellFacts, speech: Speech): Phrase[] {
  const { t, format } = speech;
  const { cell, metric } = facts;
  const unit = findMetric(metric)?.unit ?? "count";
  const show = (value: number | null) => format.metric(value, { unit }, "tile");
  const place: Phrase = { text: `${facts.channel}, ${facts.bucket}`, strong: true };
  const usual = cell.benchmark === null ? "" : t("usual", { value: show(cell.benchmark) });
  const plain = (...texts: string[]) => [place, ...texts.filter(Boolean).map((text) => ({ text, strong: false }))];
  if (cell.state === "late") return plain(t("lateSentence"), usual);
  if (cell.state === "ahead") return plain(t("notCome"), usual);
  if (cell.state === "empty") return plain(t("emptySentence"), usual);
  if (cell.state === "open") return plain(t("soFar", { value: show(cell.value) }), usual);
  return [place, ...knownPhrases(facts, speech).filter(({ text }) => text !== "")];
}
