/** An export's lines as rows of spend: mapped, totals left out, duplicates summed, and every doubt said in words. */
import type { Issue } from "#domain/base/refusal.ts";
import { type Decimal, decimalOf, isBlank, readAmount, readTally } from "./amount.ts";
import { type DateOrder, dateOrderOf, readMoment } from "./day.ts";
import { findLayout, type Layout } from "./header.ts";
import type { Field, PresetId } from "./preset.ts";
import { type ImportedRow, sumDuplicates } from "./sum-duplicates.ts";

export interface Line {
  /** Number of the line in the file, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

export interface ImportOptions {
  readonly preset: PresetId | "auto";
  readonly channel?: string | undefined;
  readonly currency?: string | undefined;
  readonly decimal?: Decimal | undefined;
  readonly dateOrder?: DateOrder | undefined;
}

export interface RejectedLine {
  /** Index of the data row: 0 is the line below the header. */
  readonly index: number;
  readonly code: "invalid" | "ambiguous";
  readonly message: string;
}

export interface SpendImport {
  readonly layout: Layout | null;
  readonly rows: readonly ImportedRow[];
  readonly rejected: readonly RejectedLine[];
  /** Lines left out on purpose. */
  readonly skipped: { readonly totals: number; readonly empty: number };
  /** What the file lacks; nothing may be imported while there is anything here. */
  readonly missing: readonly Issue[];
}

interface Reading {
  readonly layout: Layout;
  readonly options: ImportOptions;
  readonly decimal: Decimal | null;
  readonly dateOrder: DateOrder | null;
  /** True when the date column always shows midnight: the figures are daily. */
  readonly wholeDays: boolean;
}

const totalWords = /^(grand )?total\b|^(总计|合计|汇总|小计|总和|共计)/i;
const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}.*(Z|[+-]\d{2}:?\d{2})$/;

function cellOf({ columns }: Layout, cells: readonly string[], field: Field): string | undefined {
  const index = columns[field];
  return index === undefined ? undefined : cells[index]?.trim();
}

/** A row of sums: it says so in one of its cells, or has neither day nor campaign. */
function isTotal(layout: Layout, cells: readonly string[]): boolean {
  if (totalWords.test(cells.find((cell) => cell.trim() !== "")?.trim() ?? "")) return true;
  const day = cellOf(layout, cells, "date");
  if (totalWords.test(day ?? "") || totalWords.test(cellOf(layout, cells, "campaign") ?? "")) return true;
  return layout.columns.campaign !== undefined && isBlank(day) && isBlank(cellOf(layout, cells, "campaign"));
}

function missingOf(layout: Layout | null, lines: readonly Line[], options: ImportOptions): Issue[] {
  if (layout === null) {
    return [{ path: "header", message: "None of the first 15 lines is a header with a day and a cost column." }];
  }
  const { columns } = layout;
  const missing: Issue[] = [];
  if (columns.date === undefined)
    missing.push({ path: "date", message: "There is no day column: export by day or hour." });
  if (columns.cost === undefined) missing.push({ path: "cost", message: "There is no cost column." });
  if (columns.channel === undefined && options.channel === undefined)
    missing.push({ path: "channel", message: "Say which channel the spend belongs to: channel=<key>." });
  if (columns.currency === undefined && layout.currency === null && options.currency === undefined)
    missing.push({ path: "currency", message: "Neither a header nor a column names the currency: say currency=CNY." });
  const spansDays = lines.some(({ cells }) => {
    const end = cellOf(layout, cells, "dateEnd");
    return !isBlank(end) && !isTotal(layout, cells) && end !== cellOf(layout, cells, "date");
  });
  if (spansDays) missing.push({ path: "date", message: "Rows cover several days: export broken down by day." });
  return missing;
}

function readingOf(layout: Layout, lines: readonly Line[], options: ImportOptions): Reading {
  const column = (field: Field) =>
    lines.map(({ cells }) => cellOf(layout, cells, field) ?? "").filter((c) => !isBlank(c));
  const shown = decimalOf([...column("cost"), ...column("revenue")]);
  const order = dateOrderOf(column("date"));
  const midnight = /[\sT]0{1,2}:00(:00)?$/;
  return {
    layout,
    options,
    decimal: options.decimal ?? layout.decimal ?? (shown === "mixed" ? null : shown),
    dateOrder: options.dateOrder ?? (order === "mixed" ? null : order),
    wholeDays: layout.columns.hour === undefined && column("date").every((cell) => midnight.test(cell)),
  };
}

