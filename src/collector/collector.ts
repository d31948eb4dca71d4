/** Where events arrive: the Segment HTTP API on plain node:http. Acknowledged means committed. */
import type { IncomingMessage, ServerResponse } from "node:http";
import { limits } from "#domain/events/limits.ts";
import { type Bucket, type Rate, take } from "#domain/gate/token-bucket.ts";
import { meters } from "#platform/meters.ts";
import type { Platform } from "#platform/slot.ts";
import { openGroupCommit } from "#server/events/group-commit.ts";
import { type Reading, readEvents } from "#server/events/read-events.ts";
import {
  type Delivery,
  type EventWriter,
  openEventWriter,
  type Receipt,
  type SourceRef,
} from "#server/events/record-events.ts";
import { writeBisecting } from "#server/events/write-bisecting.ts";
import { CollectorAnswer } from "./collector-answer.ts";
import { readBody } from "./read-body.ts";
import { eventsOf, parseBody, type Route } from "./read-envelope.ts";
import { openWriteKeys, type WriteKeyHolder } from "./write-keys.ts";

const routes: Readonly<Record<string, Route>> = {
  track: "track",
  t: "track",
  identify: "identify",
  i: "identify",
  page: "page",
  p: "page",
  screen: "screen",
  s: "screen",
  group: "group",
  g: "group",
  alias: "alias",
  a: "alias",
  batch: "batch",
  b: "batch",
  import: "import",
};
/** Events of one source per second; far above what one site sends, so that one gone wild does not starve the others. */
const defaultRate: Rate = { perSecond: 30_000, burst: 60_000 };
/** While the record stores one group, the next is read: fewer and larger groups would only make each wait for the other. */
const groupEvents = 400;
/** One is being stored while the next is on its way, so that the record need not wait for what follows an answer. */
const groupsAbreast = 2;
/** How much is kept of a body that is refused as a whole. */
const keptBytes = 1_024;
const cors = {
  "access-control-allow-origin": "*",
  "access-control-allow-methods": "POST, OPTIONS",
  "access-control-allow-headers": "authorization, content-type, content-encoding, x-retry-count",
  "access-control-max-age": "86400",
};

export interface Collector {
  /** Answers `/v1/…` and returns true; false for any other address. */
  handle(request: IncomingMessage, response: ServerResponse): boolean;
  /** Resolves when everything received is answered. */
  drain(): Promise<void>;
}

interface Arrived {
  readonly receivedAt: number;
  readonly body: ReturnType<typeof parseBody>;
  readonly source: WriteKeyHolder;
  readonly raw: readonly unknown[];
}

export function openCollector(platform: Platform, rate: Rate = defaultRate): Collector {
  const keys = openWriteKeys(platform);
  const buckets = new Map<number, Bucket>();
  const writer: EventWriter = openEventWriter(platform.record, platform.vault);
  const commits = openGroupCommit(
    async (deliveries: readonly Parameters<EventWriter["write"]>[0][number][]) => {
      const receipts = await writeBisecting(writer, deliveries);
      platform.wake.projector();
      return receipts;
    },
    groupEvents,
    groupsAbreast,
  );

  async function collect(route: Route, request: IncomingMessage): Promise<object> {
    const receivedAt = platform.now();
    let known = await keys.sourceOfHeader(request);
    try {
      const bytes = await readBody(request, limits.batchBytes);
      const body = parseBody(bytes);
      const source = await keys.sourceOf(request, body.writeKey, known);
      known = source;
      return await accept(route, request, { receivedAt, body, source, raw: eventsOf(route, body, bytes) });
    } catch (thrown) {
      if (known !== null && thrown instanceof CollectorAnswer && thrown.body !== null)
        await keep(known, receivedAt, thrown, thrown.body);
      throw thrown;
    }
  }

  async function accept(route: Route, request: IncomingMessage, arrived: Arrived): Promise<object> {
    const { receivedAt, body, source, raw } = arrived;
    admit(source.sourceId, raw.length, receivedAt);
    const reading = readEvents(raw, {
      receivedAt,
      sentAt: body.sentAt,
      kind: route === "batch" || route === "import" ? null : route,
      history: route === "import",
      currency: source.currency,
      userAgent: fromBrowser(request) ? (request.headers["user-agent"] ?? null) : null,
    });
    const receipt = await store(source, receivedAt, reading);
    return receiptBody(receipt, reading);
  }

  function admit(sourceId: number, events: number, now: number): void {
    const taken = take(buckets.get(sourceId), rate, events, now);
    buckets.set(sourceId, taken.bucket);
    if (taken.waitMs > 0) throw tooFast(taken.waitMs, now);
  }

  /** A body that was refused as a whole leaves its reason, its size and its beginning. */
  async function keep(source: SourceRef, receivedAt: number, answer: CollectorAnswer, body: Buffer): Promise<void> {
    admit(source.sourceId, 1, receivedAt);
    const beginning = body.subarray(0, keptBytes).toString("utf8");
    const aside = {
      code: answer.code,
      message: answer.message,
      messageId: null,
      index: 0,
      body: beginning,
      whole: body,
    };
    await store(source, receivedAt, { events: [], aside: [aside] });
    meters().quarantined.inc();
  }

  async function store(
    source: SourceRef,
    receivedAt: number,
    reading: Pick<Delivery, "events" | "aside">,
  ): Promise<Receipt> {
    try {
      const delivery = { source, receivedAt, ...reading };
      await writer.prepare(delivery);
      return await commits.add(delivery, reading.events.length);
    } catch (thrown) {
      platform.log.error({ err: thrown }, "events could not be stored");
      throw new CollectorAnswer(503, "store_unavailable", "The store does not answer; send again.", {
        "retry-after": "5",
      });
    }
  }

  return {
    handle: (request, response) => {
      const path = /^\/v1\/([a-z]+)\/?(?:\?|$)/.exec(request.url ?? "")?.[1];
      if (path === undefined && !(request.url ?? "").startsWith("/v1/")) return false;
      const route = path === undefined || !Object.hasOwn(routes, path) ? undefined : routes[path];
      void respond(request, response, route, collect);
      return true;
    },
    drain: () => commits.drain(),
  };
}

