/** Rows of one file with the same key are parts of one figure (ad groups, devices): they are added up exactly. */
import { isCurrency, toMajor, toMinor } from "#domain/base/money.ts";

export interface ImportedRow {
  /** Index of the data row in the file, and the number of its line. */
  readonly index: number;
  readonly line: number;
  /** An instant with its offset, or null where `date` (and `hour`, local) say when. */
  readonly at: string | null;
  readonly date: string | null;
  readonly hour: number | null;
  readonly channel: string | null;
  readonly campaign: string | null;
  readonly creative: string | null;
  readonly impressions: number | null;
  readonly clicks: number | null;
  readonly cost: number;
  readonly currency: string;
  readonly reportedConversions: number | null;
  readonly reportedRevenue: number | null;
}

const keyOf = (row: ImportedRow) =>
  JSON.stringify([row.at, row.date, row.hour, row.channel, row.campaign, row.creative]);

const plus = (a: number | null, b: number | null) => (a === null ? b : b === null ? a : a + b);

/** Added in minor units, so that cents stay exact. */
function plusMoney(a: number | null, b: number | null, currency: string): number | null {
  if (a === null || b === null || !isCurrency(currency)) return plus(a, b);
  const [left, right] = [toMinor(a, currency), toMinor(b, currency)];
  return left === null || right === null ? a + b : toMajor(left + right, currency);
}

function sumOf(a: ImportedRow, b: ImportedRow): ImportedRow {
  return {
    ...a,
    impressions: plus(a.impressions, b.impressions),
    clicks: plus(a.clicks, b.clicks),
    cost: plusMoney(a.cost, b.cost, a.currency) ?? 0,
    reportedConversions: plus(a.reportedConversions, b.reportedConversions),
    reportedRevenue: plusMoney(a.reportedRevenue, b.reportedRevenue, a.currency),
  };
}

export interface Clash {
  readonly index: number;
  readonly line: number;
  readonly problem: string;
}

/** Sums rows of equal keys; a second currency under one key cannot be added and is told as a clash. */
export function sumDuplicates(read: readonly ImportedRow[]): {
  rows: ImportedRow[];
  clashes: Clash[];
} {
  const byKey = new Map<string, ImportedRow>();
  const clashes: Clash[] = [];
  for (const row of read) {
    const before = byKey.get(keyOf(row));
    if (before === undefined) byKey.set(keyOf(row), row);
    else if (before.currency === row.currency) byKey.set(keyOf(row), sumOf(before, row));
    else {
      const problem = `the same figure came in ${before.currency} on line ${before.line} and here in ${row.currency}`;
      clashes.push({ index: row.index, line: row.line, problem });
    }
  }
  return { rows: [...byKey.values()], clashes };
}
