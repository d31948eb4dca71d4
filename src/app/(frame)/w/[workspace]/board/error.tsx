/** When the board's page fails on the server: what happened, its id in the log, and another try. */
"use client";
import { BoardCrashed } from "#features/board/board-crashed.tsx";

interface Props {
  readonly error: Error & { readonly digest?: string };
  readonly reset: () => void;
}

export default function BoardError({ error, reset }: Props) {
  return <BoardCrashed id={error.digest} onRetry={reset} />;
}
