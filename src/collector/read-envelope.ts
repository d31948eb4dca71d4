/** From bytes to the events of a request, each as it came. */
import { isObject } from "#domain/base/clean-json.ts";
import type { EventKind } from "#domain/catalogue/event-name.ts";
import { limits } from "#domain/events/limits.ts";
import { refusedBody } from "./collector-answer.ts";

export type Route = EventKind | "batch" | "import";

const utf8 = new TextDecoder("utf-8", { fatal: true });

/** The body as a JSON object; anything else is answered with 400. */
export function parseBody(bytes: Buffer): { readonly [key: string]: unknown } {
  let body: unknown;
  try {
    body = JSON.parse(utf8.decode(bytes));
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
