/** From bytes to events: which could be read, and what is set aside. */
import { isObject } from "#domain/base/clean-json.ts";
import type { EventKind } from "#domain/catalogue/event-name.ts";
import { type AcceptedEvent, type Arrival, acceptEvent, type SetAside } from "#domain/events/accepted-event.ts";
import { limits } from "#domain/events/limits.ts";
import { CollectorAnswer } from "./collector-answer.ts";

export type Route = EventKind | "batch" | "import";

/** The body as a JSON object; anything else is answered with 400. */
export function parseBody(bytes: Buffer): { readonly [key: string]: unknown } {
  let body: unknown;
  try {
    body = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    throw new CollectorAnswer(400, "bad_json", "The body is not one JSON document in UTF-8.");
  }
  if (!isObject(body)) throw new CollectorAnswer(400, "bad_json", "The body must be a JSON object.");
  return body;
}

/** The events of the body: the body itself on single routes, its `batch` on the others. */
export function eventsOf(route: Route, body: { readonly [key: string]: unknown }, bytes: number): readonly unknown[] {
  if (route !== "batch" && route !== "import") {
    if (bytes > limits.eventBytes)
      throw new CollectorAnswer(400, "too_large", `An event is at most ${limits.eventBytes} bytes.`);
    return [body];
  }
  const batch = body.batch;
  if (!Array.isArray(batch) || batch.length === 0)
    throw new CollectorAnswer(400, "empty_batch", "batch must be a non-empty array.");
  if (batch.length > limits.batchEvents) {
    throw new CollectorAnswer(400, "too_many_events", `A batch is at most ${limits.batchEvents} events.`);
  }
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
    if ("code" in read) aside.push({ ...read, index, body: textOf(one, read.code) });
    else if (raw.length > 1 && Buffer.byteLength(JSON.stringify(one)) > limits.eventBytes) {
      const message = `An event is at most ${limits.eventBytes} bytes.`;
      aside.push({ code: "too_large", message, messageId: read.messageId || null, index, body: textOf(one, "") });
    } else events.push(read);
  });
  return { events, aside };
}

/** What is kept of an event that was set aside; one nested without bottom cannot be written down again. */
function textOf(raw: unknown, code: string): string {
  return code === "too_deep" ? "(nested too deep to be kept)" : (JSON.stringify(raw) ?? "");
}
