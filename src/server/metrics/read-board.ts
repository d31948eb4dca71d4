/** Asks the columns for the board's sums. */
import "server-only";
import type { BoardQuestion, Dimension } from "#domain/metrics/board-question.ts";
import type { BoardSums } from "#domain/metrics/board-sums.ts";
import type { Span } from "#domain/metrics/board-window.ts";
import type { Measure } from "#domain/metrics/measure.ts";
import { columnSeconds } from "#platform/columns/column-seconds.ts";
import type { Columns } from "#platform/columns/columns.ts";
import { type BoardShape, boardFromCells, boardFromJourney, freshness } from "./read-board.sql.ts";

type SumsRow = Readonly<Record<string, number | string | null>> & { label: string; key: string; level: 0 | 1 | 2 | 3 };

export interface BoardAsk {
  readonly workspaceId: number;
  readonly timezone: string;
  readonly question: BoardQuestion;
  readonly span: Span;
  /** Only these hours (epoch seconds) of the span. */
  readonly hours?: readonly number[];
  /** Label rows by these windows instead of by buckets. */
  readonly windows?: readonly Span[];
  readonly measures: readonly Measure[];
  /** Groupings, 0 among them. */
  readonly levels: BoardShape["levels"];
}

/** The dimension whose cells hold the answer; null when only the journey does. */
export function cellDimension(question: BoardQuestion): "none" | Dimension | null {
  if (question.clock !== "conversion" || question.model !== "last") return null;
  const filters = Object.keys(question.filter) as Dimension[];
  const [only, more] = [...new Set([...filters, ...(question.by === "none" ? [] : [question.by])])];
  return more === undefined ? (only ?? "none") : null;
}

export async function readBoardSums(columns: Columns, ask: BoardAsk): Promise<BoardSums[]> {
  const { question, span, hours, windows } = ask;
  const shape: BoardShape = {
    grain: question.grain,
    label: windows === undefined ? "bucket" : "windows",
    picked: hours !== undefined,
    measures: ask.measures,
    levels: ask.levels,
  };
  const dimension = cellDimension(question);
  const filters = Object.keys(question.filter) as Dimension[];
  const text =
    dimension === null
      ? boardFromJourney({
          ...shape,
          by: question.by,
          filters,
          model: question.model,
          byTouch: question.clock === "touch",
        })
      : boardFromCells(shape, question.by !== "none");
  const rows = await columns.ask<SumsRow>(text, {
    workspace: ask.workspaceId,
    zone: ask.timezone,
    from: columnSeconds(span.fromMs),
    to: columnSeconds(span.toMs, Math.ceil),
    ...(hours === undefined ? {} : { hours: hours.filter((hour) => hour >= 0) }),
    ...(windows === undefined ? {} : windowParams(windows)),
    ...(dimension === null
      ? {}
      : { dimension, keys: jsonOrEmpty(dimension === "none" ? undefined : question.filter[dimension]) }),
    ...Object.fromEntries(filters.map((filter) => [`filter_${filter}`, JSON.stringify(question.filter[filter])])),
  });
  return rows.map((row) => sumsOf(row, question.grain === "hour" && windows === undefined, ask.measures));
}

function windowParams(windows: readonly Span[]): { starts: number[]; ends: number[] } {
  return {
    starts: windows.map(({ fromMs }) => columnSeconds(fromMs)),
    ends: windows.map(({ toMs }) => columnSeconds(toMs, Math.ceil)),
  };
}

const jsonOrEmpty = (keys: readonly string[] | undefined) => (keys === undefined ? "" : JSON.stringify(keys));

/** Daily spend is not known by the hour: it counts in totals, but in no hour's row. */
function sumsOf(row: SumsRow, ofHours: boolean, measures: readonly Measure[]): BoardSums {
  const byHour = ofHours && row.level <= 1;
  const sums: Partial<Record<Measure, number | null>> = {};
  for (const measure of measures) {
    const hourly = byHour ? row[`hourly_${measure}`] : undefined;
    const amount = hourly === undefined ? row[measure] : hourly;
    sums[measure] = typeof amount === "number" ? amount : null;
  }
  return { level: row.level, label: row.label, key: row.key, sums };
}

/** Channel → end of its latest hour of spend, epoch ms. */
export async function readFreshness(columns: Columns, workspaceId: number): Promise<Map<string, number>> {
  const rows = await columns.ask<{ channel: string; through: number }>(freshness, { workspace: workspaceId });
  return new Map(rows.map(({ channel, through }) => [channel, through * 1000]));
}
