/** One row of a table or list in the tab order; arrows, Home and End move it, Enter opens it. */
"use client";
import { type KeyboardEvent, useState } from "react";

interface RowProps {
  readonly tabIndex: number;
  readonly onFocus: () => void;
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
}

const moves: Readonly<Record<string, (at: number, count: number) => number>> = {
  ArrowDown: (at, count) => Math.min(count - 1, at + 1),
  ArrowUp: (at) => Math.max(0, at - 1),
  Home: () => 0,
  End: (_at, count) => count - 1,
};

/** Props for the row at an index of `count`; keys pressed on controls inside the row stay theirs. */
export function useRowFocus(count: number): (index: number, open: () => void) => RowProps {
  const [chosen, setChosen] = useState(0);
  const current = Math.min(chosen, Math.max(0, count - 1));
  return (index, open) => ({
    tabIndex: index === current ? 0 : -1,
    onFocus: () => setChosen(index),
    onKeyDown: (event) => {
      if (event.target !== event.currentTarget) return;
      const move = moves[event.key];
      if (move === undefined && event.key !== "Enter") return;
      event.preventDefault();
      if (move === undefined) return open();
      const rows = event.currentTarget.parentElement?.children;
      const next = rows?.item(move(index, count));
      if (next instanceof HTMLElement) next.focus();
    },
  });
}
