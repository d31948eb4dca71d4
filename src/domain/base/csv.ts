/** CSV that a spreadsheet opens without running anything: RFC 4180, CRLF, formula-safe. */

export type Cell = string | number | bigint | boolean | null | undefined;

const plainNumber = /^[-+]?(\d+(\.\d*)?|\.\d+)(e[-+]?\d+)?$/i;
/** First characters that Excel, Sheets or LibreOffice take as the start of a formula. */
const formulaStart = /^[=+\-@\t\r]/;

/** One cell; text that would start a formula gets a leading apostrophe, unless it is a number. null is empty. */
export function csvCell(cell: Cell): string {
  if (cell === null || cell === undefined) return "";
  const text = String(cell);
  const safe = formulaStart.test(text) && !plainNumber.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Rows as CSV text, every line ended by CRLF. */
export function csvText(rows: readonly (readonly Cell[])[]): string {
  return rows.map((row) => `${row.map(csvCell).join(",")}\r\n`).join("");
}
