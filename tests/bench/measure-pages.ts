/** How long the whole server takes for the board, by page and by HTTP, on the demo world with its life going on. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { quantile } from "./quantiles.ts";
import { type ServerProcess, startServer } from "./server-process.ts";
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

const lagMeter = "warroom_projector_lag_events";
const warmRounds = 5;
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

/** Waits until the world is told up to the start and everything told is counted. */
async function told(server: ServerProcess, file: string, startedAt: number): Promise<void> {
  const deadline = Date.now() + 1_200_000;
  const through = () =>
    existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as { through: number }).through : 0;
  while (through() < startedAt || (await server.meter(lagMeter)) !== 0) {
    if (Date.now() > deadline) throw new Error("The demo world was not told within twenty minutes.");
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
}

/** The session cookie of the demo's manager. */
async function signIn(url: string): Promise<string> {
  const cookiesOf = (response: Response) => response.headers.getSetCookie().map((one) => one.split(";", 1)[0] ?? "");
  const asked = await fetch(`${url}/api/auth/csrf`);
  const { csrfToken } = (await asked.json()) as { csrfToken: string };
  const answer = await fetch(`${url}/api/auth/callback/password`, {
    method: "POST",
    redirect: "manual",
    headers: { cookie: cookiesOf(asked).join("; "), origin: url },
    body: new URLSearchParams({ csrfToken, email: "manager@demo.example", password: "war-room-demo", json: "true" }),
  });
  const cookies = cookiesOf(answer);
  if (!cookies.some((one) => one.includes("session"))) throw new Error(`Signing in answered ${answer.status}.`);
  return cookies.join("; ");
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
