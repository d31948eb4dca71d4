/** How this keyboard writes the palette's shortcut. */
"use client";
import { useSyncExternalStore } from "react";

const neverChanges = (): (() => void) => () => undefined;

/** "⌘K" on Apple's keyboards and before the browser has said what it is, else "Ctrl K". */
export function useCommandKey(): string {
  return useSyncExternalStore(
    neverChanges,
    () => (/Mac|iPhone|iPad/.test(navigator.userAgent) ? "⌘K" : "Ctrl K"),
    () => "⌘K",
  );
}
