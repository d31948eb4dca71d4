/** The board's reports, kept fresh: asked again every ten seconds, held while hidden or while a pop-over is open. */
"use client";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { BoardQuestion } from "#domain/metrics/board-question.ts";
import { type BoardQuestions, questionsOf } from "#domain/metrics/board-questions.ts";
import type { BoardView } from "#domain/metrics/board-view.ts";
import type { Target } from "#domain/metrics/kpi-figures.ts";
import { isProjecting, projectingEveryMs } from "#ui/report/projecting-banner.tsx";
import { type BoardReport, fetchBoard, fetchTargets } from "./fetch-board.ts";

export interface InitialBoard {
  readonly trend: BoardReport;
  readonly map: BoardReport;
  readonly table: BoardReport;
}

/** A report as the board needs it, whoever fetches it. */
export interface Answered {
  readonly data: BoardReport | undefined;
  readonly error: Error | null;
  readonly isError: boolean;
  readonly isPlaceholderData: boolean;
  readonly refetch: () => Promise<unknown>;
}

export interface BoardFigures {
  readonly questions: BoardQuestions;
  readonly trend: Answered;
  readonly before: Answered;
  readonly map: Answered;
  readonly table: Answered;
  readonly targets: readonly Target[];
}

const every = 10_000;

interface Asking {
  readonly slug: string;
  readonly held: boolean;
}

function useReport({ slug, held }: Asking, question: BoardQuestion | null, initial: BoardReport | undefined): Answered {
  return useQuery({
    queryKey: ["board", slug, question],
    queryFn: ({ signal }) =>
      question === null ? Promise.reject(new Error("no question")) : fetchBoard(slug, question, signal),
    enabled: question !== null,
    refetchInterval: ({ state }) => (held ? false : isProjecting(state.data) ? projectingEveryMs : every),
    refetchOnWindowFocus: !held,
    staleTime: every / 2,
    retry: 1,
    placeholderData: keepPreviousData,
    ...(initial === undefined ? {} : { initialData: initial }),
  });
}

/** `initial` answers the questions of the first render alone. */
export function useBoardFigures(
  asking: Asking & { timezone: string; view: BoardView; now: number },
  initial: InitialBoard | undefined,
): BoardFigures {
  const questions = questionsOf(asking.view, asking.timezone, asking.now);
  const [first] = useState(questions);
  const given = (part: keyof InitialBoard) =>
    JSON.stringify(first[part]) === JSON.stringify(questions[part]) ? initial?.[part] : undefined;
  const targets = useQuery({
    queryKey: ["targets", asking.slug],
    queryFn: () => fetchTargets(asking.slug),
    staleTime: 300_000,
    retry: 1,
  });
  return {
    questions,
    trend: useReport(asking, questions.trend, given("trend")),
    before: useReport(asking, questions.before, undefined),
    map: useReport(asking, questions.map, given("map")),
    table: useReport(asking, questions.table, given("table")),
    targets: targets.data ?? [],
  };
}
