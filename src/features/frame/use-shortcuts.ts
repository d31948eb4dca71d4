/** The keyboard of the whole frame: the palette, the help, single keys and G-then-letter of every command. */
"use client";
import { useEffect, useRef } from "react";
import type { Command } from "#ui/commands/command-context.tsx";

interface Actions {
  readonly togglePalette: () => void;
  readonly openHelp: () => void;
}

/** How long G waits for its letter, in milliseconds. */
const patience = 1200;

/** True where a key belongs to what has the focus: a field, or a pane that is open. */
function belongsElsewhere(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable) return true;
  return target.closest("input,textarea,select,[role=dialog],[role=menu],[role=listbox]") !== null;
}

export function useShortcuts(commands: readonly Command[], actions: Actions): void {
  const latest = useRef({ commands, actions });
  useEffect(() => {
    latest.current = { commands, actions };
  });
  useEffect(() => {
    let afterG = Number.NEGATIVE_INFINITY;
    function press(event: KeyboardEvent): void {
      const { commands: known, actions: act } = latest.current;
      const key = event.key.toLowerCase();
      if (key === "k" && (event.metaKey || event.ctrlKey) && !event.altKey) {
        event.preventDefault();
        act.togglePalette();
        return;
      }
      const chorded = event.metaKey || event.ctrlKey || event.altKey;
      if (event.defaultPrevented || chorded || event.isComposing || belongsElsewhere(event.target)) return;
      const chord = event.timeStamp - afterG < patience ? `g ${key}` : key;
      afterG = chord === "g" ? event.timeStamp : Number.NEGATIVE_INFINITY;
      const command = known.find(({ keys }) => keys === chord);
      const run = command?.run ?? (chord === "?" ? act.openHelp : chord === "/" ? act.togglePalette : undefined);
      if (run === undefined) return;
      event.preventDefault();
      run();
    }
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, []);
}
