/** The table's columns: the row's name, then the chosen metrics with their definitions and totals. */

import type { Locale } from "#domain/base/locale.ts";
import type { BoardAnswer } from "#domain/metrics/board-question.ts";
import type { TableColumn } from "#domain/metrics/board-view.ts";
import { findMetric } from "#domain/metrics/dictionary.ts";
import type { Format } from "#ui/format/format-for.ts";
import { Definition } from "#ui/overlay/definition.tsx";
import type { Column } from "#ui/table/column.ts";
import { shortName } from "./metric-words.ts";
import type { TableEntry } from "./table-rows.ts";

interface Settings {
  readonly cols: readonly TableColumn[];
  readonly total: BoardAnswer["total"] | undefined;
  readonly format: Format;
  readonly locale: Locale;
  readonly freshness: string;
  /** Heading of the names, and the name of the totals. */
  readonly names: string;
  readonly all: string;
}

const strong: ReadonlySet<string> = new Set(["spend", "cac", "roas", "net_revenue"]);

export function figureColumns(settings: Settings): Column<TableEntry>[] {
  const { cols, total, format, locale, freshness } = settings;
  const name: Column<TableEntry> = {
    id: "name",
    label: settings.names,
    names: true,
    sort: (row) => row.name,
    total: settings.all,
    cell: (row) => (
      <span className="inline-block max-w-48 truncate align-bottom" title={row.name}>
        {row.name.replace(/^https?:\/\//, "")}
      </span>
    ),
  };
  const figures = cols.map((id): Column<TableEntry> => {
    const metric = findMetric(id);
    const unit = metric?.unit ?? "count";
    const whole = total?.values[id];
    const show = (value: number | null | undefined) => format.column(value, whole, { unit });
    const label = shortName(id, locale);
    const header = metric && (
      <Definition metric={metric} freshness={freshness}>
        {label}
      </Definition>
    );
    return {
      id,
      label,
      ...(header === undefined ? {} : { header }),
      align: "right",
      className: strong.has(id) ? "text-ink" : "text-ink-2",
      sort: (row) => row.values[id] ?? null,
      cell: (row) => show(row.values[id]),
      total: show(whole),
    };
  });
  return [name, ...figures];
}
