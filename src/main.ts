/** The process: opens what its roles need in order, serves one port, and stops without losing what it acknowledged. */
import "server-only";
import type { IncomingMessage, Server, ServerResponse } from "node:http";
import { join } from "node:path";
import next from "next";
import { openCollector } from "#collector/collector.ts";
import { isRefusal } from "#domain/base/refusal.ts";
import { demoSignIns, startDemo } from "#jobs/demo.ts";
import { startProjector } from "#jobs/projector.ts";
import { startJobs } from "#jobs/start-jobs.ts";
import { type Env, readEnv } from "#platform/env.ts";
import { type OpenedPlatform, openPlatform } from "#platform/open-platform.ts";
import { openServer } from "#platform/open-server.ts";
import { answerOperations } from "#platform/operations.ts";
import type { Platform } from "#platform/slot.ts";
import { ensureSetupToken } from "#server/access/set-up.ts";
import { rebuildColumns } from "#server/events/rebuild-columns.ts";

async function start(): Promise<void> {
  const env = readEnv();
  const root = join(import.meta.dirname, "..");
  const opened = await openPlatform(env, root);
  const { platform } = opened;
  if (process.argv.includes("--rebuild")) return rebuild(opened);
  const projector = env.WARROOM_ROLE.includes("worker") ? startProjector(platform) : null;
  await projector?.opened();
  platform.wake.projector = () => projector?.wake();
  platform.wake.settle = () => projector?.settle() ?? Promise.resolve();
  const collector = env.WARROOM_ROLE.includes("collector") ? openCollector(platform) : null;
  const web = env.WARROOM_ROLE.includes("web") ? await openWeb(root, env.HOST, env.PORT) : null;
  const jobs = startJobs(platform, { worker: projector !== null, web: web !== null });
  let stopping = false;
  const ready = async () => !stopping && (projector?.healthy() ?? true) && (await opened.answers());
  const server = openServer(
    env,
    (request, response) => answerOperations(platform, ready, request, response),
    (request, response) => {
      if (collector?.handle(request, response) === true) return;
      if (web === null) return void response.writeHead(404).end();
      web.handle(request, response);
    },
    () => platform.log.warn("X-Forwarded-For is not believed: name the proxy before us in WARROOM_TRUSTED_PROXIES"),
  );
  await listen(server, env.PORT, env.HOST);
  const bound = server.address();
  const port = typeof bound === "object" && bound !== null ? bound.port : env.PORT;
  platform.log.info(
    { port, roles: env.WARROOM_ROLE, record: platform.record.kind, columns: platform.columns.kind },
    "ready",
  );
  process.send?.({ ready: true, port });
  const demo = new AbortController();
  stopOnSignal(platform, async () => {
    stopping = true;
    await closeServer(server);
    demo.abort();
    await collector?.drain();
    await jobs.stop();
    await projector?.stop();
    await web?.close();
    await opened.close();
  });
  if (process.argv.includes("--demo")) await openDemo(platform, address(env, port), demo.signal);
  else if (web !== null) await inviteToSetUp(address(env, port));
}

/** The first signal stops in order, with fifteen seconds for it; further ones change nothing. */
function stopOnSignal(platform: Platform, close: () => Promise<void>): void {
  let stopping = false;
  const stop = async (signal: string) => {
    if (stopping) return;
    stopping = true;
    platform.log.info({ signal }, "stopping");
    setTimeout(() => process.exit(1), 15_000).unref();
    await close();
    process.exit(0);
  };
  process.on("SIGTERM", () => void stop("SIGTERM"));
  process.on("SIGINT", () => void stop("SIGINT"));
}

/** Takes no more requests and waits for those under way, eight seconds at most. */
function closeServer(server: Server): Promise<unknown> {
  return new Promise((resolve) => {
    server.close(resolve);
    server.closeIdleConnections();
    setTimeout(() => server.closeAllConnections(), 8_000).unref();
  });
}

async function inviteToSetUp(url: string): Promise<void> {
  const token = await ensureSetupToken();
  if (token !== null) process.stdout.write(`\nWar Room is empty. Open ${url}/set-up with this token: ${token}\n\n`);
}

const address = (env: Env, port: number) => env.WARROOM_URL ?? `http://localhost:${port}`;

/** Drops the columns, projects everything again, and ends. */
async function rebuild({ platform, close }: OpenedPlatform): Promise<void> {
  await rebuildColumns(platform);
  const projector = startProjector(platform);
  const timer = setInterval(() => process.stdout.write(`· projected ${projector.projected()} events\n`), 2_000);
  await projector.settle();
  clearInterval(timer);
  await projector.stop();
  await close();
  process.stdout.write("· the columns are rebuilt\n");
}

async function openDemo(platform: Platform, url: string, signal: AbortSignal): Promise<void> {
  const given = process.argv[process.argv.indexOf("--events") + 1];
  const events = process.argv.includes("--events") ? Number(given) : 300_000;
  await startDemo(platform, events, (line) => process.stdout.write(`· ${line}\n`), signal);
  if (!signal.aborted) process.stdout.write(`\n${demoSignIns(url)}\n\n`);
}

interface Web {
  handle(request: IncomingMessage, response: ServerResponse): void;
  close(): Promise<void>;
}

async function openWeb(dir: string, hostname: string, port: number): Promise<Web> {
  const app = next({ dev: process.argv.includes("--dev"), dir, hostname, port });
  await app.prepare();
  const handle = app.getRequestHandler();
  return { handle: (request, response) => void handle(request, response), close: () => app.close() };
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, resolve);
  });
}

start().catch((thrown: unknown) => {
  const refused = isRefusal(thrown) || (thrown as NodeJS.ErrnoException)?.code === "EADDRINUSE";
  process.stderr.write(
    `War Room did not start. ${refused ? (thrown as Error).message : ((thrown as Error)?.stack ?? thrown)}\n`,
  );
  process.exit(1);
});
