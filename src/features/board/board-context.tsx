/** What every part of the board shares: the workspace, the view that the URL holds, and who holds the refresh back. */
"use client";
import { createContext, use } from "react";
import type { BoardView } from "#domain/metrics/board-view.ts";
import type { Channel } from "#domain/metrics/map-grid.ts";

export interface BoardWorkspace {
  readonly slug: string;
  readonly timezone: string;
  /** ISO 4217. */
  readonly currency: string;
}

export interface Board {
  readonly workspace: BoardWorkspace;
  readonly channels: readonly Channel[];
  readonly view: BoardView;
  /** Changes the view and with it the URL. */
  readonly change: (patch: Partial<BoardView>) => void;
  /** Epoch milliseconds by the server's clock. */
  readonly now: number;
  /** Called with true while something is open that a refresh would pull from under the reader. */
  readonly hold: (open: boolean) => void;
  /** By a share link: the question stays as it is, and nothing is asked besides. */
  readonly locked?: { readonly campaigns: readonly NamedKey[] };
}

export interface NamedKey {
  readonly key: string;
  readonly name: string;
}

export const BoardContext = createContext<Board | null>(null);

export function useBoard(): Board {
  const board = use(BoardContext);
  if (board === null) throw new Error("The board's parts stand inside BoardPage");
  return board;
}
