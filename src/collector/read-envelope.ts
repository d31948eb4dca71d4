/** From bytes to events: which could be read, and what is set aside. */
import { depthOf, isObject } from "#domain/base/clean-json.ts";
import type { EventKind } from "#domain/catalogue/event-name.ts";
import { type AcceptedEvent, type Arrival, acceptEvent, type SetAside } from "#domain/events/accepted-event.ts";
import { limits } from "#domain/events/limits.ts";
import { refusedBody } from "./collector-answer.ts";

export type Route = EventKind | "batch" | "import";

/** The body as a JSON object; anything else is answered with 400. */
export function parseBody(bytes: Buffer): { readonly [key: string]: unknown } {
  let body: unknown;
  try {
    body = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    throw refusedBody("bad_json", "The body is not one JSON document in UTF-8.", bytes);
  }
  if (!isObject(body)) throw refusedBody("bad_json", "The body must be a JSON object.", bytes);
  return body;
}

/** The events of the body: the body itself on single routes, its `batch` on the others. */
export function eventsOf(route: Route, body: { readonly [key: string]: unknown }, bytes: Buffer): readonly unknown[] {
  if (route !== "batch" && route !== "import") {
    if (bytes.length > limits.eventBytes)
      throw refusedBody("too_large", `An event is at most ${limits.eventBytes} bytes.`, bytes);
    return [body];
  }
  const batch = body.batch;
  if (!Array.isArray(batch) || batch.length === 0)
    throw refusedBody("empty_batch", "batch must be a non-empty array.", bytes);
  if (batch.length > limits.batchEvents)
    throw refusedBody("too_many_events", `A batch is at most ${limits.batchEvents} events.`, bytes);
  return batch;
}

export interface Reading {
  readonly events: readonly AcceptedEvent[];
  readonly aside: readonly (SetAside & { readonly index: number; readonly body: string })[];
}

/** Reads each event for itself: one that is wrong never costs its neighbours. */
export function readEvents(raw: readonly unknown[], arrival: Arrival): Reading {
  const events: AcceptedEvent[] = [];
  const aside: (SetAside & { index: number; body: string })[] = [];
  raw.forEach((one, index) => {
    const read = acceptEvent(one, arrival);
    if ("code" in read) aside.push({ ...read, index, body: textOf(one) });
    else if (raw.length > 1 && Buffer.byteLength(JSON.stringify(one)) > limits.eventBytes) {
      const message = `An event is at most ${limits.eventBytes} bytes.`;
      aside.push({ code: "too_large", message, messageId: read.messageId || null, index, body: textOf(one) });
    } else events.push(read);
  });
  return { events, aside };
}

/** What is kept of an event that was set aside; one nested without bottom cannot be written down again. */
function textOf(raw: unknown): string {
  return depthOf(raw, limits.depth * 10) > limits.depth * 10
    ? "(nested too deep to be kept)"
    : (JSON.stringify(raw) ?? "");
}
