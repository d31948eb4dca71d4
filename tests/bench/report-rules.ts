/** The section of simulated months as Markdown. */
import { publishedSeed } from "../rules/simulate.ts";
import type { RulesResult } from "./measure-rules.ts";

const percent = (share: number) => `${(100 * share).toFixed(1)} %`;
const hours = ({ p50, p90 }: RulesResult["dead"]) => `${p50} / ${p90}`;

export function rulesSection(results: readonly RulesResult[]): string {
  const head = [
    "Conversions an hour, on target",
    ...results.map(({ conversionsPerHour }) => String(conversionsPerHour)),
  ];
  const row = (name: string, of: (result: RulesResult) => string) => [name, ...results.map(of)];
  const rows = [
    row("On target, paused within a month", (result) => percent(result.falsePauses)),
    row("The same with 36 hours without events", (result) => percent(result.withOutage)),
    row("That without the freshness gates", (result) => percent(result.ungated)),
    row("Dead: hours until it is paused, p50 / p90", ({ dead }) => hours(dead)),
    row("At four times the target: hours, p50 / p90", ({ fourfold }) => hours(fourfold)),
    row("Of those, never found within four weeks", ({ fourfold, runs }) => percent(fourfold.never / runs)),
  ];
  const table = [head, head.map((_, i) => (i === 0 ? "---" : "---:")), ...rows];
  const runs = results[0]?.runs.toLocaleString("en") ?? "0";
  return `Seed ${publishedSeed}; ${runs} months of each kind, a tenth of it without the gates.\n\n${table.map((cells) => `| ${cells.join(" | ")} |`).join("\n")}`;
}
