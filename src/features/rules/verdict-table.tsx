/** What a rule said of each object in the last hour, with the figures that it said it by. */
"use client";
import { findMetric, metricName } from "#domain/metrics/dictionary.ts";
import type { RuleDefinition } from "#domain/rules/rule.ts";
import type { Verdict } from "#domain/rules/verdict.ts";
import { useFormat } from "#ui/format/use-format.ts";
import { EmptyState } from "#ui/state/empty-state.tsx";
import type { Column } from "#ui/table/column.ts";
import { DataTable } from "#ui/table/data-table.tsx";
import { useLocaleSettings } from "#ui/words/locale-context.tsx";
import { useWords } from "#ui/words/use-words.ts";
import { useObjectName } from "./use-names.ts";
import { ruleWords } from "./words.ts";

/** Money in major units. */
export interface LatestVerdict {
  readonly scopeKey: string;
  readonly verdict: Verdict;
  readonly figures: {
    readonly value: number | null;
    readonly reference: number | null;
    readonly limit: number | null;
    readonly sample: number | null;
  };
}

interface Props {
  readonly definition: RuleDefinition;
  readonly at: string | null;
  readonly verdicts: readonly LatestVerdict[];
}

const order: readonly Verdict[] = ["bad", "hold", "good", "no_sample", "stale", "error"];

export function VerdictTable({ definition, at, verdicts }: Props) {
  const t = useWords(ruleWords);
  const format = useFormat();
  const { locale } = useLocaleSettings();
  const nameOf = useObjectName();
  const { watch, sample } = definition;
  const kind = watch.kind === "metric" ? watch.by : watch.kind === "page" ? "landing_page" : "source";
  const unit = (watch.kind === "metric" ? findMetric(watch.metric)?.unit : undefined) ?? "count";
  const figure = (id: "value" | "reference" | "limit"): Column<LatestVerdict> => ({
    id,
    label: t(id),
    align: "right",
    sort: ({ figures }) => figures[id],
    cell: ({ figures }) => format.metric(figures[id], { unit }, "tile"),
  });
  const counted: Column<LatestVerdict> = {
    id: "sample",
    label: sample === null ? t("sample") : metricName(sample.measure)[locale],
    align: "right",
    sort: ({ figures }) => figures.sample,
    cell: ({ figures }) => format.count(figures.sample),
  };
  return (
    <DataTable
      title={t("lastVerdicts")}
      meta={at === null ? undefined : format.dayHour(at)}
      rows={verdicts}
      rowKey={({ scopeKey }) => scopeKey}
      initialOrder={{ column: "verdict", descending: false }}
      empty={<EmptyState>{t("noVerdicts")}</EmptyState>}
      columns={[
        { id: "object", label: t("object"), names: true, cell: ({ scopeKey }) => nameOf(kind, scopeKey) },
        {
          id: "verdict",
          label: t("verdict"),
          sort: ({ verdict }) => order.indexOf(verdict),
          cell: ({ verdict }) => (
            <span className={verdict === "bad" ? "font-medium text-worse" : verdict === "good" ? "" : "text-ink-3"}>
              {t(`verdict_${verdict}`)}
            </span>
          ),
        },
        ...(watch.kind === "metric" ? [figure("value"), figure("reference"), figure("limit"), counted] : []),
      ]}
    />
  );
}
