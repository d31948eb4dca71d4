/** The columns of page health: a figure over its usual, marked where it is clearly worse; then change and effect. */
"use client";
import type { BoardTotal } from "#domain/metrics/board-question.ts";
import { findMetric } from "#domain/metrics/dictionary.ts";
import { useFormat } from "#ui/format/use-format.ts";
import { Definition } from "#ui/overlay/definition.tsx";
import type { Column } from "#ui/table/column.ts";
import { useLocaleSettings } from "#ui/words/locale-context.tsx";
import { useWords } from "#ui/words/use-words.ts";
import { ChangeCell, EffectCell } from "./change-cells.tsx";
import { HealthFigure } from "./health-figure.tsx";
import { useOperations } from "./operations-context.tsx";
import { usePageChanges } from "./use-page-changes.ts";
import { operationsWords } from "./words.ts";

/** Each with the cases that it rests on; visits alone are neither good nor bad here. */
const shown = [
  { id: "sessions", of: null },
  { id: "bounce_rate", of: "sessions" },
  { id: "interaction_rate", of: "page_views" },
  { id: "conversion_rate", of: "sessions" },
  { id: "complaints", of: 1 },
] as const;

export function useHealthColumns(): readonly Column<BoardTotal>[] {
  const t = useWords(operationsWords);
  const format = useFormat();
  const { locale } = useLocaleSettings();
  const { workspace, asking } = useOperations();
  const changes = usePageChanges(workspace, asking.everyMs);
  const figures = shown.flatMap(({ id, of }): Column<BoardTotal>[] => {
    const metric = findMetric(id);
    if (metric === undefined) return [];
    return [
      {
        ...{ id, label: metric.names[locale], align: "right" as const },
        header: <Definition metric={metric} />,
        sort: ({ values }) => values[id] ?? null,
        cell: ({ values, benchmark }) => (
          <HealthFigure
            metric={metric}
            value={values[id] ?? null}
            usual={benchmark?.[id] ?? null}
            of={of === null ? 0 : of === 1 ? 1 : (values[of] ?? 0)}
          />
        ),
      },
    ];
  });
  return [
    {
      ...{ id: "page", label: t("page"), names: true, className: "max-w-56 truncate font-mono" },
      cell: ({ key }) => <span title={key}>{key}</span>,
      sort: ({ key }) => key,
    },
    ...figures,
    {
      ...{ id: "change", label: t("lastChange"), className: "max-w-64 truncate text-ink-2" },
      cell: ({ key }) => <ChangeCell workspace={workspace} change={changes.get(key)} />,
      sort: ({ key }) => changes.get(key)?.at ?? null,
    },
    {
      ...{ id: "effect", label: t("effect") },
      cell: ({ key }) => <EffectCell effect={changes.get(key)?.effect ?? null} unknown={format.count(null)} />,
    },
  ];
}
