/** Which metrics a reader's words mean. */
import type { Metric } from "#domain/metrics/metric.ts";

function textOf({ id, names, formula, population }: Metric): string {
  return [id, ...Object.values(names), ...Object.values(formula), ...Object.values(population)].join(" ").toLowerCase();
}

/** Every word must occur, in either language; matches of id or name come first. */
export function findMetrics<One extends Metric>(metrics: readonly One[], text: string): One[] {
  const words = text
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== "");
  const named = ({ id, names }: Metric) => {
    const name = [id, ...Object.values(names)].join(" ").toLowerCase();
    return words.every((word) => name.includes(word));
  };
  const found = metrics.filter((metric) => words.every((word) => textOf(metric).includes(word)));
  return [...found.filter(named), ...found.filter((metric) => !named(metric))];
}
