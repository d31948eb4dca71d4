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
import type { RuleFacts } from "./rule-answer.ts";
import { useObjectName } from "./use-names.ts";
import { ruleWords } from "./words.ts";

type Scope = RuleFacts["scopes"][number];

interface Props {
  readonly definition: RuleDefinition;
  readonly at: string | null;
  readonly scopes: readonly Scope[];
}

const order: readonly Verdict[] = ["bad", "hold", "good", "no_sample", "stale", "error"];
const verdictOf = (verdict: string): Verdict => order.find((one) => one === verdict) ?? "error";

export function VerdictTable({ definition, at, scopes }: Props) {
  const t = useWords(ruleWords);
  const format = useFormat();
  const { locale } = useLocaleSettings();
  const nameOf = useObjectName();
  const { watch, sample } = definition;
  const kind = watch.kind === "metric" ? watch.by : watch.kind === "page" ? "landing_page" : "source";
  const unit = (watch.kind === "metric" ? findMetric(watch.metric)?.unit : undefined) ?? "count";
  const figure = (id: "value" | "reference" | "limit"): Column<Scope> => ({
    id,
    label: t(id),
    align: "right",
    sort: ({ figures }) => figures[id],
    cell: ({ figures }) => format.metric(figures[id], { unit }, "tile"),
  });
  const counted: Column<Scope> = {
    id: "sample",
    label: sample === null ? "" : metricName(sample.measure)[locale],
    align: "right",
    sort: ({ figures }) => figures.sample,
    cell: ({ figures }) => format.count(figures.sample),
  };
  return (
    <DataTable
      title={t("lastVerdicts")}
      meta={at === null ? undefined : format.dayHour(at)}
      rows={scopes}
      rowKey={({ key }) => key}
      initialOrder={{ column: "verdict", descending: false }}
      empty={<EmptyState>{t("noVerdicts")}</EmptyState>}
      columns={[
        { id: "object", label: t("object"), names: true, cell: ({ key }) => nameOf(kind, key) },
        {
          id: "verdict",
          label: t("verdict"),
          sort: ({ verdict }) => order.indexOf(verdictOf(verdict)),
          cell: ({ verdict }) => (
            <span className={verdict === "bad" ? "font-medium text-worse" : verdict === "good" ? "" : "text-ink-3"}>
              {t(`verdict_${verdictOf(verdict)}`)}
            </span>
          ),
        },
        ...(watch.kind === "metric" ? [figure("value"), figure("reference"), figure("limit")] : []),
        ...(sample === null ? [] : [counted]),
      ]}
    />
  );
}
