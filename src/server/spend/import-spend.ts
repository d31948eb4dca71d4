/** A platform's export, from bytes to stored spend; a dry run shows the mapping and the first rows instead. */
import "server-only";
import type { WorkspaceRef } from "#domain/access/workspace.ts";
import { localHour } from "#domain/base/local-time.ts";
import { Refusal } from "#domain/base/refusal.ts";
import { importRows, type RejectedLine, type SpendImport } from "#domain/spend/import/import-rows.ts";
import { type Field, fields } from "#domain/spend/import/preset.ts";
import { type Separator, sniffSeparator } from "#domain/spend/import/separator.ts";
import type { ImportedRow } from "#domain/spend/import/sum-duplicates.ts";
import type { SpendImportInput } from "#domain/spend/import-input.ts";
import type { RejectedRow } from "#domain/spend/spend-fact.ts";
import { decodeText, type Encoding } from "./decode-text.ts";
import { parseCsv } from "./parse-csv.ts";
import { previewSpend, type SpendAnswer, storeSpend } from "./record-spend.ts";

/** How the file was understood. */
export interface ImportMapping {
  readonly preset: string;
  readonly source: string;
  readonly encoding: Encoding;
  readonly separator: Separator;
  readonly headerLine: number;
  readonly columns: Readonly<Partial<Record<Field, string>>>;
  readonly skipped: SpendImport["skipped"];
}

export type ImportRejection = RejectedLine | RejectedRow;

export interface ImportAnswer extends Omit<SpendAnswer, "rejected"> {
  readonly rejected: readonly ImportRejection[];
  readonly dryRun: boolean;
  readonly mapping: ImportMapping;
  /** The first 20 rows as they would be stored; only in a dry run. */
  readonly preview?: readonly Readonly<Record<string, unknown>>[];
}

/** Throws Refusal invalid with one issue per thing that the file lacks; nothing is stored then. */
export async function storeImport(workspace: WorkspaceRef, input: SpendImportInput): Promise<ImportAnswer> {
  const { text, encoding } = decodeText(Buffer.from(input.file));
  const separator = sniffSeparator(text);
  const lines = parseCsv(text, separator);
  const read = importRows(lines, input);
  if (read.layout === null || read.missing.length > 0) {
    throw new Refusal("invalid", read.missing.map(({ message }) => message).join(" "), read.missing);
  }
  const { layout } = read;
  const source = input.source ?? (layout.preset === "auto" ? "csv" : layout.preset);
  const headings = fields.flatMap((field) => {
    const column = layout.columns[field];
    return column === undefined ? [] : [[field, layout.headers[column] ?? ""] as const];
  });
  const mapping: ImportMapping = {
    preset: layout.preset,
    source,
    encoding,
    separator,
    headerLine: lines[layout.headerRow]?.line ?? 1,
    columns: Object.fromEntries(headings),
    skipped: read.skipped,
  };
  const { rows, skippedHours } = timed(read.rows, workspace.timezone);
  const dryRun = input.dryRun === "1";
  const stored = await (dryRun ? previewSpend : storeSpend)(
    workspace,
    source,
    rows.map(({ row }) => row),
  );
  const rejected = [...read.rejected, ...skippedHours, ...stored.rejected.map((told) => backToLine(told, rows))];
  const preview = dryRun ? { preview: rows.slice(0, 20).map(({ row }) => row) } : {};
  return { ...stored, rejected: rejected.sort((a, b) => a.index - b.index), dryRun, mapping, ...preview };
}

interface Timed {
  readonly from: ImportedRow;
  readonly row: Readonly<Record<string, unknown>>;
}

/** Local hours become instants; an hour that daylight saving skips cannot. */
function timed(read: readonly ImportedRow[], timezone: string): { rows: Timed[]; skippedHours: RejectedLine[] } {
  const rows: Timed[] = [];
  const skippedHours: RejectedLine[] = [];
  for (const from of read) {
    const { index, line, at, date, hour, ...figures } = from;
    if (at !== null || hour === null) {
      rows.push({ from, row: { ...(at === null ? { date } : { at }), ...figures } });
      continue;
    }
    const instant = localHour(date ?? "", hour, timezone);
    if (instant !== null) rows.push({ from, row: { at: new Date(instant).toISOString(), ...figures } });
    else {
      const message = `Line ${line}: ${date} has no hour ${hour} in ${timezone}.`;
      skippedHours.push({ index, code: "invalid", message });
    }
  }
  return { rows, skippedHours };
}

function backToLine(told: RejectedRow, rows: readonly Timed[]): RejectedRow {
  const from = rows[told.index]?.from;
  return from === undefined ? told : { ...told, index: from.index, message: `Line ${from.line}: ${told.message}` };
}
