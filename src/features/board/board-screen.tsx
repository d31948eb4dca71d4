/** What stands on the board for one view: its figures, or why there are none. */
"use client";
import { type ReactNode, useMemo } from "react";
import { lateSources } from "#domain/metrics/freshness.ts";
import { ProjectingBanner } from "#ui/report/projecting-banner.tsx";
import { BoardBody } from "./board-body.tsx";
import { useBoard } from "./board-context.tsx";
import { BoardEmpty } from "./board-empty.tsx";
import { BoardFailed, BoardStale } from "./board-failed.tsx";
import { BoardFilters } from "./board-filters.tsx";
import { BoardNotes } from "./board-notes.tsx";
import { BoardSkeleton } from "./board-skeleton.tsx";
import { emptinessOf } from "./emptiness.ts";
import { useBoardCommands } from "./use-board-commands.ts";
import { type InitialBoard, useBoardFigures } from "./use-board-figures.ts";

interface Props {
  readonly initial: InitialBoard | undefined;
  readonly held: boolean;
  readonly feed: ReactNode;
  readonly views: ReactNode;
}

export function BoardScreen({ initial, held, feed, views }: Props) {
  const { workspace, view, now } = useBoard();
  useBoardCommands();
  const { slug, timezone } = workspace;
  const figures = useBoardFigures({ slug, timezone, view, now, held }, initial);
  const { trend, map, table } = figures;
  const freshness = trend.data?.meta.freshness;
  const late = useMemo(() => lateSources(freshness ?? [], now), [freshness, now]);
  const empty = trend.data === undefined ? null : emptinessOf(trend.data, view);
  const failure = trend.error ?? map.error ?? table.error;
  const retry = () => {
    for (const one of [trend, map, table]) if (one.isError) void one.refetch();
  };
  return (
    <>
      <BoardFilters views={views} />
      {trend.data === undefined ? (
        failure === null ? (
          <BoardSkeleton />
        ) : (
          <BoardFailed failure={failure} onRetry={retry} />
        )
      ) : (
        <>
          {failure !== null ? (
            <BoardStale failure={failure} asOf={trend.data.meta.asOf} onRetry={retry} />
          ) : (
            <BoardNotes
              asOf={trend.data.meta.asOf}
              notes={[...trend.data.meta.notes, ...(map.data?.meta.notes ?? [])]}
              late={late}
            />
          )}
          <ProjectingBanner notes={trend.data.meta.notes} />
          {empty !== null && !trend.isPlaceholderData ? (
            <BoardEmpty why={empty} />
          ) : (
            <BoardBody figures={figures} report={trend.data} late={late} feed={feed} />
          )}
        </>
      )}
    </>
  );
}
