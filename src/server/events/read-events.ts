/** Which events of a request can be kept, and which are set aside: the same for the collector and for a replay. */
import "server-only";
import { depthOf, mostBytesOf } from "#domain/base/clean-json.ts";
import { type AcceptedEvent, type Arrival, acceptEvent, type SetAside } from "#domain/events/accepted-event.ts";
import { limits } from "#domain/events/limits.ts";

export interface Reading {
  readonly events: readonly AcceptedEvent[];
  readonly aside: readonly (SetAside & {
    readonly index: number;
    readonly body: string;
    readonly arrival: Arrival;
  })[];
}

/** Reads each event for itself: one that is wrong never costs its neighbours. */
export function readEvents(raw: readonly unknown[], arrival: Arrival): Reading {
  const events: AcceptedEvent[] = [];
  const aside: Reading["aside"][number][] = [];
  raw.forEach((one, index) => {
    const read = acceptEvent(one, arrival);
    if ("code" in read) aside.push({ ...read, index, body: textOf(one), arrival });
    else if (raw.length > 1 && isTooLarge(one)) {
      const message = `An event is at most ${limits.eventBytes} bytes.`;
      aside.push({ code: "too_large", message, messageId: read.messageId || null, index, body: textOf(one), arrival });
    } else events.push(read);
  });
  return { events, aside };
}

/** Nearly every event is far below the limit, which is seen without writing it down again. */
function isTooLarge(event: unknown): boolean {
  return mostBytesOf(event) > limits.eventBytes && Buffer.byteLength(JSON.stringify(event)) > limits.eventBytes;
}

/** What is kept of an event that was set aside; one nested without bottom cannot be written down again. */
function textOf(raw: unknown): string {
  return depthOf(raw, limits.depth * 10) > limits.depth * 10
    ? "(nested too deep to be kept)"
    : (JSON.stringify(raw) ?? "");
}
