/** A sender that counts: posts to a real collector, looks up what was stored, and never accepts a 5xx. */
import { connect } from "node:net";
import { afterAll, afterEach, beforeAll, expect } from "vitest";
import { addWorkspace, openWorld, type TestWorkspace, type World } from "./open-world.ts";
import { type Served, serveCollector } from "./serve-collector.ts";

export let world: World;
export let shop: TestWorkspace;
let served: Served;
export let sent = 0;
export let answered = { accepted: 0, duplicate: 0, rejected: 0 };

/** Call once in a file: opens the stores and a collector, and looks after each case that it still serves. */
export function openPostOffice(): void {
  beforeAll(async () => {
    world = await openWorld();
    shop = await addWorkspace(world.platform, "shop");
    served = await serveCollector(world.platform);
  });
  afterAll(async () => {
    await served.close();
    await world.close();
  });
  /** Nothing that an earlier case did may have cost the next one its server. */
  afterEach(async () => {
    expect((await post("/v1/track", { event: "Alive", anonymousId: "probe" })).status).toBe(200);
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });
}

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: {
    readonly success: boolean;
    readonly accepted?: number;
    readonly duplicate?: number;
    readonly rejected?: readonly { index: number; messageId: string | null; code: string; message: string }[];
    readonly error?: { code: string; message: string };
  };
}

export type Body = string | Uint8Array | object;

export const basic = (key: string) => `Basic ${Buffer.from(`${key}:`).toString("base64")}`;

export async function send(
  path: string,
  body: Body | null,
  headers: Record<string, string> = {},
  method = "POST",
): Promise<Answer> {
  const raw = body === null || typeof body === "string" || body instanceof Uint8Array ? body : JSON.stringify(body);
  const response = await fetch(served.url + path, { method, headers, body: raw as BodyInit | null });
  const text = await response.text();
  expect(response.status, text).toBeLessThan(500);
  return { status: response.status, headers: response.headers, body: text === "" ? {} : JSON.parse(text) };
}

export const post = (path: string, body: Body, headers: Record<string, string> = {}) =>
  send(path, body, { "content-type": "application/json", authorization: basic(shop.writeKey), ...headers });

export async function postBatch(batch: readonly unknown[], more: object = {}): Promise<Answer["body"]> {
  const { status, body } = await post("/v1/batch", { batch, ...more });
  expect(status).toBe(200);
  sent += batch.length;
  answered = {
    accepted: answered.accepted + (body.accepted ?? 0),
    duplicate: answered.duplicate + (body.duplicate ?? 0),
    rejected: answered.rejected + (body.rejected?.length ?? 0),
  };
  expect((body.accepted ?? 0) + (body.duplicate ?? 0) + (body.rejected?.length ?? 0)).toBe(batch.length);
  return body;
}

let nth = 0;
/** A number that no case has had before. */
export const another = () => nth++;
export const track = (more: object = {}) => ({
  type: "track",
  event: "Tried",
  anonymousId: "a1",
  messageId: `m-${nth++}`,
  ...more,
});

export interface Stored {
  readonly name: string;
  readonly properties: Record<string, unknown>;
  readonly revenue_minor: string | null;
  readonly flags: string[];
  readonly at: number;
  readonly received: number;
}

export async function stored(messageId: string): Promise<Stored | undefined> {
  const rows = await world.platform.record.rows<Stored>(
    `SELECT name, properties, revenue_minor, flags, (extract(epoch FROM occurred_at) * 1000)::float8 AS at,
      (extract(epoch FROM received_at) * 1000)::float8 AS received FROM user_event WHERE message_id = $1`,
    [messageId],
  );
  expect(rows.length).toBeLessThanOrEqual(1);
  return rows[0];
}

export async function counted(): Promise<{ events: number; quarantined: number }> {
  const [row] = await world.platform.record.rows<{ events: number; quarantined: number }>(
    `SELECT (SELECT count(*)::int FROM user_event) AS events, (SELECT count(*)::int FROM quarantined_event) AS quarantined`,
  );
  return row ?? { events: -1, quarantined: -1 };
}

/** One event between two good ones: the good ones are stored, whatever becomes of it. */
export async function between(odd: unknown): Promise<Answer["body"]> {
  const before = await counted();
  const body = await postBatch([track(), odd, track()]);
  const after = await counted();
  expect(after.events - before.events).toBe(body.accepted);
  expect(after.quarantined - before.quarantined).toBe(body.rejected?.length);
  return body;
}

export const nested = (depth: number) => `${'{"a":'.repeat(depth - 1)}{}${"}".repeat(depth - 1)}`;
export const bottomless = `${"[".repeat(100_000)}${"]".repeat(100_000)}`;
/** A good event. */
export const event = JSON.stringify(track());

/** What the server says to these bytes; `hangUp` ends our side at once. */
export function raw(bytes: string, hangUp = false): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = "";
    const socket = connect(served.port, "127.0.0.1", () => (hangUp ? socket.end(bytes) : socket.write(bytes)));
    socket.setTimeout(5_000, () => socket.destroy());
    socket.on("data", (chunk) => {
      text += chunk.toString("latin1");
    });
    socket.on("close", () => resolve(text));
    socket.on("error", reject);
  });
}
