/** How long a gap of ninety days takes to be explained on six axes, of people and of money, and its rows to be opened. */
import { demoWorld } from "#domain/demo/demo-world.ts";
import { Axes, type Measure } from "#domain/reconciliation/definition.ts";
import { answerReconcile, answerStepRows } from "#server/reconciliation/answer-reconcile.ts";
import { readSide } from "#server/reconciliation/read-side.ts";
import { fillColumns } from "./fill-columns.ts";
import { openStores, type Stores } from "./open-stores.ts";
import { quantile } from "./quantiles.ts";

export interface GapTiming {
  readonly name: string;
  readonly rowsRead: number;
  readonly axes: number;
  readonly median: number;
  readonly slowest: number;
}

export interface GapSize {
  readonly events: number;
  readonly timings: readonly GapTiming[];
}

const end = Date.UTC(2026, 10, 2, 4);
const span = { from: "2026-08-04", to: "2026-11-02" };
const signal = new AbortController().signal;

const promotion = Axes.parse({
  ...{ population: "clicked", dateBasis: "touch", timezone: "America/Los_Angeles", identity: "browser" },
  refunds: "kept",
});
const operations = Axes.parse({ population: "registered", lookbackDays: 7 });

/** Worlds larger than `folded` are copies of one of at most that size. */
export async function measureReconcile(
  sizes: readonly number[],
  folded: number,
  rounds: number,
  say: (line: string) => void,
): Promise<GapSize[]> {
  const measured: GapSize[] = [];
  for (const events of sizes) {
    const copies = Math.max(1, Math.ceil(events / folded));
    const world = demoWorld({ seed: 7, end, days: 90, events: Math.round(events / copies) });
    const stores = await openStores(world);
    try {
      const fill = await fillColumns(stores, world, copies, (line) => say(`${events.toLocaleString("en")}: ${line}`));
      const timings = [
        await timeGap(stores, "people", rounds),
        await timeGap(stores, "value", rounds),
        await timeRows(stores, rounds),
      ];
      for (const { name, median, rowsRead } of timings) say(`${name}: ${median.toFixed(0)} ms, ${rowsRead} rows`);
      measured.push({ events: fill.events, timings });
    } finally {
      await stores.close();
    }
  }
  return measured;
}

async function sidesOf({ workspace }: Stores, measure: Measure) {
  const [a, b] = await Promise.all([
    readSide(workspace, { name: "A", measure, axes: promotion }, span),
    readSide(workspace, { name: "B", measure, axes: operations }, span),
  ]);
  return { a, b, span };
}

async function timeGap(stores: Stores, measure: Measure, rounds: number): Promise<GapTiming> {
  const sides = await sidesOf(stores, measure);
  let last = await answerReconcile(stores.platform, stores.workspace, sides, signal);
  const took: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const startedAt = performance.now();
    last = await answerReconcile(stores.platform, stores.workspace, sides, signal);
    took.push(performance.now() - startedAt);
  }
  const { rowsRead, steps } = last;
  const name = `gap of ${measure}`;
  return { name, rowsRead, axes: steps.length, median: quantile(took, 0.5), slowest: Math.max(...took) };
}

async function timeRows(stores: Stores, rounds: number): Promise<GapTiming> {
  const ask = { ...(await sidesOf(stores, "people")), step: "population", limit: 50, offset: 0 } as const;
  const took: number[] = [];
  let total = 0;
  for (let round = 0; round < rounds; round++) {
    const startedAt = performance.now();
    ({ total } = await answerStepRows(stores.platform, stores.workspace, ask, signal));
    took.push(performance.now() - startedAt);
  }
  const name = "people behind a step";
  return { name, rowsRead: total, axes: 6, median: quantile(took, 0.5), slowest: Math.max(...took) };
}
