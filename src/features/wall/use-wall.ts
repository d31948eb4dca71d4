/** The wall's figures, asked for again and again: one answer is kept per part, however long the wall hangs. */
"use client";
import { type UseQueryResult, useQuery } from "@tanstack/react-query";
import { addDays, localDate } from "#domain/base/local-time.ts";
import type { BoardView } from "#domain/metrics/board-view.ts";
import { ReportFailure } from "#ui/report/fetch-answer.ts";
import type { WallBoard, WallFunnel, WallNeeds, WallSource } from "./wall-source.ts";

/** Between two refreshes, and between two tries while nothing answers. */
const every = 60_000;
const again = 5_000;
/** What hangs longer than this without an answer counts as lost. */
const patienceMs = 30_000;

/** `ended`: the session or the link does not open any more. */
export type Lost = "ended" | "unreached";

export interface Wall {
  readonly board: WallBoard | undefined;
  readonly needs: WallNeeds | undefined;
  readonly funnel: WallFunnel | undefined;
  /** null while the newest asking for the board was answered. */
  readonly lost: Lost | null;
  /** When the board was last answered, by the server's clock; null before the first time. */
  readonly answeredAt: number | null;
  /** How far the server's clock is ahead of this machine's. */
  readonly skew: number;
}

function usePart<T>(part: string, ask: ((signal: AbortSignal) => Promise<T>) | null): UseQueryResult<T, Error> {
  return useQuery({
    // No question in the key: the answer of tomorrow takes the place of today's.
    queryKey: ["wall", part],
    queryFn: ({ signal }) => {
      if (ask === null) throw new Error("nothing to ask");
      return ask(AbortSignal.any([signal, AbortSignal.timeout(patienceMs)]));
    },
    enabled: ask !== null,
    refetchInterval: ({ state }) => (state.status === "error" ? again : every),
    refetchIntervalInBackground: true,
    refetchOnReconnect: "always",
    networkMode: "always",
    retry: false,
    gcTime: every * 2,
    staleTime: 0,
    structuralSharing: false,
  });
}

export function useWall(source: WallSource, view: BoardView, timezone: string): Wall {
  const board = usePart("board", (signal) => source.board(view, Date.now(), signal));
  const needs = usePart("needs", source.needs);
  const { funnel: ask } = source;
  const funnel = usePart(
    "funnel",
    ask === null
      ? null
      : (signal) => {
          const today = localDate(Date.now(), timezone);
          return ask(today, addDays(today, 1), signal);
        },
  );
  const asOf = board.data?.trend.meta.asOf;
  const skew = asOf === undefined ? 0 : Date.parse(asOf) - board.dataUpdatedAt;
  return {
    board: board.data,
    needs: needs.data,
    funnel: funnel.data,
    lost: board.isError ? lostBy(board.error) : null,
    answeredAt: board.data === undefined ? null : board.dataUpdatedAt + skew,
    skew,
  };
}

const lostBy = (failure: Error): Lost =>
  failure instanceof ReportFailure && ["unauthenticated", "unknown", "forbidden"].includes(failure.code)
    ? "ended"
    : "unreached";
