/** The rows that a component rests on: what they count adds up to its value, and nothing else goes into it. */
import { connectivityRate, partRates } from "#domain/quality/connectivity.ts";
import { type ConnectivityPart, connectivityParts } from "#domain/quality/connectivity-question.ts";
import { type ComponentId, components } from "./definition.ts";

/** One task, one person, one goal, one channel, or some facts that share a key. */
export interface EvidenceRow {
  readonly component: ComponentId;
  /** Of connectivity its part, of feedback its direction; "" elsewhere. */
  readonly part: string;
  /** What it is about: `task:12`, `alert:5`, `action:3`, `user:7`, `goal:2`, or a channel's or campaign's key. */
  readonly ref: string;
  readonly title: string;
  readonly numerator: number;
  readonly denominator: number;
  /** What a reader sees beside it: hours, days, predicted and come. */
  readonly facts: Readonly<Record<string, string | number | boolean | null>>;
}

/** What a component came to; null = not measured. */
export interface ComponentValue {
  readonly id: ComponentId;
  readonly numerator: number;
  readonly denominator: number;
  /** 0–1. */
  readonly value: number | null;
}

export function componentValue(id: ComponentId, rows: readonly EvidenceRow[]): ComponentValue {
  const own = rows.filter(({ component }) => component === id);
  let numerator = 0;
  let denominator = 0;
  for (const row of own) {
    numerator += row.numerator;
    denominator += row.denominator;
  }
  if (id === "connectivity") return { id, numerator, denominator, value: connectivityRate(connectivityOf(own)) };
  if (denominator === 0) return { id, numerator, denominator, value: null };
  // Its rows count what the prediction missed.
  if (id === "accuracy") return { id, numerator, denominator, value: Math.max(0, 1 - numerator / denominator) };
  return { id, numerator, denominator, value: numerator / denominator };
}

export const componentValues = (rows: readonly EvidenceRow[]): ComponentValue[] =>
  components.map((id) => componentValue(id, rows));

/** The four rates of connectivity, out of its rows. */
export function connectivityOf(rows: readonly EvidenceRow[]) {
  const counts = rows.flatMap(({ component, part, ref, numerator, denominator }) =>
    component === "connectivity" && isPart(part) ? [{ part, key: ref, connected: numerator, all: denominator }] : [],
  );
  return partRates(counts);
}

const isPart = (part: string): part is ConnectivityPart => connectivityParts.some((known) => known === part);
