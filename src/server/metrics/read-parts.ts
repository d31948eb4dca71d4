/** Asks the columns for the parts of the board's sums. */
import "server-only";
import type { Dimension, Grain } from "#domain/metrics/board-question.ts";
import { hourlyOf, type Part } from "#domain/metrics/board-sums.ts";
import type { Span } from "#domain/metrics/board-window.ts";
import type { Measure } from "#domain/metrics/measure.ts";
import { columnSeconds as seconds } from "#platform/columns/column-seconds.ts";
import type { Columns } from "#platform/columns/columns.ts";
import { boardParts, type PartRow } from "./read-parts.sql.ts";

export interface PartsAsk {
  readonly workspaceId: number;
  readonly timezone: string;
  readonly grain: Grain;
  readonly dimension: "none" | Dimension;
  /** Only these keys of the dimension. */
  readonly keys: readonly string[] | undefined;
  readonly measures: readonly Measure[];
  /** The question's own span, then the earlier windows. */
  readonly windows: readonly Span[];
  /** Everything that is read, in stretches that do not touch. */
  readonly ranges: readonly Span[];
}

export async function readParts(columns: Columns, ask: PartsAsk): Promise<Part[]> {
  const { measures, windows, ranges, keys } = ask;
  const hourly = hourlyOf(measures);
  const rows = await columns.askRows<PartRow>(boardParts(ask.grain, measures, hourly, ranges.length), {
    workspace: ask.workspaceId,
    zone: ask.timezone,
    dimension: ask.dimension,
    keys: keys === undefined ? "" : JSON.stringify(keys),
    from: seconds(Math.min(...ranges.map(({ fromMs }) => fromMs))),
    to: seconds(Math.max(...ranges.map(({ toMs }) => toMs))),
    starts: windows.map(({ fromMs }) => seconds(fromMs)),
    ends: windows.map(({ toMs }) => seconds(toMs)),
    ...Object.fromEntries(ranges.map(({ fromMs }, i) => [`from${i}`, seconds(fromMs)])),
    ...Object.fromEntries(ranges.map(({ toMs }, i) => [`to${i}`, seconds(toMs)])),
  });
  const placeOf = windowOf(windows);
  const places = hourly.map((measure) => measures.indexOf(measure));
  return rows.map(([label, key, window, ...sums]) => {
    const amounts = sums.slice(0, measures.length).map((amount) => amount ?? null);
    const ofHour = [...amounts];
    for (const [i, place] of places.entries()) ofHour[place] = sums[measures.length + i] ?? null;
    return { label, key, window: placeOf(label, window), amounts, hourly: ofHour };
  });
}

/** Which window a row lies in: as the engine says, or by the hour that it is. */
function windowOf(windows: readonly Span[]): (label: string, told: string) => number | null {
  const known = new Map<string, number | null>();
  const find = (label: string) => {
    const at = Number(label) * 1000;
    const found = windows.findIndex(({ fromMs, toMs }) => at >= fromMs && at < toMs);
    return found < 0 ? null : found;
  };
  return (label, told) => {
    if (told !== "") return told === "0" ? null : Number(told) - 1;
    const found = known.get(label) ?? find(label);
    known.set(label, found);
    return found;
  };
}
