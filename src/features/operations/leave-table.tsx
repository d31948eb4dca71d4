/** The steps of a visit as rows: a bar, people, the rate of the step, and its usual one. */
"use client";
import type { StepFigures } from "#domain/funnels/funnel-answer.ts";
import { type FunnelDefinitionId, funnelDefinitions } from "#domain/funnels/funnel-dictionary.ts";
import { classNames } from "#ui/class-names.ts";
import { useFormat } from "#ui/format/use-format.ts";
import { Definition } from "#ui/overlay/definition.tsx";
import type { Column } from "#ui/table/column.ts";
import { DataTable } from "#ui/table/data-table.tsx";
import { useWords } from "#ui/words/use-words.ts";
import { operationsWords } from "./words.ts";

export const stepWords = ["visit", "viewed", "added", "checkout", "ordered"] as const;

interface Props {
  readonly steps: readonly StepFigures[];
  readonly usual: readonly StepFigures[];
  /** The place of the worst leak; null where there is none. */
  readonly worst: number | null;
}

interface Row extends StepFigures {
  readonly place: number;
}

function defined(id: FunnelDefinitionId, label: string) {
  const definition = funnelDefinitions.find((one) => one.id === id);
  return definition === undefined ? (
    label
  ) : (
    <Definition metric={{ ...definition, owner: "operations" }}>{label}</Definition>
  );
}

export function LeaveTable({ steps, usual, worst }: Props) {
  const t = useWords(operationsWords);
  const format = useFormat();
  const right = "right" as const;
  const ink = ({ place }: Row) => (place === worst ? "font-semibold text-worse" : "");
  const columns: readonly Column<Row>[] = [
    { id: "step", label: t("step"), names: true, cell: ({ place }) => t(stepWords[place] ?? "visit") },
    {
      ...{ id: "bar", label: "", from: "sm", className: "w-[30%]" },
      cell: (row) => (
        <span
          aria-hidden="true"
          title={t("shareOfFirst", { share: format.rate(row.fromFirst) })}
          className={classNames("block h-4 min-w-0.5 rounded-[2px]", row.place === worst ? "bg-worse" : "bg-(--h-p2)")}
          style={{ width: `${(row.fromFirst ?? 0) * 100}%` }}
        />
      ),
    },
    {
      ...{ id: "people", label: t("people"), header: defined("funnel_people", t("people")), align: right },
      ...{ className: "font-semibold" },
      cell: ({ count }) => format.count(count),
    },
    {
      ...{ id: "rate", label: t("rate"), header: defined("funnel_step_rate", t("rate")), align: right },
      cell: (row) => (
        <span className={ink(row)}>
          {row.place === worst && <span aria-hidden="true">▼ </span>}
          {row.place === 0 ? "" : format.rate(row.fromPrevious)}
        </span>
      ),
    },
    {
      ...{ id: "usual", label: t("usual"), align: right, className: "text-ink-3" },
      cell: ({ place }) => (place === 0 ? "" : format.rate(usual[place]?.fromPrevious ?? null)),
    },
  ];
  const rows = steps.map((step, place): Row => ({ ...step, place }));
  return <DataTable headless title={t("leave")} rows={rows} columns={columns} rowKey={({ place }) => String(place)} />;
}
