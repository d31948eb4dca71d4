/** Where a key leads to, and what is left of the hour. */

const steps: Readonly<Record<string, number>> = { ArrowRight: 1, PageDown: 1, ArrowLeft: -1, PageUp: -1 };

/** The first and the last item have nothing beyond them; keys that mean nothing stay. */
export function moveBy(place: number, key: string, count: number): number {
  if (key === "Home") return 0;
  if (key === "End") return count - 1;
  return Math.min(count - 1, Math.max(0, place + (steps[key] ?? 0)));
}

/** 59:07 */
export function leftText(leftMs: number): string {
  const seconds = Math.ceil(leftMs / 1_000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}
