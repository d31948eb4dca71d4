/** A day of the wall in some minutes: the page's heap after each garbage collection, over as many refreshes as a day has minutes. */
import { join } from "node:path";
import { type CDPSession, chromium, type Page } from "@playwright/test";
import playwright from "../../playwright.config.ts";
import { hurry } from "../pages/fast-clock.ts";
import { signIn, told } from "./demo-session.ts";
import { startServer } from "./server-process.ts";
import { openTemporaryDirectory } from "./temporary-directory.ts";

/** 24 hours at one per minute. */
const refreshes = Number(process.argv[2] ?? 1_440);
/** How much faster the page's clockwork runs: a refresh every 0.3 s, as far as the server keeps up. */
const faster = 200;
/** The first ones fill caches that stay. */
const [warm, every] = [120, 120];

interface Sample {
  readonly refreshes: number;
  readonly heapBytes: number;
  readonly nodes: number;
  readonly listeners: number;
}

const directory = openTemporaryDirectory();
const startedAt = Date.now();
const server = await startServer({ dataDir: directory.path, role: "all", args: ["--demo", "--events", "10000"] });
try {
  await told(server, join(directory.path, "demo.json"), startedAt);
  const cookie = await signIn(server.url);
  const { launchOptions } = playwright.use ?? {};
  const browser = await chromium.launch(launchOptions);
  try {
    const context = await browser.newContext({ viewport: { width: 1920, height: 1080 } });
    const cookies = cookie.split("; ").map((pair) => {
      const [name = "", ...value] = pair.split("=");
      return { name, value: value.join("="), url: server.url };
    });
    await context.addCookies(cookies);
    await hurry(context, faster);
    const page = await context.newPage();
    report(await soak(page, `${server.url}/w/muhe/wall`));
  } finally {
    await browser.close();
  }
} finally {
  await server.stop();
  directory.remove();
}

async function soak(page: Page, address: string): Promise<Sample[]> {
  let boards = 0;
  page.on("requestfinished", (request) => {
    if (request.url().includes("/reports/board") && request.url().includes("by=channel")) boards += 1;
  });
  await page.goto(address);
  const cdp = await page.context().newCDPSession(page);
  const samples: Sample[] = [];
  for (let next = warm; next <= refreshes; next += every) {
    while (boards < next) await page.waitForTimeout(100);
    const sample = await measure(cdp, boards);
    samples.push(sample);
    process.stdout.write(`${JSON.stringify(sample)}\n`);
  }
  return samples;
}

async function measure(cdp: CDPSession, done: number): Promise<Sample> {
  // Twice: what the first one only marked is taken by the second.
  for (const _time of [1, 2]) await cdp.send("HeapProfiler.collectGarbage");
  const { usedSize } = await cdp.send("Runtime.getHeapUsage");
  const { nodes, jsEventListeners } = await cdp.send("Memory.getDOMCounters");
  return { refreshes: done, heapBytes: usedSize, nodes, listeners: jsEventListeners };
}

/** The middle of the first third beside that of the last: single samples catch answers under way. */
function report(samples: readonly Sample[]): void {
  const third = Math.max(1, Math.floor(samples.length / 3));
  const middle = (some: readonly Sample[], of: (sample: Sample) => number) =>
    some.map(of).sort((a, b) => a - b)[Math.floor(some.length / 2)] ?? Number.NaN;
  const [early, late] = [samples.slice(0, third), samples.slice(-third)];
  const megabytes = (bytes: number) => (bytes / 1024 ** 2).toFixed(2);
  const minutes = ((Date.now() - startedAt) / 60_000).toFixed(1);
  process.stdout.write(
    `${samples.at(-1)?.refreshes} refreshes in ${minutes} min. Heap after collection, early and late: ` +
      `${megabytes(middle(early, ({ heapBytes }) => heapBytes))} MB, ${megabytes(middle(late, ({ heapBytes }) => heapBytes))} MB; ` +
      `nodes ${middle(early, ({ nodes }) => nodes)}, ${middle(late, ({ nodes }) => nodes)}; ` +
      `listeners ${middle(early, ({ listeners }) => listeners)}, ${middle(late, ({ listeners }) => listeners)}\n`,
  );
}
