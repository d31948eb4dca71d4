/** The hours of a watched figure as a table: what the chart draws, for those who read figures. */
"use client";
import { useFormat } from "#ui/format/use-format.ts";
import { DataTable } from "#ui/table/data-table.tsx";
import { uiWords } from "#ui/words/ui-words.ts";
import { useWords } from "#ui/words/use-words.ts";
import type { WatchedHour } from "./watched-hour.ts";

interface Props {
  readonly title: string;
  readonly hours: readonly WatchedHour[];
  readonly show: (value: number | null, style: "tile" | "chart") => string;
}

export function WatchTable({ title, hours, show }: Props) {
  const t = useWords(uiWords);
  const format = useFormat();
  const figure = (id: "value" | "usual" | "limit", label: string) => ({
    id,
    label,
    align: "right" as const,
    sort: (hour: WatchedHour) => hour[id],
    cell: (hour: WatchedHour) => show(hour[id], "tile"),
  });
  return (
    <div className="max-h-96 overflow-y-auto">
      <DataTable
        headless
        title={title}
        rows={hours}
        rowKey={({ at }) => String(at)}
        initialOrder={{ column: "at", descending: true }}
        columns={[
          {
            id: "at",
            label: t("chartHour"),
            names: true,
            sort: ({ at }) => at,
            cell: ({ at }) => format.dayHour(new Date(at).toISOString()),
          },
          figure("value", t("chartValue")),
          figure("usual", t("chartUsual")),
          figure("limit", t("chartLimit")),
          { id: "fired", label: t("chartFired"), cell: ({ fired }) => (fired ? t("chartFired") : "") },
        ]}
      />
    </div>
  );
}
