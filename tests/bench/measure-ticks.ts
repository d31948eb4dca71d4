/** What a tick takes: a hundred rules of every kind over a hundred channels, evaluated hour by hour. */
import { hourMs } from "#domain/base/local-time.ts";
import { demoWorld } from "#domain/demo/demo-world.ts";
import { RuleDefinition } from "#domain/rules/rule.ts";
import { evaluateTick } from "#server/rules/evaluate-tick.ts";
import { storeRule } from "#server/rules/keep-rules.ts";
import { fillCells, fillJourney, fillSpend, publishHours, recordSpend } from "./fill-ticks.sql.ts";
import { openStores } from "./open-stores.ts";

export interface TickTimings {
  readonly rules: number;
  readonly channels: number;
  /** Evaluations of a tick. */
  readonly evaluated: number;
  /** Milliseconds of each tick. */
  readonly ticks: readonly number[];
}

const end = Date.parse("2026-03-15T16:00:00Z");
const channels = 100;
const hours = 50 * 24;
const channelWise = (metric: string) => ({ kind: "metric", metric, by: "channel" });

/** In turn, so that no kind is rare. */
const definitions: readonly object[] = [
  { watch: channelWise("ctr"), condition: { kind: "benchmark", side: "below", share: 0.15 } },
  {
    watch: channelWise("conversion_rate"),
    condition: { kind: "benchmark", side: "below", share: 0.3 },
    windowHours: 24,
  },
  {
    watch: channelWise("ctr"),
    condition: { kind: "benchmark", side: "below", share: 0.05 },
    over: "each",
    windowHours: 3,
  },
  { watch: channelWise("roas"), condition: { kind: "probably", target: 2 }, actions: ["notify", "pause_channel"] },
  { watch: channelWise("cac"), condition: { kind: "probably", target: 100 }, actions: ["notify", "pause_channel"] },
  { watch: channelWise("spend"), condition: { kind: "change", side: "up", share: 0.5 }, windowHours: 24 },
  { watch: channelWise("cpc"), condition: { kind: "threshold", side: "above", value: 5 }, windowHours: 24 },
  { watch: channelWise("orders"), condition: { kind: "expression", bad: "value < 0.5 * usual && sessions > 100" } },
];

export async function measureTicks(rules: number, rounds: number, say: (line: string) => void): Promise<TickTimings> {
  const world = demoWorld({ seed: 7, end, days: 2, events: 500 });
  const stores = await openStores(world);
  try {
    const { platform, workspace } = stores;
    const { columns, record } = platform;
    const known = { workspace: workspace.id, channels, hours: hours + rounds, from: (end - hours * hourMs) / 1000 };
    say(`rules: ${channels} channels of ${hours} hours`);
    for (const statement of [fillCells, publishHours, fillSpend, fillJourney]) await columns.command(statement, known);
    await record.rows(recordSpend, [workspace.id, end - (48 - rounds) * hourMs, channels]);
    for (let i = 0; i < rules; i++) {
      const definition = RuleDefinition.parse(definitions[i % definitions.length]);
      await storeRule(workspace.id, { name: `Rule ${i}`, definition }, { id: null, name: "bench" });
    }
    const ticks: number[] = [];
    let evaluated = 0;
    for (let round = 0; round < rounds; round++) {
      const tickMs = end + round * hourMs;
      const started = performance.now();
      const answer = await evaluateTick({ ...platform, now: () => tickMs + 12 * 60_000 }, workspace, tickMs);
      ticks.push(performance.now() - started);
      evaluated = answer.evaluated;
      say(
        `rules: tick ${round + 1}, ${Math.round(ticks.at(-1) ?? 0)} ms, ${evaluated} evaluations, ${answer.fired} fired`,
      );
    }
    return { rules, channels, evaluated, ticks };
  } finally {
    await stores.close();
  }
}
