/** How many events a second the real process acknowledges, and how far the columns are behind. */
import { type ChildProcess, fork } from "node:child_process";
import { join } from "node:path";
import { migrate } from "#platform/record/migrate.ts";
import { openPgliteRecord } from "#platform/record/pglite-record.ts";
import { digestOf } from "#platform/vault/vault.ts";
import type { LoadOrder, LoadResult, LoadSays } from "./load-order.ts";
import { type ServerProcess, startServer } from "./server-process.ts";
import { openTemporaryDirectory } from "./temporary-directory.ts";

export interface IngestPlan {
  readonly role: string;
  readonly batch: number;
  readonly connections: number;
  readonly warmEvents: number;
  readonly events: number;
  /** Directory for a profile of the server process; none is taken without it. */
  readonly profile?: string | undefined;
}

export interface IngestResult extends LoadResult {
  readonly plan: IngestPlan;
  /** Processor time of the app per event while the load ran, the projector's share included; a busy machine hardly changes it. */
  readonly cpuMicros: number;
  /** Events that were acknowledged and not yet in the columns when the load ended. */
  readonly lagAtEnd: number;
  /** Seconds from the end of the load until every event was in the columns. */
  readonly settleSeconds: number;
  readonly appBytes: number;
  readonly engineBytes: number;
}

const writeKey = "wk_bench_0123456789abcdef";
const lagMeter = "warroom_projector_lag_events";

export async function measureIngest(plan: IngestPlan): Promise<IngestResult> {
  const directory = openTemporaryDirectory();
  const dataDir = directory.path;
  try {
    await foundWorkspace(dataDir);
    const execArgv = plan.profile === undefined ? [] : ["--cpu-prof", `--cpu-prof-dir=${plan.profile}`];
    const server = await startServer({ dataDir, role: plan.role, execArgv });
    try {
      return await underLoad(plan, server);
    } finally {
      await server.stop();
    }
  } finally {
    directory.remove();
  }
}

/** A record with one workspace and one write key, closed again for the server to open. */
async function foundWorkspace(dataDir: string): Promise<void> {
  const record = await openPgliteRecord(join(dataDir, "record"));
  await migrate(record, "prisma/migrations");
  const workspace = await record.prisma.workspace.create({
    data: { slug: "bench", name: "bench", timezone: "Asia/Shanghai", currency: "CNY" },
  });
  const source = await record.prisma.source.create({ data: { workspaceId: workspace.id, name: "default" } });
  await record.prisma.writeKey.create({ data: { sourceId: source.id, digest: digestOf(writeKey), hint: "cdef" } });
  await record.close();
}

async function underLoad(plan: IngestPlan, server: ServerProcess): Promise<IngestResult> {
  const { batch, connections, warmEvents, events } = plan;
  const end = Math.floor(Date.now() / 3_600_000) * 3_600_000;
  const order = { port: server.port, writeKey, connections, batch, warmEvents, events, prefix: "bench", end };
  const load = fork(join(process.cwd(), "dist/bench-load.js"), [], { execArgv: ["--max-old-space-size=4096"] });
  await said(load, "ready", order);
  const cpuBefore = server.cpuSeconds();
  const { result } = await said(load, "done", "go");
  const cpuMicros = ((server.cpuSeconds() - cpuBefore) * 1e6) / (warmEvents + events);
  const endedAt = performance.now();
  const total = (await server.meter("warroom_events_accepted_total")) ?? 0;
  const projected = async () => (await server.meter("warroom_events_projected_total")) ?? 0;
  const lagAtEnd = total - (await projected());
  const { app, engine } = server.memory();
  while ((await projected()) < total || (await server.meter(lagMeter)) !== 0) {
    if (performance.now() - endedAt > 600_000) throw new Error("The projector did not follow within ten minutes.");
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  const settleSeconds = (performance.now() - endedAt) / 1000;
  return { ...result, plan, cpuMicros, lagAtEnd, settleSeconds, appBytes: app, engineBytes: engine };
}

/** Tells the load process something and waits for what it says. */
function said<Kind extends LoadSays["kind"]>(
  load: ChildProcess,
  kind: Kind,
  tell: LoadOrder | "go",
): Promise<Extract<LoadSays, { kind: Kind }>> {
  return new Promise((resolve, reject) => {
    const ended = (code: number | null) => reject(new Error(`The load process ended (code ${code}).`));
    load.once("exit", ended);
    load.once("message", (what: LoadSays) => {
      load.off("exit", ended);
      if (what.kind === kind) resolve(what as Extract<LoadSays, { kind: Kind }>);
      else reject(new Error(`The load process said ${what.kind}.`));
    });
    load.send(tell);
  });
}
