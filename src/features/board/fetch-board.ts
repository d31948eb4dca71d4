/** Asks the API for the board's figures and its catalogue, with the session's cookie. */
import type { BoardAnswer, BoardQuestion, Report } from "#domain/metrics/board-question.ts";
import { boardAddress } from "#domain/metrics/board-questions.ts";
import type { Target } from "#domain/metrics/kpi-figures.ts";
import type { Channel } from "#domain/metrics/map-grid.ts";
import { fetchAnswer } from "#ui/report/fetch-answer.ts";

export type BoardReport = Report<BoardQuestion, BoardAnswer>;

export function fetchBoard(workspace: string, question: BoardQuestion, signal?: AbortSignal): Promise<BoardReport> {
  return fetchAnswer(boardAddress(workspace, question), signal);
}

export async function fetchChannels(workspace: string): Promise<readonly Channel[]> {
  const answer = await fetchAnswer<{ channels: Channel[] }>(`/api/v1/channels?${new URLSearchParams({ workspace })}`);
  return answer.channels;
}

export async function fetchTargets(workspace: string): Promise<readonly Target[]> {
  const answer = await fetchAnswer<{ targets: Target[] }>(`/api/v1/targets?${new URLSearchParams({ workspace })}`);
  return answer.targets;
}
