/** The load process: writes its requests down first, then sends them as fast as they are answered. */
import { createDemoStream } from "#domain/demo/demo-stream.ts";
import { demoWorld } from "#domain/demo/demo-world.ts";
import type { SegmentMessage } from "#domain/demo/segment-message.ts";
import { openKeepAliveClient } from "./keep-alive-client.ts";
import type { LoadOrder, LoadResult, LoadSays } from "./load-order.ts";
import { quantile } from "./quantiles.ts";

type LiveMessage = Omit<SegmentMessage, "timestamp">;
const dayMs = 86_400_000;

/** Messages of a busy day's last hours, in the order of sending. */
function messagesOf({ warmEvents, events, prefix, end }: LoadOrder): LiveMessage[] {
  const wanted = warmEvents + events;
  const world = demoWorld({ seed: 11, end, days: 1, events: wanted * 6 });
  const stream = createDemoStream(world);
  const messages: LiveMessage[] = [];
  for (const { messages: sent } of stream.between(end - dayMs / 2, end)) {
    for (const message of sent) {
      if (messages.length < wanted) messages.push(asLive(message, `${prefix}-${messages.length}`));
    }
  }
  if (messages.length < wanted) throw new Error(`The demo world holds only ${messages.length} of ${wanted} messages.`);
  return messages;
}

/** Without a time of its own, so that the server's clock dates it: a day's messages sent in seconds are live traffic then. */
function asLive({ timestamp: _left, ...message }: SegmentMessage, messageId: string): LiveMessage {
  return { ...message, messageId };
}

function requestOf(order: LoadOrder, messages: readonly LiveMessage[]): Buffer {
  const [first] = messages;
  const path = order.batch === 1 ? (first?.type ?? "track") : "batch";
  const body = Buffer.from(JSON.stringify(order.batch === 1 ? first : { batch: messages }));
  const head = [
    `POST /v1/${path} HTTP/1.1`,
    `host: 127.0.0.1:${order.port}`,
    `authorization: Basic ${Buffer.from(`${order.writeKey}:`).toString("base64")}`,
    "content-type: application/json",
    `content-length: ${body.length}`,
  ];
  return Buffer.concat([Buffer.from(`${head.join("\r\n")}\r\n\r\n`), body]);
}

function requestsOf(order: LoadOrder): Buffer[] {
  const messages = messagesOf(order);
  const requests: Buffer[] = [];
  for (let i = 0; i < messages.length; i += order.batch) {
    requests.push(requestOf(order, messages.slice(i, i + order.batch)));
  }
  return requests;
}

async function run({ port, connections, batch, warmEvents }: LoadOrder, requests: Buffer[]): Promise<LoadResult> {
  const clients = await Promise.all(Array.from({ length: connections }, () => openKeepAliveClient(port)));
  const warm = Math.floor(warmEvents / batch);
  const durations: number[] = [];
  let next = 0;
  let acknowledged = 0;
  let errors = 0;
  let started = performance.now();
  const work = async (client: (typeof clients)[number]) => {
    for (let at = next++; at < requests.length; at = next++) {
      if (at === warm) started = performance.now();
      const sentAt = performance.now();
      const answer = await client.send(requests[at] ?? Buffer.alloc(0));
      if (at < warm) continue;
      durations.push(performance.now() - sentAt);
      const receipt = answer.status === 200 ? (JSON.parse(answer.body) as { accepted: number }) : null;
      acknowledged += receipt?.accepted ?? 0;
      if (receipt === null || receipt.accepted === 0) errors++;
    }
  };
  await Promise.all(clients.map(work));
  const seconds = (performance.now() - started) / 1000;
  for (const client of clients) client.close();
  const [p50, p99, max] = [0.5, 0.99, 1].map((at) => quantile(durations, at));
  return { acknowledged, errors, seconds, p50: p50 ?? 0, p99: p99 ?? 0, max: max ?? 0 };
}

const say = (what: LoadSays) => process.send?.(what);
let order: LoadOrder | null = null;
let requests: Buffer[] = [];

process.on("message", async (told: LoadOrder | "go") => {
  if (told !== "go") {
    order = told;
    requests = requestsOf(told);
    say({ kind: "ready" });
  } else if (order !== null) {
    say({ kind: "done", result: await run(order, requests) });
    process.disconnect();
  }
});
