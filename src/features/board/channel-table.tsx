/** The table under the map: channels, campaigns or landing pages with totals, sorting, columns and a file. */
"use client";
import type { BoardQuestion } from "#domain/metrics/board-question.ts";
import { groupings, tableColumns } from "#domain/metrics/board-view.ts";
import { Segmented } from "#ui/controls/segmented.tsx";
import { SectionHead } from "#ui/layout/section.tsx";
import { useWords } from "#ui/words/use-words.ts";
import { useBoard } from "./board-context.tsx";
import type { BoardReport } from "./fetch-board.ts";
import { FigureTable } from "./figure-table.tsx";
import { shortName } from "./metric-words.ts";
import { TableTools } from "./table-tools.tsx";
import { useTable } from "./use-table.ts";
import { tableWords } from "./words-table.ts";

interface Props {
  readonly report: BoardReport | undefined;
  readonly question: BoardQuestion;
  /** "00:00–14:06" or the days. */
  readonly dates: string;
  readonly freshness: string;
}

const titles = { channel: "byChannel", campaign: "byCampaign", landing_page: "byLandingPage" } as const;

export function ChannelTable({ report, question, dates, freshness }: Props) {
  const t = useWords(tableWords);
  const { view, change, locked } = useBoard();
  const { rows, columns, locale } = useTable(report, freshness);
  const sorted = view.sort.column === "name" ? t(view.by) : shortName(view.sort.column, locale);
  return (
    <section className="bg-surface">
      <SectionHead
        title={t(titles[view.by])}
        meta={`${dates} · ${t("sortedBy", { name: sorted })}`}
        tools={
          locked === undefined && (
            <span className="flex flex-wrap items-center gap-2">
              <Segmented
                label={t("groupBy")}
                value={view.by}
                choices={groupings.map((value) => ({ value, label: t(titles[value]) }))}
                onValueChange={(by) => change({ by })}
              />
              <TableTools question={question} />
            </span>
          )
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
        onOpen={
          locked === undefined
            ? ({ key }) => key !== "" && change({ filter: { ...view.filter, [view.by]: [key] } })
            : undefined
        }
      />
    </section>
  );
}
