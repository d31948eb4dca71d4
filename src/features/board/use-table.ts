/** The table's rows and columns for the view. */
"use client";
import type { Locale } from "#domain/base/locale.ts";
import { useCampaigns } from "#ui/filters/use-campaigns.ts";
import { useFormat } from "#ui/format/use-format.ts";
import type { Column } from "#ui/table/column.ts";
import { useLocaleSettings } from "#ui/words/locale-context.tsx";
import { useWords } from "#ui/words/use-words.ts";
import { useBoard } from "./board-context.tsx";
import type { BoardReport } from "./fetch-board.ts";
import { figureColumns } from "./figure-columns.tsx";
import { type TableEntry, tableRows } from "./table-rows.ts";
import { tableWords } from "./words-table.ts";

interface Table {
  readonly rows: readonly TableEntry[];
  readonly columns: readonly Column<TableEntry>[];
  readonly locale: Locale;
}

export function useTable(report: BoardReport | undefined, freshness: string): Table {
  const t = useWords(tableWords);
  const format = useFormat();
  const { locale } = useLocaleSettings();
  const { workspace, view, channels, locked } = useBoard();
  const asked = useCampaigns(workspace.slug, view.filter.channel, view.by === "campaign" && locked === undefined);
  const campaigns = locked?.campaigns ?? asked;
  const names = view.by === "channel" ? channels : view.by === "campaign" ? campaigns : [];
  const rows = tableRows(report?.answer, names, t("unnamed"));
  const columns = figureColumns({
    cols: view.cols,
    total: report?.answer.total,
    format,
    locale,
    freshness,
    names: t(view.by),
    all: t("total"),
  });
  return { rows, columns, locale };
}
