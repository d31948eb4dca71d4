/** How long the whole server takes for the board, by page and by HTTP, on the demo world with its life going on. */
import { join } from "node:path";
import { signIn, told } from "./demo-session.ts";
import { quantile } from "./quantiles.ts";
import { startServer } from "./server-process.ts";
import { openTemporaryDirectory } from "./temporary-directory.ts";

export interface PageTimings {
  /** Seconds from the first start to figures on the board. */
  readonly fillSeconds: number;
  readonly timings: readonly {
    readonly name: string;
    readonly median: number;
    readonly p95: number;
    readonly bytes: number;
  }[];
  readonly appBytes: number;
  readonly engineBytes: number;
}

/** Code is compiled by being run: the first dozens of pages after a start take a fifth longer. */
const warmRounds = 30;
/** What a first start does once, such as looking at the last 90 days for what was unusual, is over by then. */
const settleMs = 30_000;
const day = (at: number) => new Date(at).toISOString();

export async function measurePages(events: number, rounds: number): Promise<PageTimings> {
  const directory = openTemporaryDirectory();
  const dataDir = directory.path;
  try {
    const startedAt = Date.now();
    const server = await startServer({ dataDir, role: "all", args: ["--demo", "--events", String(events)] });
    try {
      await told(server, join(dataDir, "demo.json"), startedAt);
      const fillSeconds = (Date.now() - startedAt) / 1000;
      const cookie = await signIn(server.url);
      await new Promise((resolve) => setTimeout(resolve, settleMs));
      const timings = [];
      for (const [name, path] of pathsOf(Date.now())) {
        timings.push({ name, ...(await timesOf(`${server.url}${path}`, cookie, rounds)) });
      }
      const { app, engine } = server.memory();
      return { fillSeconds, timings, appBytes: app, engineBytes: engine };
    } finally {
      await server.stop();
    }
  } finally {
    directory.remove();
  }
}

function pathsOf(now: number): [name: string, path: string][] {
  const span = `from=${day(now - 3 * 86_400_000)}&to=${day(now)}`;
  const question = `/api/v1/reports/board?workspace=muhe&${span}&metrics=spend,clicks,ctr,sessions,orders,cac,roas&by=channel&grain=hour`;
  return [
    ["the board page, today", "/w/muhe/board"],
    ["the board page, 28 days", "/w/muhe/board?range=28d"],
    ["GET /api/v1/reports/board, 72 h × channels × hour", question],
    ["the same with benchmark", `${question}&benchmark=1`],
  ];
}

async function timesOf(url: string, cookie: string, rounds: number) {
  const durations: number[] = [];
  let bytes = 0;
  for (let round = -warmRounds; round < rounds; round++) {
    const startedAt = performance.now();
    const answer = await fetch(url, { headers: { cookie }, redirect: "manual" });
    const body = await answer.arrayBuffer();
    if (answer.status !== 200) throw new Error(`${url} answered ${answer.status}.`);
    if (round >= 0) durations.push(performance.now() - startedAt);
    bytes = body.byteLength;
  }
  return { median: quantile(durations, 0.5), p95: quantile(durations, 0.95), bytes };
}
