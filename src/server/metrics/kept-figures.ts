/** The board's figures as they were read, until something that they were read from is counted anew. */
import "server-only";
import type { BoardFigures } from "#domain/metrics/board-sums.ts";
import { earlierWindows, type Span } from "#domain/metrics/board-window.ts";
import type { Platform } from "#platform/slot.ts";
import { readFigures } from "./board-figures.ts";
import type { Asked } from "./board-values.ts";
import { keptAnswer } from "./kept-answers.ts";

/** Further back than any bucket that another one is compared with. */
const farthestMs = 300 * 86_400_000;

const endOfTimeMs = Date.UTC(2100, 0);

/** As `readFigures`, whose questions are of one workspace. Plans and the present are no part of figures, and always new. */
export async function keptFigures(platform: Platform, all: readonly Asked[]): Promise<BoardFigures[]> {
  const [first] = all;
  if (first === undefined) return [];
  const { id: workspaceId, timezone } = first.workspace;
  const asked = all.map(({ question, span }) => [question, span]);
  return keptAnswer(
    platform.columns,
    { workspaceId, name: "board-figures", question: asked, span: readsOf(all), also: [timezone] },
    new AbortController().signal,
    () => readFigures(platform, all),
    (found) => found.reduce((sum, one) => sum + figuresIn(one), 0),
  );
}

function readsOf(all: readonly Asked[]): Span {
  const earliest = all.map(({ question, span, workspace }) =>
    question.benchmark
      ? Math.min(span.fromMs - farthestMs, ...earlierWindows(span, workspace.timezone).map(({ fromMs }) => fromMs))
      : span.fromMs,
  );
  // What a touch brought comes later than the touch, a refund at any time.
  const latest = all.map(({ question, span }) => (question.clock === "touch" ? endOfTimeMs : span.toMs));
  return { fromMs: Math.min(...earliest), toMs: Math.max(...latest) };
}

function figuresIn({ own, ofWindows, ofBuckets }: BoardFigures): number {
  const rows = [...own, ...ofWindows, ...ofBuckets];
  return rows.length * Object.keys(rows[0]?.sums ?? {}).length;
}
