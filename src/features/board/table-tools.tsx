/** What the reader can do to the table: choose columns, take the figures away as a file. */
"use client";
import { useMemo } from "react";
import type { BoardQuestion } from "#domain/metrics/board-question.ts";
import { boardAddress } from "#domain/metrics/board-questions.ts";
import { defaultColumns, tableColumns } from "#domain/metrics/board-view.ts";
import { buttonLook } from "#ui/controls/button.tsx";
import { ColumnChooser } from "#ui/table/column-chooser.tsx";
import { useLocaleSettings } from "#ui/words/locale-context.tsx";
import { useWords } from "#ui/words/use-words.ts";
import { useBoard } from "./board-context.tsx";
import { shortName } from "./metric-words.ts";
import { tableWords } from "./words-table.ts";

export function TableTools({ question }: { readonly question: BoardQuestion }) {
  const t = useWords(tableWords);
  const { locale } = useLocaleSettings();
  const { view, change, workspace } = useBoard();
  const hidden = useMemo(() => new Set<string>(tableColumns.filter((id) => !view.cols.includes(id))), [view.cols]);
  const choose = (next: ReadonlySet<string>) => {
    const cols = tableColumns.filter((id) => !next.has(id));
    change({ cols: cols.length > 0 ? cols : defaultColumns });
  };
  return (
    <span className="flex items-center gap-1">
      <ColumnChooser
        columns={tableColumns.map((id) => ({ id, label: shortName(id, locale) }))}
        hidden={hidden}
        onChange={choose}
      />
      <a
        href={boardAddress(workspace.slug, question, "csv")}
        download
        title={t("csvOf")}
        className={buttonLook({ weight: "ghost", size: "small" })}
      >
        {t("csv")}
      </a>
    </span>
  );
}
