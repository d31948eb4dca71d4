/** Which figures a refresh has just changed: marked for two seconds, never on the first look. */
"use client";
import { useEffect, useMemo, useRef, useState } from "react";
import type { MapRow } from "#domain/metrics/map-grid.ts";

const none: ReadonlySet<string> = new Set();

/** `figures` by key; `scope` names what they are of, so that another view is not a change. */
function useChanged(figures: ReadonlyMap<string, number | null>, scope: string): ReadonlySet<string> {
  const before = useRef<{ scope: string; figures: ReadonlyMap<string, number | null> } | null>(null);
  const [changed, setChanged] = useState(none);
  useEffect(() => {
    const last = before.current;
    before.current = { scope, figures };
    if (last === null || last.scope !== scope || last.figures.size === 0) return;
    const now = [...figures].filter(([key, value]) => last.figures.has(key) && last.figures.get(key) !== value);
    if (now.length > 0) setChanged(new Set(now.map(([key]) => key)));
  }, [figures, scope]);
  useEffect(() => {
    if (changed.size === 0) return;
    const timer = setTimeout(() => setChanged(none), 2_000);
    return () => clearTimeout(timer);
  }, [changed]);
  return changed;
}

/** The changed cells of the map, as "channel:column". */
export function useChangedCells(rows: readonly MapRow[], scope: string): ReadonlySet<string> {
  const figures = useMemo(
    () => new Map(rows.flatMap((row) => row.cells.map((cell, i) => [`${row.key}:${i}`, cell.value] as const))),
    [rows],
  );
  return useChanged(figures, scope);
}
