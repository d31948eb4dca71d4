/** A back-test's marks as hours to draw. */
import type { Phase } from "#domain/rules/alert-state.ts";
import type { WatchedHour } from "#ui/charts/watched-hour.ts";
import type { BackTestAnswer } from "./rule-answer.ts";

export interface TestedMark {
  readonly at: number;
  readonly phase: Phase;
  readonly value: number | null;
  readonly reference: number | null;
  readonly limit: number | null;
}

export interface TestedScope {
  readonly key: string;
  readonly marks: readonly TestedMark[];
  readonly firings: number;
}

export function firedHours({ marks }: TestedScope): WatchedHour[] {
  return marks.map(({ at, phase, value, reference, limit }) => ({
    ...{ at, value, limit, usual: reference },
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
