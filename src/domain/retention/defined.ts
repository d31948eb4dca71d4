/** The definition of one figure, as its pop-over shows it. */
import type { Metric } from "#domain/metrics/metric.ts";

export type Defined = Pick<Metric, "id" | "names" | "version" | "owner" | "formula" | "population" | "timeBasis">;
