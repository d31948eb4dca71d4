/** The same events in a real Postgres 15, as the nearest peers keep them; null where none is installed. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { totalmem } from "node:os";
import pg from "pg";
import { startPostgres } from "../runner/start-postgres.mjs";
import type { Stores } from "./open-stores.ts";
import { peerId, peerIndexes, peerSchema, peerWebsite } from "./peer-queries.ts";

export interface PeerStore {
  readonly version: string;
  /** Milliseconds of one answer. */
  time(text: string): Promise<number>;
  close(): Promise<void>;
}

/** Slices of time, so that no answer of the engine is larger than a hundred thousand rows; in order, as events arrive. */
const slices = 96;

const lines = `
  SELECT formatRow('TabSeparated', ${peerId("id")}, '${peerWebsite}', ${peerId("person")}, ${peerId("sipHash64(person, session_at)")},
    formatDateTime(at, '%Y-%m-%d %H:%i:%S.%f+00', 'UTC'), page,
    if(is_touch = 1, concat('utm_source=', channel, '&utm_campaign=', campaign, '&utm_content=', creative), NULL), NULL, page,
    if(event = 'Page Viewed', 1, 2), event, channel, revenue, is_touch, is_order) AS line
  FROM trail WHERE workspace = {workspace:UInt32}
    AND at >= fromUnixTimestamp64Milli({from:Int64}, 'UTC') AND at < fromUnixTimestamp64Milli({to:Int64}, 'UTC')
  ORDER BY at`;
const span = "SELECT toUnixTimestamp64Milli(min(at)) AS first, toUnixTimestamp64Milli(max(at)) + 1 AS end FROM trail";

/** A quarter of the machine's memory, at most 4 GB. */
const buffersMb = Math.min(4096, Math.floor(totalmem() / 4 / 1_048_576));

export async function openPeerStore(stores: Stores, say: (line: string) => void): Promise<PeerStore | null> {
  const server = await startPostgres([`shared_buffers=${buffersMb}MB`]);
  if (server === null) return null;
  try {
    const client = new pg.Client({ connectionString: server.url });
    await client.connect();
    await client.query("SET work_mem = '512MB'");
    await client.query(peerSchema);
    await copy(stores, server.url, say);
    for (const statement of peerIndexes) await client.query(statement);
    const { rows } = await client.query<{ server_version: string }>("SHOW server_version");
    return {
      version: rows[0]?.server_version ?? "",
      time: async (text) => {
        const startedAt = performance.now();
        await client.query(text);
        return performance.now() - startedAt;
      },
      close: async () => {
        await client.end();
        server.stop();
      },
    };
  } catch (thrown) {
    server.stop();
    throw thrown;
  }
}

async function copy({ platform, workspace }: Stores, url: string, say: (line: string) => void): Promise<void> {
  const psql = spawn("psql", [url, "-q", "-v", "ON_ERROR_STOP=1", "-c", "COPY event FROM STDIN"], {
    stdio: ["pipe", "ignore", "inherit"],
  });
  const [{ first, end } = { first: 0, end: 0 }] = await platform.columns.ask<{ first: number; end: number }>(span);
  const edge = (slice: number) => Math.round(first + ((end - first) * slice) / slices);
  for (let slice = 0; slice < slices; slice++) {
    const range = { workspace: workspace.id, from: edge(slice), to: edge(slice + 1) };
    const rows = await platform.columns.ask<{ line: string }>(lines, range);
    if (!psql.stdin.write(rows.map(({ line }) => line).join(""))) await once(psql.stdin, "drain");
    if (slice % 16 === 15) say(`Postgres: ${slice + 1} of ${slices} slices`);
  }
  psql.stdin.end();
  const [code] = await once(psql, "exit");
  if (code !== 0) throw new Error(`psql ended with ${code}.`);
}
