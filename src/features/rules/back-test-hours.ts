/** A back-test's marks as hours to draw. */
import type { BackTestAnswer } from "#domain/rules/back-test-answer.ts";
import type { WatchedHour } from "#ui/charts/watched-hour.ts";

export interface TestedScope {
  readonly key: string;
  readonly marks: BackTestAnswer["scopes"][number]["marks"];
  readonly firings: number;
}

export function firedHours({ marks }: TestedScope): WatchedHour[] {
  return marks.map(({ at, phase, value, usual, limit }) => ({
    ...{ at: Date.parse(at), value, limit, usual },
    fired: phase === "firing" || phase === "recovering",
  }));
}

/** Each object with how often it fired, those that fired most first. */
export function testedScopes({ scopes, firings }: BackTestAnswer): TestedScope[] {
  const counts = new Map<string, number>();
  for (const { key } of firings) counts.set(key, (counts.get(key) ?? 0) + 1);
  return scopes
    .map(({ key, marks }) => ({ key, marks, firings: counts.get(key) ?? 0 }))
    .sort((a, b) => b.firings - a.firings || a.key.localeCompare(b.key));
}
