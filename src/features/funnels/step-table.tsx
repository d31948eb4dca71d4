/** The steps as a table: people, rates, loss and time. */
"use client";
import type { StepFigures } from "#domain/funnels/funnel-answer.ts";
import { type FunnelDefinitionId, funnelDefinitions } from "#domain/funnels/funnel-dictionary.ts";
import { useFormat } from "#ui/format/use-format.ts";
import { Definition } from "#ui/overlay/definition.tsx";
import type { Column } from "#ui/table/column.ts";
import { DataTable } from "#ui/table/data-table.tsx";
import { useWords } from "#ui/words/use-words.ts";
import { timeText } from "./window-text.ts";
import { funnelWords } from "./words.ts";

interface Props {
  readonly steps: readonly StepFigures[];
  readonly before: readonly StepFigures[] | undefined;
}

interface Row extends StepFigures {
  readonly place: number;
  readonly lost: number | null;
}

function defined(id: FunnelDefinitionId, label: string) {
  const definition = funnelDefinitions.find((one) => one.id === id);
  return definition === undefined ? (
    label
  ) : (
    <Definition metric={{ ...definition, owner: "shared" }}>{label}</Definition>
  );
}

export function StepTable({ steps, before }: Props) {
  const t = useWords(funnelWords);
  const format = useFormat();
  const rows = steps.map((step, i): Row => {
    const previous = steps[i - 1];
    return { ...step, place: i + 1, lost: previous === undefined ? null : previous.count - step.count };
  });
  const right = "right" as const;
  const earlier = ({ place }: Row) => before?.[place - 1]?.fromPrevious ?? null;
  const columns: readonly Column<Row>[] = [
    { id: "step", label: t("step"), names: true, cell: ({ place, name }) => `${place}. ${name}` },
    {
      id: "people",
      label: t("people"),
      header: defined("funnel_people", t("people")),
      align: right,
      cell: ({ count }) => format.count(count),
    },
    {
      id: "previous",
      label: t("fromPrevious"),
      header: defined("funnel_step_rate", t("fromPrevious")),
      align: right,
      cell: (row) => (
        <span title={earlier(row) === null ? undefined : t("before", { rate: format.rate(earlier(row)) })}>
          {format.rate(row.fromPrevious)}
        </span>
      ),
    },
    {
      id: "first",
      label: t("fromFirst"),
      header: defined("funnel_rate", t("fromFirst")),
      align: right,
      cell: ({ fromFirst }) => format.rate(fromFirst),
    },
    { id: "lost", label: t("lost"), align: right, cell: ({ lost }) => format.count(lost) },
    {
      id: "median",
      label: t("median"),
      header: defined("funnel_time", t("median")),
      align: right,
      cell: ({ medianSeconds }) => timeText(medianSeconds, format),
    },
    { id: "p90", label: t("p90"), align: right, cell: ({ p90Seconds }) => timeText(p90Seconds, format) },
    {
      id: "medianFirst",
      label: t("medianFirst"),
      align: right,
      cell: (row) => timeText(row.medianSecondsFromFirst, format),
    },
  ];
  return <DataTable title={t("steps")} rows={rows} columns={columns} rowKey={({ place }) => String(place)} />;
}
