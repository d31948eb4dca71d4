/** Connections that never get done, hang up or lie about their length, on real sockets of the real process. */
import { mkdtempSync, rmSync } from "node:fs";
import { connect, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { readEnv } from "#platform/env.ts";
import { openPlatform } from "#platform/open-platform.ts";
import { checkMs } from "#platform/open-server.ts";
import { recordWorkspace } from "#server/access/record-workspace.ts";
import { type Running, startProcess } from "../world/running-process.ts";

const dataDir = mkdtempSync(join(tmpdir(), "warroom-slow-"));
/** What the process is told to bear, in seconds; as it comes, it bears 25. */
const seconds = 3;
let running: Running;
let port = 0;
let writeKey = "";

const open = () =>
  openPlatform(readEnv({ NODE_ENV: "test", LOG_LEVEL: "error", WARROOM_DATA_DIR: dataDir }), process.cwd());

beforeAll(async () => {
  const first = await open();
  ({ writeKey } = await recordWorkspace({ slug: "shop", name: "Shop", timezone: "UTC", currency: "CNY" }));
  await first.close();
  running = await startProcess(dataDir, { WARROOM_REQUEST_SECONDS: String(seconds) });
  port = Number(new URL(running.url).port);
});
afterAll(async () => {
  await running.end("SIGKILL");
  rmSync(dataDir, { recursive: true, force: true });
});

const authorization = () => `Basic ${Buffer.from(`${writeKey}:`).toString("base64")}`;
const eventOf = (messageId: string) => ({ type: "track", event: "Tried", anonymousId: "a1", messageId });
const head = (more: string) =>
  `POST /v1/track HTTP/1.1\r\nHost: x\r\nAuthorization: ${authorization()}\r\nContent-Type: application/json\r\n${more}\r\n`;
const whole = (messageId: string, more = "") => {
  const body = JSON.stringify(eventOf(messageId));
  return `${head(`Content-Length: ${body.length}\r\n${more}`)}${body}`;
};

async function post(messageId: string, headers: Record<string, string> = {}, context: object = {}) {
  const response = await fetch(`${running.url}/v1/track`, {
    method: "POST",
    headers: { authorization: authorization(), "content-type": "application/json", ...headers },
    body: JSON.stringify({ ...eventOf(messageId), context }),
  });
  return { status: response.status, body: await response.json() };
}

interface Held {
  readonly socket: Socket;
  /** Milliseconds from its opening until the server closed it, and what the server had said. */
  readonly closed: Promise<{ readonly afterMs: number; readonly said: string }>;
}

function hold(first: string): Held {
  const openedAt = performance.now();
  const socket = connect(port, "127.0.0.1");
  let said = "";
  socket.on("data", (chunk) => {
    said += chunk;
  });
  socket.on("error", () => undefined);
  const closed = new Promise<{ afterMs: number; said: string }>((resolve) => {
    socket.once("close", () => resolve({ afterMs: performance.now() - openedAt, said }));
  });
  socket.write(first);
  return { socket, closed };
}

/** Everything that the server says until it closes; `first` may be bytes that it refuses at once. */
const saidTo = async (first: string): Promise<string> => (await hold(first).closed).said;
const statuses = (said: string) => [...said.matchAll(/^HTTP\/1\.1 (\d{3})/gm)].map(([, status]) => status);

it("closes as it comes within thirty seconds what never gets done", () => {
  expect(readEnv({ NODE_ENV: "test" }).WARROOM_REQUEST_SECONDS * 1_000 + checkMs).toBeLessThan(30_000);
});

it("closes five hundred connections that drip or stall, while others are served", { timeout: 60_000 }, async () => {
  const kinds = [
    { first: "POST /v1/track HTTP/1.1\r\nHost: x\r\nX-Slow: ", drips: "a" },
    { first: head("Content-Length: 100\r\n"), drips: "" },
    { first: `${head("Content-Length: 100\r\n")}{"event":`, drips: "" },
    { first: `${head("Transfer-Encoding: chunked\r\n")}5\r\n`, drips: "a" },
    { first: "", drips: "" },
  ];
  const held = Array.from({ length: 500 }, (_, i) => ({
    ...kinds[i % kinds.length],
    ...hold(kinds[i % 5]?.first ?? ""),
  }));
  const dripping = setInterval(() => {
    for (const { socket, drips = "" } of held) if (drips !== "" && socket.writable) socket.write(drips);
  }, 1_000);
  const took: number[] = [];
  let open = true;
  const closed = Promise.all(held.map((one) => one.closed)).finally(() => {
    open = false;
    clearInterval(dripping);
  });
  while (open) {
    const startedAt = performance.now();
    expect((await post(`beside-${took.length}`)).body).toMatchObject({ accepted: 1 });
    took.push(performance.now() - startedAt);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  const ends = await closed;
  // Its time, the interval of looking, and as much again for a busy machine.
  expect(Math.max(...ends.map(({ afterMs }) => afterMs))).toBeLessThan(seconds * 1_000 + 3 * checkMs);
  expect(Math.min(...ends.map(({ afterMs }) => afterMs))).toBeGreaterThan(seconds * 1_000 - checkMs);
  expect([...new Set(ends.flatMap(({ said }) => statuses(said)))]).toEqual(["408"]);
  expect(took.length).toBeGreaterThan(20);
  expect(took.sort((a, b) => a - b)[Math.floor(took.length * 0.95)]).toBeLessThan(500);
});

it("takes an event once whose sender hung up before the answer and came again", async () => {
  for (let i = 0; i < 10; i++) {
    const { socket } = hold("");
    await new Promise<void>((resolve) => socket.write(whole(`hung-up-${i}`), () => resolve()));
    socket.destroy();
    const { status, body } = await post(`hung-up-${i}`);
    expect([status, body.accepted + body.duplicate]).toEqual([200, 1]);
    expect((await post(`hung-up-${i}`)).body).toMatchObject({ accepted: 0, duplicate: 1 });
  }
});

it.each([
  ["two lengths", "Content-Length: 5\r\nContent-Length: 6\r\n", "12345"],
  ["a length and chunks", "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n", "0\r\n\r\n"],
  ["chunks under another name", "Transfer-Encoding: xchunked\r\n", "0\r\n\r\n"],
  ["chunks that are not last", "Transfer-Encoding: chunked, identity\r\n", "0\r\n\r\n"],
  ["a length that is no number", "Content-Length: -5\r\n", "12345"],
  ["a header that is no header", "X-Bad\r\n", ""],
  ["a line break in a header", "X-Bad: a\rX-Other: b\r\n", ""],
  ["a space before the colon", "Content-Length : 5\r\n", "12345"],
])("answers 400 to %s and closes", async (_name, lines, body) => {
  expect(statuses(await saidTo(head(lines) + body))).toEqual(["400"]);
});

it("takes what follows a body that is longer than said for no request of its own", async () => {
  const text = JSON.stringify(eventOf("longer"));
  const said = statuses(await saidTo(`${head(`Content-Length: ${text.length - 4}\r\n`)}${text}`));
  expect([...new Set(said)]).toEqual(["400"]);
  expect((await post("longer")).body).toMatchObject({ accepted: 1 });
});

it("refuses headers without measure, and takes many and long ones within it", async () => {
  expect(statuses(await saidTo(whole("agent-20k", `User-Agent: ${"x".repeat(20_000)}\r\n`)))).toEqual(["431"]);
  const many = Object.fromEntries(Array.from({ length: 100 }, (_, i) => [`x-many-${i}`, "1"]));
  expect((await post("many", many)).status).toBe(200);
  expect((await post("cookie", { cookie: `a=${"b".repeat(8_000)}` })).status).toBe(200);
});

it("keeps a kilobyte of a user agent, and no half of a letter", async () => {
  const agent = `${"x".repeat(1_023)}😀${"y".repeat(20_000)}`;
  expect((await post("agent", {}, { userAgent: agent })).body).toMatchObject({ accepted: 1 });
  await running.end("SIGTERM");
  const { platform, close } = await open();
  const [row] = await platform.record.rows<{ agent: string }>(
    "SELECT context->>'userAgent' AS agent FROM user_event WHERE message_id = 'agent'",
  );
  const rows = await platform.record.rows<{ n: number }>(
    "SELECT count(*)::int AS n FROM user_event WHERE message_id LIKE 'hung-up-%'",
  );
  await close();
  expect(row?.agent).toBe("x".repeat(1_023));
  expect(rows).toEqual([{ n: 10 }]);
});
