/** The dictionary, searched as one types. */
"use client";
import { useDeferredValue, useState } from "react";
import type { MetricEntry as Entry } from "#domain/metrics/metric-edition.ts";
import { TextInput } from "#ui/controls/text-input.tsx";
import { FilterBar } from "#ui/layout/filter-bar.tsx";
import { EmptyState } from "#ui/state/empty-state.tsx";
import { useWords } from "#ui/words/use-words.ts";
import { findMetrics } from "./find-metrics.ts";
import { MetricEntry } from "./metric-entry.tsx";
import { useTargets } from "./use-targets.ts";
import { dictionaryWords } from "./words.ts";

interface Props {
  readonly workspace: string;
  readonly metrics: readonly Entry[];
  readonly editable: boolean;
  readonly targets: readonly { readonly metric: string; readonly value: number }[];
}

export function MetricDictionary({ workspace, metrics, editable, targets }: Props) {
  const t = useWords(dictionaryWords);
  const [text, setText] = useState("");
  const found = findMetrics(metrics, useDeferredValue(text));
  const save = useTargets(workspace);
  const targetOf = (id: string) => targets.find(({ metric }) => metric === id)?.value ?? null;
  return (
    <>
      <FilterBar label={t("search")}>
        <TextInput
          type="search"
          aria-label={t("search")}
          placeholder={t("placeholder")}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          className="max-w-64"
        />
        <output className="px-1 text-meta whitespace-nowrap text-ink-3">{t("count", { count: found.length })}</output>
        <span className="text-meta whitespace-nowrap text-ink-3 max-sm:hidden">{t("advice")}</span>
      </FilterBar>
      {found.length === 0 && <EmptyState>{t("nothing", { text })}</EmptyState>}
      {found.map((metric) => (
        <MetricEntry
          key={metric.id}
          workspace={workspace}
          metric={metric}
          target={targetOf(metric.id)}
          onTarget={editable ? save : null}
        />
      ))}
    </>
  );
}
