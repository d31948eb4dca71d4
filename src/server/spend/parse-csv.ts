/** The lines of a CSV file with their numbers; what is no CSV is refused in words. */
import "server-only";
import { parse } from "csv-parse/sync";
import { Refusal } from "#domain/base/refusal.ts";
import type { Line } from "#domain/spend/import/import-rows.ts";
import type { Separator } from "#domain/spend/import/separator.ts";

const maxLines = 100_000;
const maxColumns = 500;

interface Parsed {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

/** Lines need not be equally long: exports begin with titles and end with totals. Refuses more than 100,000 lines. */
export function parseCsv(text: string, separator: Separator): Line[] {
  const lines = read(text, separator).map(({ record, info }) => ({ line: info.lines, cells: record }));
  if (lines.length > maxLines)
    throw new Refusal("limit", `The file has more than ${maxLines} lines. Send it in parts.`);
  if (lines.some(({ cells }) => cells.length > maxColumns)) {
    throw new Refusal("invalid", `The file has a line with more than ${maxColumns} columns.`);
  }
  return lines;
}

function read(text: string, separator: Separator): Parsed[] {
  try {
    return parse(text, {
      delimiter: separator,
      info: true,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      trim: true,
      to: maxLines + 1,
      max_record_size: 1_000_000,
    }) as unknown as Parsed[];
  } catch (thrown) {
    const reason = thrown instanceof Error ? thrown.message : "it cannot be read";
    throw new Refusal("invalid", `The file is not CSV: ${reason}`.slice(0, 300));
  }
}
