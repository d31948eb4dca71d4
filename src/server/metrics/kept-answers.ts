/** Answers kept by question and data version; equal questions under way are answered together. */
import "server-only";
import { LRUCache } from "lru-cache";
import type { Span } from "#domain/metrics/span.ts";
import { columnSeconds } from "#platform/columns/column-seconds.ts";
import type { Columns } from "#platform/columns/columns.ts";
import { isWithin } from "#platform/slot.ts";
import { readDataVersion } from "./data-version.sql.ts";

export interface KeptQuestion {
  readonly workspaceId: number;
  /** The report's name. */
  readonly name: string;
  readonly question: unknown;
  /** Everything that the answer is counted from lies in here: look-back and windows included. */
  readonly span: Span;
  /** Whatever else the answer depends on: the present day, the time zone. */
  readonly also?: readonly unknown[];
}

/** A figure weighs about a hundred bytes. */
const mostFigures = 500_000;
const kept = new LRUCache<string, { readonly answer: unknown; readonly figures: number }>({
  max: 300,
  maxSize: mostFigures,
  sizeCalculation: ({ figures }) => Math.max(1, figures),
});

interface UnderWay {
  readonly answer: Promise<unknown>;
  readonly controller: AbortController;
  waiting: number;
}
const underWay = new Map<string, UnderWay>();

/**
 * `compute` is cancelled when everyone who waits for it has gone; `figuresIn` says how many figures a large answer holds.
 * Never from what is kept where statements are noted.
 */
export async function keptAnswer<Answer>(
  columns: Columns,
  asked: KeptQuestion,
  signal: AbortSignal,
  compute: (signal: AbortSignal) => Promise<Answer>,
  figuresIn: (answer: Answer) => number = () => 0,
): Promise<Answer> {
  if (isWithin()) return compute(signal);
  const { workspaceId, name, question, span, also = [] } = asked;
  const [state] = await columns.ask<{ version: string }>(
    readDataVersion,
    { workspace: workspaceId, from: columnSeconds(span.fromMs), to: columnSeconds(span.toMs, Math.ceil) },
    { signal },
  );
  const key = JSON.stringify([workspaceId, name, question, also, state?.version]);
  const known = kept.get(key);
  // The key names the question, and each name has one type of answer.
  if (known !== undefined) return known.answer as Answer;
  return (await join(key, signal, compute, figuresIn)) as Answer;
}

async function join<Answer>(
  key: string,
  signal: AbortSignal,
  compute: (signal: AbortSignal) => Promise<Answer>,
  figuresIn: (answer: Answer) => number,
): Promise<unknown> {
  const one = underWay.get(key) ?? begin(key, compute, figuresIn);
  one.waiting++;
  const leave = () => {
    one.waiting--;
    if (one.waiting === 0) one.controller.abort();
  };
  // Who has gone by now sends no event any more.
  if (signal.aborted) leave();
  else signal.addEventListener("abort", leave, { once: true });
  try {
    return await one.answer;
  } finally {
    signal.removeEventListener("abort", leave);
  }
}

function begin<Answer>(
  key: string,
  compute: (signal: AbortSignal) => Promise<Answer>,
  figuresIn: (answer: Answer) => number,
): UnderWay {
  const controller = new AbortController();
  // Whoever asks after it was given up begins anew.
  const forget = () => {
    if (underWay.get(key)?.controller === controller) underWay.delete(key);
  };
  const answer = compute(controller.signal)
    .then((found) => {
      kept.set(key, { answer: found, figures: figuresIn(found) });
      return found;
    })
    .finally(forget);
  const one = { answer, controller, waiting: 0 };
  underWay.set(key, one);
  controller.signal.addEventListener("abort", forget, { once: true });
  return one;
}
