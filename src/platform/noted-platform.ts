/** A platform that notes every statement that goes through it: what answered a question cannot drift from what is shown. */
import "server-only";
import type { NotedStatement } from "#domain/base/noted-statement.ts";
import { type Platform, platform, within } from "./slot.ts";

const mostItems = 24;

export interface Noted {
  readonly platform: Platform;
  /** Filled while questions are answered. */
  readonly statements: NotedStatement[];
}

export function notedPlatform(platform: Platform): Noted {
  const { columns, record } = platform;
  const statements: NotedStatement[] = [];
  const noting = async <Row>(
    store: NotedStatement["store"],
    text: string,
    params: NotedStatement["params"],
    asked: Promise<Row[]>,
  ): Promise<Row[]> => {
    const startedAt = performance.now();
    const rows = await asked;
    const elapsedMs = Math.round((performance.now() - startedAt) * 10) / 10;
    statements.push({ store, text: outdented(text), params: shortened(params), rows: rows.length, elapsedMs });
    return rows;
  };
  const noted: Platform = {
    ...platform,
    columns: {
      ...columns,
      ask: (text, params = {}, options) => noting("columns", text, params, columns.ask(text, params, options)),
      askRows: (text, params = {}, options) => noting("columns", text, params, columns.askRows(text, params, options)),
    },
    record: {
      ...record,
      rows: (text, params = []) => noting("record", text, params, record.rows(text, params)),
    },
  };
  return { platform: noted, statements };
}

/** What is run answers over the stores, and is noted; whatever asks `platform()` on its way is noted, too. */
export async function noting<Answer>(
  run: () => Promise<Answer>,
): Promise<{ readonly answer: Answer; readonly statements: readonly NotedStatement[] }> {
  const noted = notedPlatform(platform());
  const answer = await within(noted.platform, run);
  return { answer, statements: noted.statements };
}

/** Without the indent of the code that it stands in. */
export function outdented(text: string): string {
  const lines = text
    .replace(/^\s*\n/, "")
    .trimEnd()
    .split("\n");
  const indents = lines.filter((line) => line.trim() !== "").map((line) => line.length - line.trimStart().length);
  const least = Math.min(...indents);
  return lines.map((line) => line.slice(Math.min(least, line.length - line.trimStart().length))).join("\n");
}

function shortened(params: NotedStatement["params"]): NotedStatement["params"] {
  const short = (value: unknown) =>
    Array.isArray(value) && value.length > mostItems
      ? [...value.slice(0, mostItems), `… ${value.length - mostItems} more`]
      : value;
  return Array.isArray(params)
    ? params.map(short)
    : Object.fromEntries(Object.entries(params).map(([name, value]) => [name, short(value)]));
}
