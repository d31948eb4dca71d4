/** The measurements as Markdown, one section per kind; a section that was not measured again is kept. */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import type { Machine } from "./machine.ts";
import type { AnalysisSize } from "./measure-analysis.ts";
import type { BoardSize } from "./measure-board.ts";
import type { IngestResult } from "./measure-ingest.ts";
import type { PageTimings } from "./measure-pages.ts";
import type { TickTimings } from "./measure-ticks.ts";
import { median } from "./quantiles.ts";

const count = (value: number) => Math.round(value).toLocaleString("en");
const ms = (value: number) => (value < 10 ? value.toFixed(1) : value.toFixed(0));
const mb = (bytes: number) => `${count(bytes / 1024 ** 2)} MB`;
const table = (head: readonly string[], rows: readonly (readonly string[])[]) =>
  [head, head.map((_, i) => (i === 0 ? "---" : "---:")), ...rows].map((row) => `| ${row.join(" | ")} |`).join("\n");

export function machineLines(machine: Machine): string {
  const versions = Object.entries(machine.versions).map(([name, version]) => `${name} ${version}`);
  return [
    `${machine.date} · ${machine.cpu}, ${machine.cores} cores, ${machine.memoryGb} GB · Node ${machine.node} · ${versions.join(", ")}`,
    `Load of the machine in the minute before: ${machine.loadBefore} (on ${machine.cores} cores; above 0.5 it was not free, and the figures are lower than it can do).`,
  ].join("  \n");
}

export function ingestSection(machine: Machine, results: readonly IngestResult[]): string {
  const head = [
    "Roles, request",
    "events/s",
    "p50 ms",
    "p99 ms",
    "max ms",
    "errors",
    "CPU µs per event",
    "behind at the end",
    "s until caught up",
    "memory of app",
    "of engine",
  ];
  const rows = results.map(({ plan, acknowledged, seconds, ...result }) => [
    `${plan.role}, ${plan.batch === 1 ? "single events" : `batches of ${plan.batch}`}, ${plan.connections} connections`,
    count(acknowledged / seconds),
    ms(result.p50),
    ms(result.p99),
    ms(result.max),
    String(result.errors),
    ms(result.cpuMicros),
    count(result.lagAtEnd),
    result.settleSeconds.toFixed(1),
    mb(result.appBytes),
    mb(result.engineBytes),
  ]);
  return `${machineLines(machine)}\n\n${table(head, rows)}`;
}

export function boardSection(machine: Machine, sizes: readonly BoardSize[], rounds: number): string {
  const names = sizes[0]?.timings.map(({ name }) => name) ?? [];
  const head = ["Question", ...sizes.map(({ fill }) => `${count(fill.events)} events: median / p95 ms`)];
  const rows = names.map((name) => [
    name,
    ...sizes.map(({ timings }) => {
      const timing = timings.find((one) => one.name === name);
      return timing === undefined ? "" : `${ms(timing.median)} / ${ms(timing.p95)}`;
    }),
  ]);
  const about = [
    ["the folded world, times", ...sizes.map(({ copies }) => String(copies))],
    ["filled in", ...sizes.map(({ fill }) => `${count(fill.seconds)} s`)],
    ["columns on disk", ...sizes.map(({ diskBytes }) => mb(diskBytes))],
    ["memory of the engine", ...sizes.map(({ engineBytes }) => mb(engineBytes))],
  ];
  return `${machineLines(machine)}  \n${rounds} rounds, warm, sizes in turn.\n\n${table(head, [...rows, ...about])}`;
}

export function ticksSection(machine: Machine, { rules, channels, evaluated, ticks }: TickTimings): string {
  const head = ["Rules", "channels", "evaluations of a tick", "median s", "slowest s", "aim s"];
  const seconds = (duration: number) => (duration / 1000).toFixed(1);
  const row = [rules, channels, evaluated].map((amount) => count(amount));
  const taken = [seconds(median(ticks)), seconds(Math.max(...ticks)), "10"];
  return `${machineLines(machine)}  \n${ticks.length} hours one after the other, each read, judged and written.\n\n${table(head, [[...row, ...taken]])}`;
}

export function analysisSection(machine: Machine, sizes: readonly AnalysisSize[], rounds: number): string {
  const last = sizes.at(-1);
  const version = last?.peerVersion ?? null;
  const head = [
    "Question",
    "aim ms",
    ...sizes.map(({ events, people }) => `${count(events)} events of ${count(people)} people: median / p95 ms`),
    ...(version === null ? [] : [`Postgres ${version} ms`, "times as long"]),
  ];
  const rows = (last?.timings ?? []).map(({ name, aim, median, peer }) => [
    name,
    String(aim),
    ...sizes.map(({ timings }) => {
      const timing = timings.find((one) => one.name === name);
      return timing === undefined ? "" : `${ms(timing.median)} / ${ms(timing.p95)}`;
    }),
    ...(version === null ? [] : peer === null ? ["", ""] : [count(peer), `${ms(peer / median)} ×`]),
  ]);
  return `${machineLines(machine)}  \n${rounds} rounds, warm.\n\n${table(head, rows)}`;
}

export function pagesSection(machine: Machine, events: number, pages: PageTimings, rounds: number): string {
  const head = ["Request", "median ms", "p95 ms", "KB"];
  const rows = pages.timings.map(({ name, median, p95, bytes }) => [name, ms(median), ms(p95), count(bytes / 1024)]);
  const about = `${rounds} rounds, warm, one at a time, on the demo world of ${count(events)} events. It was told and counted ${count(pages.fillSeconds)} s after the start. Memory: app ${mb(pages.appBytes)}, engine ${mb(pages.engineBytes)}.`;
  return `${machineLines(machine)}  \n${about}\n\n${table(head, rows)}`;
}

const file = "docs/benchmarks.md";

/** Replaces the section's figures, between its two marks in the document. */
export function keepSection(name: string, text: string): void {
  if (!existsSync(file)) throw new Error(`${file} is missing.`);
  const [start, end] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const whole = readFileSync(file, "utf8");
  const from = whole.indexOf(start);
  const to = whole.indexOf(end);
  if (from < 0 || to < from) throw new Error(`${file} has no place for ${name}.`);
  writeFileSync(file, `${whole.slice(0, from)}${start}\n${text}\n${whole.slice(to)}`);
}
