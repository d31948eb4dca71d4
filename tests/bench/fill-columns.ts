/** Fills the columns with a demo world of any size, without a record: journey lines in streams, then the cells by the app's own SQL. */

import { spawnSync } from "node:child_process";
import { setTimeout } from "node:timers/promises";
import { hourMs } from "#domain/base/local-time.ts";
import { demoStream } from "#domain/demo/demo-stream.ts";
import type { DemoWorld } from "#domain/demo/demo-world.ts";
import type { SpendRowInput } from "#domain/demo/segment-message.ts";
import { feedColumns, feedLine } from "#server/events/journey-line.ts";
import { mergeMonths } from "#server/events/merge-months.ts";
import { countCells, countSessions, countSpend } from "#server/metrics/count-hours.sql.ts";
import { openDemoSteps } from "./demo-steps.ts";
import type { Stores } from "./open-stores.ts";

const linesPerInsert = 50_000;
const hoursPerCount = 96;
const dayMs = 86_400_000;

export interface Fill {
  readonly events: number;
  readonly people: number;
  readonly seconds: number;
}

/**
 * `copies` times the world: the first folded, the others copied from it inside the engine. So many as `sharing` says have
 * the same people, who come again on other days; with 1 each copy has people of its own.
 */
export async function fillColumns(
  stores: Stores,
  world: DemoWorld,
  copies: number,
  say: (line: string) => void,
  sharing = 1,
): Promise<Fill> {
  const startedAt = performance.now();
  const { end, days } = world.options;
  const spend = new Map<number, readonly SpendRowInput[]>();
  const stepOf = openDemoSteps(world);
  let lines: string[] = [];
  let events = 0;
  let inserts = 0;
  let sending: Promise<void> = Promise.resolve();
  const send = async () => {
    const batch = lines;
    lines = [];
    events += batch.length;
    // One batch under way while the next is folded: two in memory, however many there are.
    await sending;
    sending = stores.platform.columns.insert(`feed (${feedColumns})`, batch, `bench-${inserts++}`);
  };
  for (const hour of demoStream(world, end - days * dayMs, end)) {
    spend.set(hour.hour, hour.spend);
    for (const message of hour.messages) {
      const named = stepOf(message);
      if (named !== null) lines.push(feedLine(stores.workspace.id, named.person, named.step));
    }
    if (lines.length < linesPerInsert) continue;
    await send();
    if (inserts % 10 === 0) say(`${events.toLocaleString("en")} events in the columns`);
  }
  await send();
  await sending;
  for (let copy = 1; copy < copies; copy++) {
    const moved = {
      people: Math.floor(copy / sharing),
      start: end - days * dayMs,
      length: days * dayMs,
      shift: Math.floor((days * (copy % sharing)) / sharing) * dayMs,
    };
    for (const statement of copyPeople) await stores.platform.columns.command(statement, { copy, events, ...moved });
  }
  events *= copies;
  const [stored] = await stores.platform.columns.ask<{ events: number; people: number }>(countJourney);
  if (stored?.events !== events) throw new Error(`${stored?.events} of ${events} events are in the columns.`);
  say(`counting ${events.toLocaleString("en")} events of ${stored.people.toLocaleString("en")} people`);
  await countAll(stores, spend);
  await rest(stores);
  await mergeMonths(stores.platform, end);
  await rest(stores);
  return { events, people: stored.people, seconds: (performance.now() - startedAt) / 1000 };
}

const person =
  "if({people:UInt64} = 0, original.person, bitAnd(intHash64(original.person + {people:UInt64}), 9223372036854775807))";
/** Around the world's span: what would come after its end comes at its beginning. */
const moved = (column: string) => `
    fromUnixTimestamp64Milli({start:Int64} +
      (toUnixTimestamp64Milli(original.${column}) - {start:Int64} + {shift:Int64}) % {length:Int64}, 'UTC') AS ${column}`;

/** Ids go on after the original's; who comes again on other days is counted as new once. */
const copyPeople = [
  `INSERT INTO journey SELECT * REPLACE (
    original.id + {copy:UInt64} * {events:UInt64} AS id,
    ${person} AS person,
    original.is_new_customer * ({shift:Int64} = 0) AS is_new_customer,
    ${moved("at")}, ${moved("session_at")})
  FROM journey AS original WHERE original.id <= {events:UInt64}`,
  `INSERT INTO trail SELECT * REPLACE (
    original.id + {copy:UInt64} * {events:UInt64} AS id,
    if(original.order_event = 0, 0, original.order_event + {copy:UInt64} * {events:UInt64}) AS order_event,
    if(original.browser = 0, 0, bitAnd(intHash64(original.browser + {copy:UInt64}), 9223372036854775807)) AS browser,
    ${person} AS person,
    original.is_new_customer * ({shift:Int64} = 0) AS is_new_customer,
    ${moved("at")}, ${moved("session_at")})
  FROM trail AS original WHERE original.id <= {events:UInt64}`,
];

/** Until the engine merges nothing more, and the disk has what was written: both would be in the way of what is timed. */
async function rest({ platform: { columns } }: Stores): Promise<void> {
  const merging = async () => (await columns.ask<{ n: number }>("SELECT count() AS n FROM system.merges"))[0]?.n ?? 0;
  while ((await merging()) > 0) await setTimeout(250);
  spawnSync("sync");
}

const countJourney = "SELECT count() AS events, uniqExact(person) AS people FROM journey";

/** As the projector counts: a stretch of hours at a time, published when it is whole. */
async function countAll(
  { platform: { columns }, workspace }: Stores,
  spend: ReadonlyMap<number, readonly SpendRowInput[]>,
): Promise<void> {
  const all = [...spend.keys()].sort((a, b) => a - b);
  for (let i = 0; i < all.length; i += hoursPerCount) {
    const hours = all.slice(i, i + hoursPerCount);
    const version = String(i / hoursPerCount + 1);
    const rows = hours.flatMap((hour) => (spend.get(hour) ?? []).map((row) => spendLine(workspace.id, row, version)));
    await columns.insert(
      "spend (workspace, hour, source, channel, campaign, creative, is_daily, impressions, clicks, cost, version)",
      rows,
      `bench-spend-${version}`,
    );
    const range = {
      workspace: workspace.id,
      version,
      zone: workspace.timezone,
      hours: hours.map((hour) => hour / 1000),
      from: hours[0] ?? 0,
      to: (hours.at(-1) ?? 0) + hourMs,
    };
    await columns.command(countCells, range);
    await columns.command(countSessions, range);
    await columns.command(countSpend, { workspace: workspace.id, version });
    const published = hours.map((hour) => JSON.stringify([workspace.id, hour / 1000, version]));
    await columns.insert("cell_hour (workspace, hour, version)", published, `bench-hours-${version}`);
  }
}

function spendLine(workspaceId: number, row: SpendRowInput, version: string): string {
  const { channel, campaign, creative = "", impressions, clicks } = row;
  const minor = Math.round(row.cost * 100);
  const hour = Date.parse(row.at) / 1000;
  return JSON.stringify([
    workspaceId,
    hour,
    "bench",
    channel,
    campaign,
    creative,
    0,
    impressions,
    clicks,
    minor,
    version,
  ]);
}
