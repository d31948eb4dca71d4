/** Compares an answer of the board with the slow reference, figure by figure. */
import { minorDigits } from "#domain/base/money.ts";
import type { BoardAnswer, BoardQuestion } from "#domain/metrics/board-question.ts";
import { dictionary } from "#domain/metrics/dictionary.ts";
import type { SlowAnswer } from "../world/slow-board.ts";

type Values = Readonly<Record<string, number | null>>;

const exact = new Set(dictionary.filter(({ unit }) => unit === "count" || unit === "money").map(({ id }) => id));
const inMoney = new Set(dictionary.filter(({ unit }) => unit === "money").map(({ id }) => id));

/** Every difference in words; the first few say enough. */
export function differences(
  question: BoardQuestion,
  answer: BoardAnswer,
  slow: SlowAnswer,
  currency: string,
): string[] {
  const label = (at: string | null) => (at === null ? "" : question.grain === "hour" ? String(Date.parse(at)) : at);
  const rows = new Map(answer.rows.map((row) => [`${label(row.at)}|${row.key}`, row.values]));
  const totals = new Map(answer.totals.map(({ key, values }) => [key, values]));
  const found = [
    ...unlike("row", rows, slow.rows, currency),
    ...unlike("total of", totals, slow.totals, currency),
    ...unlike("total", new Map([["", answer.total.values]]), new Map([["", slow.total]]), currency),
  ];
  if (rows.size !== answer.rows.length) found.push("a row comes twice");
  return found.length > 8 ? [...found.slice(0, 8), `… ${found.length} differences`] : found;
}

function unlike(
  what: string,
  answered: ReadonlyMap<string, Values>,
  expected: ReadonlyMap<string, Values>,
  currency: string,
): string[] {
  const found = [...answered.keys()].filter((key) => !expected.has(key)).map((key) => `${what} ${key}: not expected`);
  for (const [key, values] of expected) {
    const given = answered.get(key);
    if (given === undefined) found.push(`${what} ${key}: missing`);
    else
      for (const [id, value] of Object.entries(values)) {
        const got = inMoney.has(id) ? minor(given[id], currency) : given[id];
        if (!same(got, value, exact.has(id))) found.push(`${what} ${key}: ${id} is ${got}, expected ${value}`);
      }
  }
  return found;
}

function minor(major: number | null | undefined, currency: string): number | null | undefined {
  return major === null || major === undefined ? major : Math.round(major * 10 ** minorDigits(currency));
}

/** Counts and money are equal; ratios may differ in the last bits of a float. */
export function same(got: number | null | undefined, expected: number | null, isExact: boolean): boolean {
  if (typeof got !== "number" || expected === null) return got === expected;
  return isExact ? got === expected : Math.abs(got - expected) <= 1e-12 * Math.max(1, Math.abs(expected));
}
