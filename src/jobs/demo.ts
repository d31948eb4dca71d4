/** The demo: founds the world once, catches up with the clock, and lives on, minute by minute. */
import "server-only";
import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { WorkspaceRef } from "#domain/access/workspace.ts";
import { hourMs } from "#domain/base/local-time.ts";
import { withExposures } from "#domain/demo/demo-experiments.ts";
import { createDemoStream, type DemoStream } from "#domain/demo/demo-stream.ts";
import { type DemoWorld, demoWorld } from "#domain/demo/demo-world.ts";
import type { Platform } from "#platform/slot.ts";
import { storePolicy } from "#server/breaker/policy.ts";
import { type DemoDelivery, openDemoDelivery } from "#server/demo/deliver-demo.ts";
import { openDemoAds } from "#server/demo/demo-ads.ts";
import { demoPeople, findDemo, foundDemo } from "#server/demo/found-demo.ts";
import { seedAlignment } from "#server/demo/seed-alignment.ts";
import { seedDictionary } from "#server/demo/seed-dictionary.ts";
import { seedExperiments } from "#server/demo/seed-experiments.ts";
import { seedGoals } from "#server/demo/seed-goals.ts";
import { seedGovernance } from "#server/demo/seed-governance.ts";
import { seedHealth } from "#server/demo/seed-health.ts";
import { seedReconciliation } from "#server/demo/seed-reconciliation.ts";
import { seedRules } from "#server/demo/seed-rules.ts";
import { seedTasks } from "#server/demo/seed-tasks.ts";

/** How far the world has been told; kept beside the record. Telling a stretch twice changes nothing. */
interface Told {
  readonly seed: number;
  readonly end: number;
  readonly events: number;
  readonly through: number;
}

const days = 90;
const dayMs = 86_400_000;
const minuteMs = 60_000;
/** The longest delay of a spend report. */
const reportBackMs = 6 * hourMs;

/** `say` shows progress on the console. Resolves when the board has figures up to the current minute; `signal` ends it. */
export async function startDemo(
  platform: Platform,
  events: number,
  say: (line: string) => void,
  signal: AbortSignal,
): Promise<void> {
  const file = join(platform.env.WARROOM_DATA_DIR, "demo.json");
  const now = platform.now();
  const fresh: Told = { seed: 7, end: Math.floor(now / hourMs) * hourMs, events, through: 0 };
  const told: Told = existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as Told) : fresh;
  const world = demoWorld({ seed: told.seed, end: told.end, days, events: told.events });
  const { workspace, sourceId } = (await findDemo(platform, world.workspace.slug)) ?? (await foundDemo(world));
  const ads = await openDemoAds(
    join(platform.env.WARROOM_DATA_DIR, "demo-ads.json"),
    world.channels.map(({ key }) => key),
  );
  signal.addEventListener("abort", () => void ads.close());
  await storePolicy(workspace.id, { endpoint: ads.url, secret: ads.secret });
  const delivery = openDemoDelivery(platform, workspace, { sourceId, workspaceId: workspace.id }, ads.isPaused);
  const stream = withExposures(createDemoStream(world), world.options);
  const keep = (through: number) => {
    writeFileSync(`${file}.new`, JSON.stringify({ ...told, through }));
    renameSync(`${file}.new`, file);
    return through;
  };
  let through = keep(told.through || told.end - days * dayMs);
  through = await catchUp(stream, delivery, through, now, keep, say, signal);
  if (!signal.aborted) await platform.wake.settle();
  await seed(platform, workspace, world, now, signal);
  let busy = false;
  const timer = setInterval(() => {
    if (busy || signal.aborted) return;
    busy = true;
    live(stream, delivery, through, platform.now())
      .then((reached) => {
        through = keep(reached);
      })
      .catch((thrown: unknown) => platform.log.error({ err: thrown }, "the demo could not go on"))
      .finally(() => {
        busy = false;
      });
  }, 5_000);
  signal.addEventListener("abort", () => clearInterval(timer));
}

/** What people wrote before the first look: each once, where there is none of it yet. */
async function seed(
  platform: Platform,
  workspace: WorkspaceRef,
  world: DemoWorld,
  now: number,
  signal: AbortSignal,
): Promise<void> {
  const seeds = [
    () => seedRules(platform, workspace, world.options),
    () => seedTasks(workspace.id, now),
    () => seedDictionary(workspace, now),
    () => seedReconciliation(workspace, now),
    () => seedGoals(platform, workspace, now),
    () => seedAlignment(platform, workspace, now),
    () => seedGovernance(platform, workspace, now),
    () => seedHealth(platform, workspace),
    () => seedExperiments(platform, workspace, world.options),
  ];
  for (const one of seeds) if (!signal.aborted) await one();
}

/** The signs-in of the demo, as lines for the console. */
export function demoSignIns(url: string): string {
  const rows = demoPeople.map(({ role, email, password }) => `  ${role.padEnd(11)} ${email.padEnd(24)} ${password}`);
  return [`War Room demo: ${url}`, ...rows].join("\n");
}

async function catchUp(
  stream: DemoStream,
  delivery: DemoDelivery,
  from: number,
  to: number,
  keep: (through: number) => number,
  say: (line: string) => void,
  signal: AbortSignal,
): Promise<number> {
  if (to - from < minuteMs) return from;
  let count = 0;
  let saidAt = 0;
  for (let at = from; at < to; at += dayMs) {
    if (signal.aborted) return at;
    const until = Math.min(at + dayMs, to);
    count += await delivery.messages(stream.between(at, until), until);
    await delivery.spend(stream.between(at - reportBackMs, until), at, until);
    keep(until);
    if (Date.now() - saidAt > 1_000) {
      saidAt = Date.now();
      say(
        `filling the demo world: ${Math.round((100 * (until - from)) / (to - from))} % (${count.toLocaleString("en")} events)`,
      );
    }
  }
  say(`counting ${count.toLocaleString("en")} events for the board`);
  return to;
}

async function live(stream: DemoStream, delivery: DemoDelivery, from: number, to: number): Promise<number> {
  if (to <= from) return from;
  await delivery.messages(stream.between(from, to), to);
  if (Math.floor(to / minuteMs) > Math.floor(from / minuteMs)) {
    await delivery.spend(stream.between(to - reportBackMs, to), from - minuteMs, to);
  }
  return to;
}
