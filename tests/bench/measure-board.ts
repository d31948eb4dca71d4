/** How long the board's questions take at several sizes, asked in turn so that no size has the quieter hour. */
import { demoWorld } from "#domain/demo/demo-world.ts";
import { answerBoards } from "#server/metrics/answer-board.ts";
import { type TimedQuestion, timedQuestions } from "./board-questions.ts";
import { type Fill, fillColumns } from "./fill-columns.ts";
import { openStores, type Stores } from "./open-stores.ts";
import { quantile } from "./quantiles.ts";
import { bytesUnder, childrenOf, residentBytes } from "./server-process.ts";

export interface BoardSize {
  readonly fill: Fill;
  readonly copies: number;
  readonly diskBytes: number;
  readonly engineBytes: number;
  readonly timings: readonly { readonly name: string; readonly median: number; readonly p95: number }[];
}

interface Prepared {
  readonly stores: Stores;
  readonly fill: Fill;
  readonly copies: number;
  readonly enginePid: number | undefined;
  readonly durations: Map<string, number[]>;
}

const warmRounds = 3;
const end = Date.UTC(2026, 10, 2, 4);

/** Worlds larger than `folded` are copies of one of at most that size. */
export async function measureBoard(
  sizes: readonly number[],
  folded: number,
  rounds: number,
  say: (line: string) => void,
): Promise<BoardSize[]> {
  const prepared: Prepared[] = [];
  try {
    for (const events of sizes) prepared.push(await prepare(events, folded, say));
    const questions = timedQuestions(end, "Asia/Shanghai");
    for (let round = -warmRounds; round < rounds; round++) {
      for (const question of questions) {
        for (const one of prepared) {
          const took = await timeOf(one.stores, question);
          if (round >= 0) one.durations.set(question.name, [...(one.durations.get(question.name) ?? []), took]);
        }
      }
    }
    return prepared.map(resultOf);
  } finally {
    for (const { stores } of prepared) await stores.close();
  }
}

async function prepare(events: number, folded: number, say: (line: string) => void): Promise<Prepared> {
  const copies = Math.max(1, Math.ceil(events / folded));
  const world = demoWorld({ seed: 7, end, days: 90, events: Math.round(events / copies) });
  const before = new Set(childrenOf(process.pid));
  const stores = await openStores(world);
  const enginePid = childrenOf(process.pid).find((pid) => !before.has(pid));
  const fill = await fillColumns(stores, world, copies, (line) => say(`${events.toLocaleString("en")}: ${line}`));
  return { stores, fill, copies, enginePid, durations: new Map() };
}

/** Milliseconds from the question to the whole answer. */
async function timeOf({ platform, workspace }: Stores, { questions }: TimedQuestion): Promise<number> {
  const startedAt = performance.now();
  const answers = await answerBoards(platform, workspace, questions);
  const took = performance.now() - startedAt;
  if (answers.some(({ rows, totals }) => rows.length === 0 && totals.length === 0)) {
    throw new Error("A question had no answer.");
  }
  return took;
}

function resultOf({ stores, fill, copies, enginePid, durations }: Prepared): BoardSize {
  return {
    fill,
    copies,
    diskBytes: bytesUnder(stores.directory),
    engineBytes: residentBytes(enginePid),
    timings: [...durations].map(([name, took]) => ({ name, median: quantile(took, 0.5), p95: quantile(took, 0.95) })),
  };
}
