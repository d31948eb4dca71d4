/** The stretches of time that a question's figures are compared with, bucket by bucket. */
import "server-only";
import { hourMs } from "#domain/base/local-time.ts";
import type { Grain } from "#domain/metrics/board-question.ts";
import { earlierBuckets, type Span } from "#domain/metrics/board-window.ts";

const dayMs = 86_400_000;
/** Eight weeks and the rest of the first; eight months and the rest of the first. */
const back: Readonly<Partial<Record<Grain, number>>> = { day: 63, week: 63, month: 280 };

/** Hours that some hour of the span is compared with, as epoch seconds. */
export function earlierHours(span: Span, timezone: string): number[] {
  const hours = new Set<number>();
  for (let at = span.fromMs; at < span.toMs; at += hourMs) {
    for (const label of earlierBuckets(String(at / 1000), "hour", timezone)) hours.add(Number(label));
  }
  return [...hours];
}

/** Where the earlier buckets of a span lie; nothing for totals, which are compared by windows alone. */
export function earlierRanges(span: Span, grain: Grain, timezone: string): Span[] {
  if (grain === "total") return [];
  if (grain !== "hour") return [{ fromMs: span.fromMs - (back[grain] ?? 0) * dayMs, toMs: span.toMs }];
  return earlierHours(span, timezone).map((hour) => ({ fromMs: hour * 1000, toMs: hour * 1000 + hourMs }));
}

/** The same stretches, in order and without touching one another. */
export function joined(spans: readonly Span[]): Span[] {
  const found: { fromMs: number; toMs: number }[] = [];
  for (const { fromMs, toMs } of [...spans].sort((a, b) => a.fromMs - b.fromMs)) {
    const last = found.at(-1);
    if (last !== undefined && fromMs <= last.toMs) last.toMs = Math.max(last.toMs, toMs);
    else found.push({ fromMs, toMs });
  }
  return found;
}
