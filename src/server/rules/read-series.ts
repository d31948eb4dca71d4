/** Hours of every key of a dimension, read once for all rules that watch it. */
import "server-only";
import type { WorkspaceRef } from "#domain/access/workspace.ts";
import { hourMs, startOfLocalHour } from "#domain/base/local-time.ts";
import { BoardQuestion, type Dimension } from "#domain/metrics/board-question.ts";
import { type Measure, type Measures, spendMeasures } from "#domain/metrics/measure.ts";
import type { Span } from "#domain/metrics/span.ts";
import type { ScopeHour } from "#domain/rules/verdict.ts";
import { columnSeconds } from "#platform/columns/column-seconds.ts";
import type { Platform } from "#platform/slot.ts";
import { readBoardSums } from "#server/metrics/read-board.ts";
import { seriesFromCells } from "./read-series.sql.ts";

export interface SeriesAsk {
  readonly by: "none" | Dimension;
  /** `touch`: orders and refunds stand at the hour of the click that brought them. */
  readonly clock: "conversion" | "touch";
  readonly measures: readonly Measure[];
  /** From and to the start of hours on the workspace's clock. */
  readonly span: Span;
  /** Through when a key's spend is known; null where it has none. */
  readonly spendThrough: (key: string) => number | null;
}

export interface Series {
  readonly keys: readonly string[];
  /** Keys of which anything came in the last so many hours. */
  present(hours: number): string[];
  /** The last so many hours of the span, oldest first; hours before the key's first are not known. */
  hours(key: string, count: number): readonly ScopeHour[];
}

type Counted = Map<number, Partial<Record<Measure, number | null>>>;

export async function readSeries(platform: Platform, workspace: WorkspaceRef, ask: SeriesAsk): Promise<Series> {
  const measures = ask.measures.filter((measure) => measure !== "plan");
  const read = ask.clock === "touch" ? readByTouch : readFromCells;
  const byKey = await read(platform, workspace, { ...ask, measures });
  const built = new Map<string, KeySeries>();
  const last = new Map([...byKey].map(([key, counted]) => [key, newest(counted)]));
  return {
    keys: [...byKey.keys()],
    present: (hours) => {
      const since = ask.span.toMs - hours * hourMs;
      return [...last].filter(([, at]) => at >= since).map(([key]) => key);
    },
    hours: (key, count) => {
      let series = built.get(key);
      if (series === undefined) {
        series = new KeySeries(byKey.get(key) ?? new Map(), measures, ask.span, ask.spendThrough(key));
        built.set(key, series);
      }
      return series.last(count);
    },
  };
}

async function readFromCells({ columns }: Platform, { id }: WorkspaceRef, { by, measures, span }: SeriesAsk) {
  const rows = await columns.askRows<[string, number, ...(number | null)[]]>(seriesFromCells(measures), {
    workspace: id,
    dimension: by,
    from: columnSeconds(span.fromMs),
    to: columnSeconds(span.toMs),
  });
  const byKey = new Map<string, Counted>();
  for (const [key, at, ...amounts] of rows) {
    const sums: Partial<Record<Measure, number | null>> = {};
    for (let i = 0; i < measures.length; i++) sums[measures[i] as Measure] = amounts[i] ?? null;
    hoursOf(byKey, key).set(at * 1000, sums);
  }
  return byKey;
}

async function readByTouch({ columns }: Platform, workspace: WorkspaceRef, { by, measures, span }: SeriesAsk) {
  const question = BoardQuestion.parse({
    from: new Date(span.fromMs).toISOString(),
    to: new Date(span.toMs).toISOString(),
    metrics: ["spend"],
    by,
    clock: "touch",
  });
  const { id: workspaceId, timezone } = workspace;
  const rows = await readBoardSums(columns, { workspaceId, timezone, question, span, measures, levels: [0] });
  const byKey = new Map<string, Counted>();
  for (const { key, label, sums } of rows) hoursOf(byKey, key).set(Number(label) * 1000, { ...sums });
  return byKey;
}

function hoursOf(byKey: Map<string, Counted>, key: string): Counted {
  const known = byKey.get(key);
  if (known !== undefined) return known;
  const added: Counted = new Map();
  byKey.set(key, added);
  return added;
}

function newest(counted: Counted): number {
  let last = 0;
  for (const at of counted.keys()) last = Math.max(last, at);
  return last;
}

/** One key's hours, made as far back as somebody asks. */
class KeySeries {
  private hours: readonly ScopeHour[] = [];
  private readonly first: number;
  private readonly zeros: Measures;
  /** What is never delivered for this key stays unknown. */
  private readonly delivered: readonly Measure[];

  constructor(
    private readonly counted: Counted,
    measures: readonly Measure[],
    private readonly span: Span,
    private readonly through: number | null,
  ) {
    let first = Number.POSITIVE_INFINITY;
    for (const at of counted.keys()) first = Math.min(first, at);
    this.first = first;
    const spend: readonly Measure[] = spendMeasures;
    const asked = measures.filter((measure) => spend.includes(measure));
    const rows = [...counted.values()];
    this.delivered = asked.filter((measure) => rows.some((sums) => (sums[measure] ?? null) !== null));
    this.zeros = Object.fromEntries(measures.map((measure) => [measure, asked.includes(measure) ? null : 0]));
  }

  last(count: number): readonly ScopeHour[] {
    const wanted = Math.min(count, Math.round((this.span.toMs - this.span.fromMs) / hourMs));
    if (this.hours.length < wanted) {
      this.hours = Array.from({ length: wanted }, (_, i) => this.hour(this.span.toMs - (wanted - i) * hourMs));
    }
    return this.hours.length === wanted ? this.hours : this.hours.slice(this.hours.length - wanted);
  }

  private hour(at: number): ScopeHour {
    if (at < this.first) return { at, sums: null };
    const sums = { ...this.zeros, ...this.counted.get(at) };
    const known = this.through !== null && at + hourMs <= this.through;
    for (const measure of this.delivered) sums[measure] = known ? (sums[measure] ?? 0) : null;
    return { at, sums };
  }
}

/** The span of so many hours that ends with the hour at which a tick stands. */
export function spanBefore(tickMs: number, hours: number, timezone: string): Span {
  const toMs = startOfLocalHour(tickMs, timezone);
  return { fromMs: toMs - hours * hourMs, toMs };
}
