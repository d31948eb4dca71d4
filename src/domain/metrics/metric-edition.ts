/** A metric as a workspace has agreed on it: the code's entry, with what the workspace says otherwise. */
import type { Words } from "#domain/base/locale.ts";
import { dictionary } from "./dictionary.ts";
import type { Metric } from "./metric.ts";
import type { MetricSaid } from "./metric-change.ts";

/** The last agreed edition of one metric. */
export interface Edition {
  readonly metric: string;
  /** The workspace's version: the code's, and one more for each edition. */
  readonly editions: number;
  readonly said: MetricSaid;
}

export interface MetricEntry extends Metric {
  /** What the code computes, whatever the words beside it say. */
  readonly computed: Words;
  readonly note: Words | null;
}

/** The entry in force. Its version is the code's own and one more for each edition, so that either's change raises it. */
export function entryOf(metric: Metric, edition: Edition | undefined): MetricEntry {
  const { note = null, ...said } = edition?.said ?? {};
  return {
    ...metric,
    ...said,
    version: metric.version + (edition?.editions ?? 0),
    computed: metric.formula,
    note,
  };
}

/** The whole dictionary of a workspace. */
export function entriesOf(editions: readonly Edition[]): MetricEntry[] {
  return dictionary.map((metric) =>
    entryOf(
      metric,
      editions.find((edition) => edition.metric === metric.id),
    ),
  );
}

/** A metric's version in a workspace; 0 for one that is in no dictionary. */
export function versionIn(editions: readonly Edition[], metric: Pick<Metric, "id" | "version"> | undefined): number {
  if (metric === undefined) return 0;
  return metric.version + (editions.find((edition) => edition.metric === metric.id)?.editions ?? 0);
}
