/** The table under the map: channels, campaigns or landing pages with totals, sorting, columns and a file. */
"use client";
import { useMemo } from "react";
import type { BoardQuestion } from "#domain/metrics/board-question.ts";
import { buttonLook } from "#ui/controls/button.tsx";
import { Segmented } from "#ui/controls/segmented.tsx";
import { useFormat } from "#ui/format/use-format.ts";
import { SectionHead } from "#ui/layout/section.tsx";
import { ColumnChooser } from "#ui/table/column-chooser.tsx";
import { useLocaleSettings } from "#ui/words/locale-context.tsx";
import { useWords } from "#ui/words/use-words.ts";
import { useBoard } from "./board-context.tsx";
import { boardAddress } from "./board-questions.ts";
import { defaultColumns, groupings, tableColumns } from "./board-view.ts";
import { useCampaigns } from "./dimension-filter.tsx";
import type { BoardReport } from "./fetch-board.ts";
import { figureColumns } from "./figure-columns.tsx";
import { FigureTable } from "./figure-table.tsx";
import { shortName } from "./metric-words.ts";
import { tableRows } from "./table-rows.ts";
import { tableWords } from "./words-table.ts";

interface Props {
  readonly report: BoardReport | undefined;
  readonly question: BoardQuestion;
  /** "00:00–14:06" or the days. */
  readonly dates: string;
  readonly freshness: string;
}

const titles = { channel: "byChannel", campaign: "byCampaign", landing_page: "byLandingPage" } as const;

/** What the reader can do to the table, beside its heading. */
function TableTools({ question }: Pick<Props, "question">) {
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

export function ChannelTable({ report, question, dates, freshness }: Props) {
  const t = useWords(tableWords);
  const format = useFormat();
  const { locale } = useLocaleSettings();
  const { view, change, channels } = useBoard();
  const campaigns = useCampaigns(view.by === "campaign");
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
  const sorted = view.sort.column === "name" ? t(view.by) : shortName(view.sort.column, locale);
  return (
    <section className="bg-surface">
      <SectionHead
        title={t(titles[view.by])}
        meta={`${dates} · ${t("sortedBy", { name: sorted })}`}
        tools={
          <span className="flex flex-wrap items-center gap-2">
            <Segmented
              label={t("groupBy")}
              value={view.by}
              choices={groupings.map((value) => ({ value, label: t(titles[value]) }))}
              onValueChange={(by) => change({ by })}
            />
            <TableTools question={question} />
          </span>
        }
      />
      <FigureTable
        title={t(titles[view.by])}
        rows={rows}
        columns={columns}
        order={{ column: view.sort.column, descending: view.sort.down }}
        onOrder={({ column, descending }) => {
          const id = (["name", ...tableColumns] as const).find((one) => one === column) ?? "spend";
          change({ sort: { column: id, down: descending } });
        }}
        onOpen={({ key }) => key !== "" && change({ filter: { ...view.filter, [view.by]: [key] } })}
      />
    </section>
  );
}
