/** The metric dictionary as the workspace has agreed on it, for every label and chart below: words, versions, marks. */
"use client";
import { createContext, type ReactNode, useContext, useMemo } from "react";
import { findMetric } from "#domain/metrics/dictionary.ts";
import type { Metric } from "#domain/metrics/metric.ts";
import { type Edition, entryOf, type MetricEntry } from "#domain/metrics/metric-edition.ts";
import type { ChartNote } from "#ui/charts/watched-hour.ts";
import { useLocaleSettings } from "./locale-context.tsx";

/** Something noted about a metric, at epoch ms. */
export interface MetricMark {
  readonly metric: string;
  readonly at: number;
  readonly kind: string;
  readonly title: string;
}

export interface AgreedDictionary {
  readonly editions: readonly Edition[];
  readonly marks: readonly MetricMark[];
}

interface Setting extends AgreedDictionary {
  /** Slug of the workspace; null outside of one. */
  readonly workspace: string | null;
}

const DictionaryContext = createContext<Setting>({ workspace: null, editions: [], marks: [] });

interface Props extends AgreedDictionary {
  readonly workspace: string;
  readonly children: ReactNode;
}

export function DictionaryProvider({ workspace, editions, marks, children }: Props) {
  const setting = useMemo(() => ({ workspace, editions, marks }), [workspace, editions, marks]);
  return <DictionaryContext value={setting}>{children}</DictionaryContext>;
}

type Named = Pick<Metric, "formula"> & { readonly id?: string };

/** The entry in force of what a label defines, and where the workspace keeps it; null for what is no metric of the dictionary. */
export function useMetricEntry(
  defined: Named,
): { readonly entry: MetricEntry; readonly workspace: string | null } | null {
  const { workspace, editions } = useContext(DictionaryContext);
  const { id = "", formula } = defined;
  const metric = findMetric(id);
  // Models and cohorts have names of their own that may be those of metrics.
  if (metric === undefined || metric.formula.en !== formula.en) return null;
  const edition = editions.find((one) => one.metric === id);
  return { entry: entryOf(metric, edition), workspace };
}

/** The marks that charts of these metrics carry, as notes; all of them, the chart shows those that lie in it. */
export function useMetricMarks(metrics: readonly string[]): ChartNote[] {
  const { marks } = useContext(DictionaryContext);
  const { locale } = useLocaleSettings();
  const asked = metrics.join(",");
  return useMemo(() => {
    const ids = asked.split(",");
    return marks
      .filter(({ metric }) => ids.includes(metric))
      .map(({ metric, at, kind, title }) => {
        const version = kind === "metric_changed" ? /v\d+$/.exec(title)?.[0] : undefined;
        return {
          at,
          text: version === undefined ? title : `${findMetric(metric)?.names[locale] ?? metric} ${version}`,
        };
      });
  }, [marks, asked, locale]);
}

/** Those of the notes that lie within a chart's hours, both ends included. */
export function notesWithin(notes: readonly ChartNote[], from: number, to: number): ChartNote[] {
  return notes.filter(({ at }) => at >= from && at <= to);
}
