/** Evidence in the order of what it costs: the rows that hold a component back most stand first. */
import { type ComponentId, components } from "./definition.ts";
import type { EvidenceRow } from "./evidence.ts";

/** How much a row misses: of accuracy what the prediction missed, elsewhere what is not connected, answered or on track. */
export const missOf = ({ component, numerator, denominator }: EvidenceRow): number =>
  component === "accuracy" ? numerator : denominator - numerator;

/** Stable: rows that miss the same stay as they were. */
export function byMiss(rows: readonly EvidenceRow[], component: ComponentId): EvidenceRow[] {
  return rows.filter((row) => row.component === component).sort((a, b) => missOf(b) - missOf(a));
}

export const topMisses = (rows: readonly EvidenceRow[], each: number): EvidenceRow[] =>
  components.flatMap((component) =>
    byMiss(rows, component)
      .filter((row) => missOf(row) > 0)
      .slice(0, each),
  );
