/** How long the questions of analysis take: embedded columns, and then a real Postgres 15 with the same events. */
import { demoWorld } from "#domain/demo/demo-world.ts";
import { type AnalysisQuestion, analysisQuestions } from "./analysis-questions.ts";
import { fillColumns } from "./fill-columns.ts";
import { openStores, type Stores } from "./open-stores.ts";
import { openPeerStore, type PeerStore } from "./peer-store.ts";
import { quantile } from "./quantiles.ts";

export interface AnalysisTiming {
  readonly name: string;
  readonly aim: number;
  readonly median: number;
  readonly p95: number;
  /** Of Postgres; null where it was not asked. */
  readonly peer: number | null;
}

export interface AnalysisSize {
  readonly events: number;
  readonly people: number;
  readonly peerVersion: string | null;
  readonly timings: readonly AnalysisTiming[];
}

const warmRounds = 2;
/** What takes a minute is not asked thirty times. */
const peerRounds = 3;
const end = Date.UTC(2026, 10, 2, 4);

/**
 * Worlds larger than `folded` are copies of one of at most that size, `sharing` of them with the same people; the peer
 * is asked at the last size.
 */
export async function measureAnalysis(
  sizes: readonly number[],
  folded: number,
  sharing: number,
  rounds: number,
  withPeer: boolean,
  say: (line: string) => void,
): Promise<AnalysisSize[]> {
  const measured: AnalysisSize[] = [];
  for (const events of sizes) {
    const copies = Math.max(1, Math.ceil(events / folded));
    const world = demoWorld({ seed: 7, end, days: 90, events: Math.round(events / copies) });
    const stores = await openStores(world);
    try {
      const fill = await fillColumns(
        stores,
        world,
        copies,
        (line) => say(`${events.toLocaleString("en")}: ${line}`),
        sharing,
      );
      const own = await timeOwn(stores, rounds, say);
      // Loaded afterwards: a server that still writes what it was given would be in the way.
      const peer = withPeer && events === sizes.at(-1) ? await openPeerStore(stores, say) : null;
      const timings = await besidePeer(own, peer, say);
      await peer?.close();
      measured.push({ events: fill.events, people: fill.people, peerVersion: peer?.version ?? null, timings });
    } finally {
      await stores.close();
    }
  }
  return measured;
}

interface OwnTiming {
  readonly question: AnalysisQuestion;
  readonly took: readonly number[];
}

async function timeOwn(stores: Stores, rounds: number, say: (line: string) => void): Promise<OwnTiming[]> {
  const [busy] = await stores.platform.columns.ask<{ person: string }>(
    "SELECT toString(person) AS person FROM trail GROUP BY person ORDER BY count() DESC LIMIT 1",
  );
  const questions = analysisQuestions(end, stores.workspace.timezone, busy?.person ?? "1");
  const durations = new Map<AnalysisQuestion, number[]>(questions.map((question) => [question, []]));
  for (let round = -warmRounds; round < rounds; round++) {
    for (const question of questions) {
      const startedAt = performance.now();
      await question.ask(stores);
      if (round >= 0) durations.get(question)?.push(performance.now() - startedAt);
    }
  }
  for (const [{ name }, took] of durations) say(`${name}: ${quantile(took, 0.5).toFixed(0)} ms`);
  return [...durations].map(([question, took]) => ({ question, took }));
}

async function besidePeer(
  own: readonly OwnTiming[],
  peer: PeerStore | null,
  say: (line: string) => void,
): Promise<AnalysisTiming[]> {
  const timings: AnalysisTiming[] = [];
  for (const { question, took } of own) {
    const { name, aim, peer: text } = question;
    const theirs = peer === null || text === null ? null : await timePeer(peer, text);
    if (theirs !== null) say(`${name}: Postgres ${theirs.toFixed(0)} ms`);
    timings.push({ name, aim, median: quantile(took, 0.5), p95: quantile(took, 0.95), peer: theirs });
  }
  return timings;
}

/** The median of a warm-up and three rounds; of one where a round takes more than ten seconds. */
async function timePeer(peer: PeerStore, text: string): Promise<number> {
  const first = await peer.time(text);
  if (first > 10_000) return first;
  const took: number[] = [];
  for (let round = 0; round < peerRounds; round++) took.push(await peer.time(text));
  return quantile(took, 0.5);
}
