/** The board's parts with their figures: strip, map, feed and table. */
"use client";
import type { ReactNode } from "react";
import type { LateSource } from "#domain/metrics/freshness.ts";
import { standing } from "#domain/metrics/unusual.ts";
import { classNames } from "#ui/class-names.ts";
import { useBoard } from "./board-context.tsx";
import { ChannelTable } from "./channel-table.tsx";
import type { BoardReport } from "./fetch-board.ts";
import { KpiStrip } from "./kpi-strip.tsx";
import { UnusualList } from "./unusual-list.tsx";
import { useAnomalies } from "./use-anomalies.ts";
import type { BoardFigures } from "./use-board-figures.ts";
import { useAgainst, useDates, useFreshness } from "./use-captions.ts";
import { useKpis } from "./use-kpis.ts";
import { useMap } from "./use-map.ts";
import { WarMap } from "./war-map.tsx";

interface Props {
  readonly figures: BoardFigures;
  readonly report: BoardReport;
  readonly late: readonly LateSource[];
  readonly feed: ReactNode;
}

export function BoardBody({ figures, report, late, feed }: Props) {
  const { trend: question, table: tableQuestion } = figures.questions;
  const { from, to, grain } = question;
  const range = { from, to };
  const { workspace, locked } = useBoard();
  const { anomalies, mayJudge } = useAnomalies(workspace.slug, range, locked === undefined);
  const { buckets, rows } = useMap({
    from,
    to,
    trend: report,
    map: figures.map.data,
    late,
    anomalies: standing(anomalies),
  });
  const kpis = useKpis({ figures, report, range, buckets });
  const against = useAgainst(range);
  const freshness = useFreshness(report.meta);
  const dates = useDates(range);
  const between = figures.trend.isPlaceholderData;
  if (grain === "total") return null;
  return (
    <div aria-busy={between} className={classNames("transition-opacity", between && "opacity-60")}>
      <KpiStrip figures={kpis} buckets={buckets} against={against} freshness={freshness} />
      <div className={feed === undefined ? "" : "flex flex-col lg:grid lg:grid-cols-[minmax(0,1fr)_var(--feed-w)]"}>
        <div className="min-w-0">
          <WarMap rows={rows} buckets={buckets} grain={grain} all={report.answer} />
          <UnusualList anomalies={anomalies} mayJudge={mayJudge} />
        </div>
        {feed !== undefined && (
          <aside className="relative min-w-0 border-line bg-surface max-lg:order-first lg:border-b lg:border-l">
            {/* As high as the map: what is longer scrolls beside it. */}
            <div className="lg:absolute lg:inset-0 lg:overflow-y-auto">{feed}</div>
          </aside>
        )}
      </div>
      <ChannelTable report={figures.table.data} question={tableQuestion} dates={dates} freshness={freshness} />
    </div>
  );
}
