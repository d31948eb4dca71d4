/** The table's rows by name: channels, campaigns or landing pages with their totals. */
import type { BoardAnswer, MetricValues } from "#domain/metrics/board-question.ts";

export interface TableEntry {
  readonly key: string;
  readonly name: string;
  readonly values: MetricValues;
}

/** One entry per total; a key without a name keeps its key, the empty key gets `unnamed`. */
export function tableRows(
  answer: BoardAnswer | undefined,
  names: readonly { readonly key: string; readonly name: string }[],
  unnamed: string,
): TableEntry[] {
  const byKey = new Map(names.map(({ key, name }) => [key, name]));
  return (answer?.totals ?? []).map(({ key, values }) => ({
    key,
    name: byKey.get(key) ?? (key === "" ? unnamed : key),
    values,
  }));
}