type LineRead = ImportedRow | "empty" | { readonly problem: string };

/** Collects the first problem of a line, so that each field reads in one expression. */
function reader(cells: readonly string[], { layout, decimal }: Reading) {
  const state: { problem: string | null } = { problem: null };
  const text = (field: Field) => cellOf(layout, cells, field);
  const number = (field: Field, read: (cell: string) => ReturnType<typeof readTally>): number | null => {
    const cell = text(field);
    if (cell === undefined || isBlank(cell)) return null;
    const told = read(cell);
    if ("value" in told) return told.value;
    state.problem ??= told.problem;
    return null;
  };
  return {
    state,
    text,
    tally: (field: Field) => number(field, readTally),
    amount: (field: Field) => number(field, (cell) => readAmount(cell, decimal)),
    figure: (field: Field) => number(field, (cell) => readAmount(cell, decimal ?? "point")),
  };
}

function readLine({ line, cells }: Line, index: number, reading: Reading): LineRead {
  const { layout, options } = reading;
  const { state, text, tally, amount, figure } = reader(cells, reading);
  const [impressions, clicks, cost] = [tally("impressions"), tally("clicks"), amount("cost")];
  const reported = { reportedConversions: figure("conversions"), reportedRevenue: amount("revenue") };
  if (state.problem !== null) return { problem: state.problem };
  if (cost === null) return impressions || clicks ? { problem: "the cost is empty" } : "empty";
  const day = text("date") ?? "";
  const moment = instant.test(day) ? null : readMoment(day, text("hour"), reading.dateOrder);
  if (moment !== null && "problem" in moment) return moment;
  const named = (field: Field) => (isBlank(text(field)) ? null : (text(field) ?? null));
  return {
    index,
    line,
    at: moment === null ? day : null,
    date: moment?.value.date ?? null,
    hour: reading.wholeDays ? null : (moment?.value.hour ?? null),
    channel: named("channel") ?? options.channel ?? null,
    campaign: named("campaign"),
    creative: named("creative"),
    impressions,
    clicks,
    cost,
    currency: (named("currency") ?? options.currency ?? layout.currency ?? "").toUpperCase(),
    ...reported,
  };
}

/** Reads the lines of an export. Rows keep the file's order; the first of duplicates holds their sum. */
export function importRows(lines: readonly Line[], options: ImportOptions): SpendImport {
  const layout = findLayout(
    lines.slice(0, 15).map(({ cells }) => cells),
    options.preset,
  );
  const below = layout === null ? [] : lines.slice(layout.headerRow + 1);
  const missing = missingOf(layout, below, options);
  const skipped = { totals: 0, empty: 0 };
  if (layout === null || missing.length > 0) return { layout, rows: [], rejected: [], skipped, missing };
  const reading = readingOf(
    layout,
    below.filter(({ cells }) => !isTotal(layout, cells)),
    options,
  );
  const rejected: RejectedLine[] = [];
  const read: ImportedRow[] = [];
  for (const [index, line] of below.entries()) {
    if (isTotal(layout, line.cells)) {
      skipped.totals += 1;
      continue;
    }
    const row = readLine(line, index, reading);
    if (row === "empty") skipped.empty += 1;
    else if ("problem" in row) rejected.push(rejectedLine(index, line.line, row.problem));
    else read.push(row);
  }
  const { rows, clashes } = sumDuplicates(read);
  rejected.push(...clashes.map(({ index, line, problem }) => rejectedLine(index, line, problem)));
  return { layout, rows, rejected: rejected.sort((a, b) => a.index - b.index), skipped, missing };
}

function rejectedLine(index: number, line: number, problem: string): RejectedLine {
  return { index, code: problem.includes("ambiguous") ? "ambiguous" : "invalid", message: `Line ${line}: ${problem}.` };
}
