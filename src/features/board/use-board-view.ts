/** The view in the URL: read from it, written to it without asking the server for a page. */
"use client";
import { useSearchParams } from "next/navigation";
import { useCallback, useMemo } from "react";
import { type BoardView, formatView, parseView } from "#domain/metrics/board-view.ts";

export function useBoardView(): readonly [BoardView, (patch: Partial<BoardView>) => void] {
  const params = useSearchParams().toString();
  const view = useMemo(() => parseView(new URLSearchParams(params)), [params]);
  const change = useCallback((patch: Partial<BoardView>) => {
    const now = parseView(new URLSearchParams(window.location.search));
    const next = formatView({ ...now, ...patch }).toString();
    window.history.pushState(null, "", next === "" ? window.location.pathname : `?${next}`);
  }, []);
  return [view, change];
}
