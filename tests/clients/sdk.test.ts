/** The official clients, unmodified, pointed at the collector: every event arrives once, also when every batch is sent three times. */
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import RudderAnalytics from "@rudderstack/rudder-sdk-node";
import { Analytics as SegmentAnalytics } from "@segment/analytics-node";
import { afterAll, beforeAll, expect, it } from "vitest";
import { addWorkspace, openWorld, type TestWorkspace, type World } from "../world/open-world.ts";
import { type Served, serveCollector } from "../world/serve-collector.ts";

let world: World;
let served: Served;
beforeAll(async () => {
  world = await openWorld();
  served = await serveCollector(world.platform);
});
afterAll(async () => {
  await served.close();
  await world.close();
});

const tracks = 130;
/** Tracks, and one of each other kind. */
const expected = tracks + 5;

/** A careless network: what is sent once arrives `times` times; the client sees the last answer. */
async function openRelay(times: number): Promise<Served & { readonly requests: () => number }> {
  let requests = 0;
  const server = createServer(async (request, response) => {
    const body = await bytesOf(request);
    requests++;
    const {
      host: _host,
      connection: _connection,
      "content-length": _length,
      "transfer-encoding": _encoding,
      ...headers
    } = request.headers;
    let answer: Response | undefined;
    for (let i = 0; i < times; i++) {
      answer = await fetch(served.url + request.url, {
        method: "POST",
        headers: headers as Record<string, string>,
        body: new Uint8Array(body),
      });
    }
    response.writeHead(answer?.status ?? 500, { "content-type": "application/json" });
    response.end(await answer?.text());
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    port,
    requests: () => requests,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function bytesOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks);
}

async function bySegment(host: string, writeKey: string): Promise<void> {
  const client = new SegmentAnalytics({ writeKey, host, flushAt: 20 });
  const failures: unknown[] = [];
  client.on("error", (failure) => failures.push(failure));
  const who = { userId: "u1", anonymousId: "a1" };
  client.identify({ ...who, traits: { email: "wang@example.com" } });
  client.page({ ...who, name: "Home", properties: { url: "https://shop.test/lp?utm_source=douyin&utm_medium=cpc" } });
  client.screen({ ...who, name: "Start" });
  client.group({ ...who, groupId: "g1" });
  client.alias({ userId: "u1", previousId: "a9" });
  for (let i = 0; i < tracks; i++) client.track({ ...who, event: "Product Viewed", properties: { nth: i } });
  await client.closeAndFlush();
  expect(failures).toEqual([]);
}

async function byRudder(dataPlaneUrl: string, writeKey: string): Promise<void> {
  const failures: unknown[] = [];
  const client = new RudderAnalytics(writeKey, {
    dataPlaneUrl,
    flushAt: 20,
    errorHandler: (failure) => failures.push(failure),
  });
  const who = { userId: "u1", anonymousId: "a1" };
  client.identify({ ...who, traits: { email: "wang@example.com" } });
  client.page({ ...who, name: "Home", properties: { url: "https://shop.test/lp?utm_source=douyin&utm_medium=cpc" } });
  client.screen({ ...who, name: "Start" });
  client.group({ ...who, groupId: "g1" });
  client.alias({ userId: "u1", previousId: "a9" });
  for (let i = 0; i < tracks; i++) client.track({ ...who, event: "Product Viewed", properties: { nth: i } });
  for (let i = 0; i < 10; i++) await client.flush();
  expect(failures).toEqual([]);
}

interface Arrived {
  readonly kind: string;
  readonly events: number;
  readonly ids: number;
  readonly nths: number;
}

async function arrived(workspace: TestWorkspace): Promise<Arrived[]> {
  return world.platform.record.rows<Arrived>(
    `SELECT kind, count(*)::int AS events, count(DISTINCT message_id)::int AS ids,
      count(DISTINCT properties->>'nth')::int AS nths FROM user_event WHERE workspace_id = $1 GROUP BY kind ORDER BY kind`,
    [workspace.id],
  );
}

it.each([
  ["@segment/analytics-node", 1, bySegment],
  ["@segment/analytics-node", 3, bySegment],
  ["@rudderstack/rudder-sdk-node", 1, byRudder],
  ["@rudderstack/rudder-sdk-node", 3, byRudder],
] as const)("%s: each batch sent %i time(s)", async (name, times, send) => {
  const workspace = await addWorkspace(world.platform, `${send.name.toLowerCase()}-${times}`);
  const relay = await openRelay(times);
  await send(relay.url, workspace.writeKey);
  await relay.close();
  expect(relay.requests(), name).toBeGreaterThan(1);
  const one = { events: 1, ids: 1, nths: 0 };
  expect(await arrived(workspace)).toEqual([
    { kind: "alias", ...one },
    { kind: "group", ...one },
    { kind: "identify", ...one },
    { kind: "page", ...one },
    { kind: "screen", ...one },
    { kind: "track", events: tracks, ids: tracks, nths: tracks },
  ]);
  await world.projector.settle();
  const [row] = await world.platform.columns.ask<{ events: number; people: number; channels: string[] }>(
    `SELECT toUInt32(count()) AS events, toUInt32(uniqExact(person)) AS people, groupUniqArray(channel) AS channels
    FROM journey WHERE workspace = {workspace:UInt32} AND event = 'Product Viewed'`,
    { workspace: workspace.id },
  );
  expect(row).toMatchObject({ events: tracks, people: 1 });
  const [whole] = await world.platform.columns.ask<{ events: number }>(
    "SELECT toUInt32(count()) AS events FROM journey WHERE workspace = {workspace:UInt32}",
    { workspace: workspace.id },
  );
  expect(whole?.events).toBe(expected);
});
