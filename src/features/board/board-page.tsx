/** The promotion board: filters, key figures, war map and table, alive on one view of the URL. */
"use client";
import { type ReactNode, useMemo, useState } from "react";
import { boardChannels } from "#domain/metrics/board-channels.ts";
import type { Channel } from "#domain/metrics/map-grid.ts";
import { useServerNow } from "#ui/format/use-server-now.ts";
import { useLocaleSettings } from "#ui/words/locale-context.tsx";
import { BoardContext, type BoardWorkspace } from "./board-context.tsx";
import { BoardScreen } from "./board-screen.tsx";
import type { InitialBoard } from "./use-board-figures.ts";
import { useBoardView } from "./use-board-view.ts";

interface Props {
  readonly workspace: BoardWorkspace;
  readonly channels: readonly Channel[];
  /**
   * The answers to `questionsOf(parseView(params), timezone, now)`, so that the first paint has figures: an InitialBoard
   * as JSON. As a value, React would walk its tens of thousands of figures on the way out and again on the way in.
   */
  readonly initial?: string;
  /** The server's instant (ISO). */
  readonly now: string;
  /** The column beside the map: what needs a decision. */
  readonly feed?: ReactNode;
  /** Saved views, beside the filters. */
  readonly views?: ReactNode;
}

export function BoardPage({ workspace, channels: given, initial: text, now: started, feed, views }: Props) {
  const { locale } = useLocaleSettings();
  const channels = useMemo(() => boardChannels(given, locale), [given, locale]);
  const initial = useMemo(() => (text === undefined ? undefined : (JSON.parse(text) as InitialBoard)), [text]);
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
      <BoardScreen initial={initial} held={held} feed={feed} views={views} />
    </BoardContext>
  );
}
