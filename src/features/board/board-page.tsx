/** The promotion board: filters, key figures, war map and table, alive on one view of the URL. */
"use client";
import { type ReactNode, useMemo, useState } from "react";
import { BoardContext, type BoardWorkspace } from "./board-context.tsx";
import { BoardScreen } from "./board-screen.tsx";
import type { Channel } from "./map-grid.ts";
import type { InitialBoard } from "./use-board-figures.ts";
import { useBoardView } from "./use-board-view.ts";
import { useServerNow } from "./use-server-now.ts";

interface Props {
  readonly workspace: BoardWorkspace;
  readonly channels: readonly Channel[];
  /** The answers to `questionsOf(parseView(params), timezone, now)`, so that the first paint has figures. */
  readonly initial?: InitialBoard;
  /** The server's instant (ISO). */
  readonly now: string;
  /** The column beside the map: what needs a decision. */
  readonly feed?: ReactNode;
}

export function BoardPage({ workspace, channels, initial, now: started, feed }: Props) {
  const [view, change] = useBoardView();
  const [held, hold] = useState(false);
  const now = useServerNow(started);
  const { slug, timezone, currency } = workspace;
  const board = useMemo(
    () => ({ workspace: { slug, timezone, currency }, channels, view, change, now, hold }),
    [slug, timezone, currency, channels, view, change, now],
  );
  return (
    <BoardContext value={board}>
      <BoardScreen initial={initial} held={held} feed={feed} />
    </BoardContext>
  );
}
