/** The section of gaps between definitions as Markdown. */
import type { Machine } from "./machine.ts";
import type { GapSize } from "./measure-reconcile.ts";
import { machineLines } from "./report.ts";

const count = (value: number) => Math.round(value).toLocaleString("en");

export function reconcileSection(machine: Machine, sizes: readonly GapSize[], rounds: number): string {
  const rows = sizes.flatMap(({ events, timings }) =>
    timings.map(({ name, axes, rowsRead, median, slowest }) => [
      ...[name, count(events), String(axes), count(rowsRead), count(median), count(slowest)],
    ]),
  );
  const head = ["90 days", "events", "differing axes", "rows", "median ms", "slowest ms"];
  const table = [head, head.map((_, i) => (i === 0 ? "---" : "---:")), ...rows];
  return `${machineLines(machine)}  \n${rounds} rounds, warm.\n\n${table.map((row) => `| ${row.join(" | ")} |`).join("\n")}`;
}
