/** Sends raw messages into the record by the way that the collector takes, without HTTP. */
import { acceptEvent } from "#domain/events/accepted-event.ts";
import { openEventWriter, type Receipt } from "#server/events/record-events.ts";
import type { TestWorkspace, World } from "./open-world.ts";

/** One delivery of at most a few thousand messages; those that are set aside fail the test. */
export async function deliver(
  { platform }: World,
  { id, sourceId, currency }: Pick<TestWorkspace, "id" | "sourceId" | "currency">,
  messages: readonly object[],
  receivedAt: number,
): Promise<Receipt> {
  const arrival = { receivedAt, sentAt: null, kind: null, history: true, currency, userAgent: null };
  const events = messages.map((message) => {
    const read = acceptEvent(message, arrival);
    if ("code" in read) throw new Error(`${read.code}: ${read.message} ${JSON.stringify(message)}`);
    return read;
  });
  const source = { sourceId, workspaceId: id };
  const [receipt] = await openEventWriter(platform.record, platform.vault).write([
    { source, receivedAt, events, aside: [] },
  ]);
  if (receipt === undefined) throw new Error("no receipt");
  return receipt;
}
