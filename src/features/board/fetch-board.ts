/** Asks the API for the board's figures and its catalogue, with the session's cookie. */
import type { BoardAnswer, BoardQuestion, Report } from "#domain/metrics/board-question.ts";
import { boardAddress } from "./board-questions.ts";
import type { Channel } from "./map-grid.ts";

export type BoardReport = Report<BoardQuestion, BoardAnswer>;

export interface Campaign {
  readonly key: string;
  readonly name: string;
  readonly channel: string;
}

export interface Target {
  readonly metric: string;
  /** Per day for sums, as it is for ratios. Money in major units, rates 0–1. */
  readonly value: number;
}

/** What the API refused or failed at; `id` finds it in the log. */
export class BoardFailure extends Error {
  override readonly name = "BoardFailure";

  constructor(
    readonly code: string,
    message: string,
    readonly id: string | null,
  ) {
    super(message);
  }
}

async function failureOf(response: Response): Promise<BoardFailure> {
  const fallback = new BoardFailure(String(response.status), response.statusText, null);
  try {
    const body = (await response.json()) as { error?: { code?: string; message?: string; id?: string } };
    const { code, message, id } = body.error ?? {};
    return new BoardFailure(code ?? fallback.code, message ?? fallback.message, id ?? null);
  } catch {
    return fallback;
  }
}

async function ask<T>(address: string, signal?: AbortSignal): Promise<T> {
  const response = await fetch(address, {
    headers: { accept: "application/json" },
    credentials: "same-origin",
    ...(signal === undefined ? {} : { signal }),
  });
  if (!response.ok) throw await failureOf(response);
  return (await response.json()) as T;
}

export function fetchBoard(workspace: string, question: BoardQuestion, signal?: AbortSignal): Promise<BoardReport> {
  return ask(boardAddress(workspace, question), signal);
}

export async function fetchChannels(workspace: string): Promise<readonly Channel[]> {
  const answer = await ask<{ channels: Channel[] }>(`/api/v1/channels?${new URLSearchParams({ workspace })}`);
  return answer.channels;
}

export async function fetchCampaigns(workspace: string): Promise<readonly Campaign[]> {
  const answer = await ask<{ campaigns: Campaign[] }>(`/api/v1/campaigns?${new URLSearchParams({ workspace })}`);
  return answer.campaigns;
}

export async function fetchTargets(workspace: string): Promise<readonly Target[]> {
  const answer = await ask<{ targets: Target[] }>(`/api/v1/targets?${new URLSearchParams({ workspace })}`);
  return answer.targets;
}
