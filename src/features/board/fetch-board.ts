/** Asks the API for the board's figures and its catalogue, with the session's cookie. */
import type { BoardAnswer, BoardQuestion, Report } from "#domain/metrics/board-question.ts";
import { fetchAnswer } from "#ui/report/fetch-answer.ts";
import { boardAddress } from "./board-questions.ts";
import type { Channel } from "./map-grid.ts";

export type BoardReport = Report<BoardQuestion, BoardAnswer>;

export interface Target {
  readonly metric: string;
  /** Per day for sums, as it is for ratios. Money in major units, rates 0–1. */
  readonly value: number;
}

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
