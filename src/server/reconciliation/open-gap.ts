/** Brings the rows of a gap out of the columns, and opens their counting. */
import "server-only";
import type { WorkspaceRef } from "#domain/access/workspace.ts";
import { Refusal } from "#domain/base/refusal.ts";
import { type Counting, openCounting, spanOn } from "#domain/reconciliation/count-by.ts";
import type { Counted } from "#domain/reconciliation/definition.ts";
import {
  activeAxes,
  askedOf,
  type ExplainAsk,
  type ExplainedGap,
  explainingGap,
} from "#domain/reconciliation/explain-gap.ts";
import type { FactNames, FactRows } from "#domain/reconciliation/fact-rows.ts";
import { mostAxes } from "#domain/reconciliation/reconcile-question.ts";
import type { Platform } from "#platform/slot.ts";
import { mostRows, readFactRows } from "./read-facts.ts";
import { type Asked, readConvert, readCurrencies } from "./read-side.ts";

const dayMs = 86_400_000;
/** Rows × combinations of axes: beyond it an answer would take longer than people wait. */
const mostCounts = 500_000_000;

export interface OpenGap {
  readonly rows: FactRows;
  readonly names: FactNames;
  readonly count: Counting;
}

/** What is not kept with each event cannot be counted by, whatever it may change. */
function refuseUnkept(...sides: readonly Counted[]): void {
  if (sides.every(({ axes }) => axes.consent === "any")) return;
  const message = "Consent is not kept with each event: a definition that asks for it cannot be counted here.";
  throw new Refusal("invalid", message, [{ path: "consent", message }]);
}

/** Throws `invalid` for what cannot be counted from stored rows, `limit` for too much. */
export async function openGap(
  { columns, now }: Platform,
  workspace: WorkspaceRef,
  [a, b]: readonly [Counted, Counted],
  span: Asked,
  signal: AbortSignal,
): Promise<OpenGap> {
  refuseUnkept(a, b);
  const axes = activeAxes(a, b);
  if (axes.length > mostAxes) {
    throw new Refusal("limit", `The two differ on ${axes.length} axes; at most ${mostAxes} can be told apart at once.`);
  }
  const facts = askedOf(a, b);
  const { timezone, currency } = workspace;
  const [convert, currencies] = await Promise.all([readConvert(workspace), readCurrencies(workspace)]);
  const place = { ...span, timezone, currency, asOfMs: now(), convert };
  const spans = [a, b].map((side) => spanOn(place, side.axes.timezone));
  const fromMs = Math.min(...spans.map((one) => one.fromMs));
  const toMs = Math.max(...spans.map((one) => one.toMs));
  const lookbackMs = facts.longestLookbackDays * dayMs;
  // What is dated by its refund or payment may be older than any look-back of the span.
  const touchesFromMs = facts.ownDays || facts.payments ? 0 : Math.max(0, fromMs - lookbackMs);
  const untilMs = toMs + (facts.touchDates ? lookbackMs : 0);
  const most = Math.min(mostRows, Math.floor(mostCounts / 2 ** axes.length));
  const ask = { workspaceId: workspace.id, facts, currencies, fromMs, untilMs, touchesFromMs, most };
  const { rows, names } = await readFactRows(columns, ask, signal);
  return { rows, names, count: openCounting(rows, names, place) };
}

/** Others are served between the countings. */
export async function explain(
  { rows, count }: OpenGap,
  [a, b]: readonly [Counted, Counted],
  show: ExplainAsk["show"],
  signal: AbortSignal,
): Promise<ExplainedGap> {
  const explaining = explainingGap(a, b, count, { persons: rows.person, show: show ?? null });
  for (;;) {
    const next = explaining.next();
    if (next.done) return next.value;
    if (signal.aborted) throw new Refusal("limit", "The question was cancelled.");
    await new Promise((resolve) => setImmediate(resolve));
  }
}