async function respond(
  request: IncomingMessage,
  response: ServerResponse,
  route: Route | undefined,
  collect: (route: Route, request: IncomingMessage) => Promise<object>,
): Promise<void> {
  try {
    if (request.method === "OPTIONS") return void response.writeHead(204, cors).end();
    if (route === undefined) throw new CollectorAnswer(404, "unknown_route", "There is no such route under /v1/.");
    if (request.method !== "POST")
      throw new CollectorAnswer(405, "method_not_allowed", "Send events by POST.", { allow: "POST, OPTIONS" });
    if (!isJson(request)) {
      throw new CollectorAnswer(415, "unsupported_media_type", "Content-Type must be application/json or text/plain.");
    }
    send(response, 200, await collect(route, request));
  } catch (thrown) {
    const answer =
      thrown instanceof CollectorAnswer ? thrown : new CollectorAnswer(500, "internal", "Something broke here.");
    meters().refused.inc({ code: answer.code });
    if (!request.complete) response.setHeader("connection", "close");
    send(
      response,
      answer.status,
      { success: false, error: { code: answer.code, message: answer.message } },
      answer.headers,
    );
  }
}

function send(
  response: ServerResponse,
  status: number,
  body: object,
  headers: Readonly<Record<string, string>> = {},
): void {
  if (response.headersSent || response.destroyed) return;
  const text = JSON.stringify(body);
  response.writeHead(status, {
    ...cors,
    ...headers,
    "content-type": "application/json",
    "content-length": Buffer.byteLength(text),
  });
  response.end(text);
}

/**
 * Browsers may send text/plain to spare a preflight; SDKs without a content type are taken as JSON, and so is gzip
 * under a form's type: RudderStack's SDK sends its batches with axios' default for bytes.
 */
function isJson({ headers }: IncomingMessage): boolean {
  const type = headers["content-type"]?.split(";", 1)[0]?.trim().toLowerCase();
  if (type === "application/x-www-form-urlencoded") return headers["content-encoding"] !== undefined;
  return type === undefined || type === "application/json" || type === "text/plain";
}

/** A server's SDK names itself as user agent; only a browser's own says something about the person's device. */
function fromBrowser(request: IncomingMessage): boolean {
  return request.headers["user-agent"]?.startsWith("Mozilla/") === true;
}

function tooFast(waitMs: number, now: number): CollectorAnswer {
  const seconds = String(Math.ceil(waitMs / 1000));
  return new CollectorAnswer(429, "rate_limited", `Too many events; try again in ${seconds} s.`, {
    "retry-after": seconds,
    "x-ratelimit-reset": String(Math.ceil((now + waitMs) / 1000)),
  });
}

function receiptBody(receipt: Receipt, reading: Reading): object {
  meters().accepted.inc(receipt.accepted);
  meters().duplicate.inc(receipt.duplicate);
  meters().quarantined.inc(reading.aside.length);
  const rejected = reading.aside.map(({ index, messageId, code, message }) => ({ index, messageId, code, message }));
  return { success: true, accepted: receipt.accepted, duplicate: receipt.duplicate, rejected };
}
