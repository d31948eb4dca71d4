/** One event that the store cannot hold never fails its neighbours: a refused group is halved until the culprit is alone. */
import "server-only";
import type { SetAside } from "#domain/events/accepted-event.ts";
import type { Delivery, EventWriter, Receipt } from "./record-events.ts";

/** SQLSTATE classes that say "this value", not "this store": data exception, integrity violation. */
export function isAboutData(thrown: unknown): boolean {
  const code = (thrown as { code?: unknown })?.code;
  return typeof code === "string" && /^2[23]/.test(code);
}

export async function writeBisecting(writer: EventWriter, deliveries: readonly Delivery[]): Promise<Receipt[]> {
  try {
    return await writer.write(deliveries);
  } catch (thrown) {
    if (!isAboutData(thrown)) throw thrown;
    if (deliveries.length > 1) {
      const half = deliveries.length >> 1;
      const first = await writeBisecting(writer, deliveries.slice(0, half));
      return [...first, ...(await writeBisecting(writer, deliveries.slice(half)))];
    }
    return deliveries[0] === undefined ? [] : [await writeSplit(writer, deliveries[0], thrown)];
  }
}

async function writeSplit(writer: EventWriter, delivery: Delivery, thrown: unknown): Promise<Receipt> {
  const { events, aside } = delivery;
  if (events.length <= 1) {
    const message = thrown instanceof Error ? thrown.message : "The store refused it.";
    const lost = events.map((event): SetAside & { body: string } => ({
      code: "unstorable",
      message,
      messageId: event.messageId || null,
      body: JSON.stringify(event),
    }));
    await writer.write([{ ...delivery, events: [], aside: [...aside, ...lost] }]);
    return { accepted: 0, duplicate: 0 };
  }
  const half = events.length >> 1;
  const [first] = await writeBisecting(writer, [{ ...delivery, events: events.slice(0, half) }]);
  const [second] = await writeBisecting(writer, [{ ...delivery, events: events.slice(half), aside: [] }]);
  return {
    accepted: (first?.accepted ?? 0) + (second?.accepted ?? 0),
    duplicate: (first?.duplicate ?? 0) + (second?.duplicate ?? 0),
  };
}
