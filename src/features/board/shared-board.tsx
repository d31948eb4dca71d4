/** A board by a share link: the figures of one question, as fresh as they come, and nothing to choose. */
"use client";
import { useQuery } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { boardChannels } from "#domain/metrics/board-channels.ts";
import type { BoardAnswer, BoardQuestion, Report } from "#domain/metrics/board-question.ts";
import { type BoardView, parseView } from "#domain/metrics/board-view.ts";
import type { Target } from "#domain/metrics/kpi-figures.ts";
import type { Channel } from "#domain/metrics/map-grid.ts";
import { fetchShared, type ShareKey } from "#ui/report/fetch-shared.ts";
import { useLocaleSettings } from "#ui/words/locale-context.tsx";
import { type Board, BoardContext, type NamedKey } from "./board-context.tsx";
import { SharedScreen } from "./shared-screen.tsx";
import type { Answered } from "./use-board-figures.ts";

type BoardReport = Report<BoardQuestion, BoardAnswer>;

export interface SharedFigures {
  readonly share: { readonly name: string; readonly query: string };
  readonly workspace: { readonly name: string; readonly timezone: string; readonly currency: string };
  readonly channels: readonly Channel[];
  readonly campaigns: readonly NamedKey[];
  readonly targets: readonly Target[];
  readonly trend: BoardReport;
  readonly before?: BoardReport;
  readonly map: BoardReport;
  readonly table?: BoardReport;
}

interface Props {
  readonly shareKey: ShareKey;
  /** What the link answered when it was opened. */
  readonly first: SharedFigures;
}

const every = 60_000;

export function SharedBoard({ shareKey, first }: Props) {
  const { locale } = useLocaleSettings();
  const asked = useQuery({
    queryKey: ["shared", shareKey.token],
    queryFn: ({ signal }) => fetchShared<SharedFigures>(shareKey, "", { signal }),
    initialData: first,
    refetchInterval: every,
    staleTime: every / 2,
    retry: 1,
  });
  const { data } = asked;
  const [sort, setSort] = useState<BoardView["sort"] | null>(null);
  const view = useMemo(() => {
    const kept = parseView(new URLSearchParams(data.share.query));
    return sort === null ? kept : { ...kept, sort };
  }, [data.share.query, sort]);
  const board = useMemo(
    (): Board => ({
      workspace: { slug: "", ...data.workspace },
      channels: boardChannels(data.channels, locale),
      view,
      // The order of the table is the reader's; the question is not.
      change: (patch) => patch.sort !== undefined && setSort(patch.sort),
      now: Date.parse(data.trend.meta.asOf),
      hold: () => undefined,
      locked: { campaigns: data.campaigns },
    }),
    [data, view, locale],
  );
  const answered = (report: BoardReport | undefined): Answered => ({
    data: report,
    error: asked.error,
    isError: asked.isError,
    isPlaceholderData: false,
    refetch: asked.refetch,
  });
  return (
    <BoardContext value={board}>
      <SharedScreen
        title={data.share.name}
        owner={data.workspace.name}
        figures={{
          questions: {
            trend: data.trend.question,
            before: data.before?.question ?? null,
            map: data.map.question,
            table: data.table?.question ?? data.map.question,
          },
          trend: answered(data.trend),
          before: answered(data.before),
          map: answered(data.map),
          table: answered(data.table),
          targets: data.targets,
        }}
        onRetry={() => void asked.refetch()}
      />
    </BoardContext>
  );
}
