/** Hands over what is due, at least once each: handlers are told the same id again after a failure or a crash. */
import "server-only";
import { type Handed, type Topic, topics, waitAfter } from "#domain/outbox/topic.ts";
import { platform } from "#platform/slot.ts";
import { markDead, markDone, markFailed, purgeDone, releaseTaken, type TakenRow, takeDue } from "./outbox.sql.ts";

/** Several may care for one topic; each must bear being told twice. */
export type Handlers = { readonly [T in Topic]?: readonly ((handed: Handed<T>) => Promise<void>)[] };

const atOnce = 50;
const keptMs = 30 * 86_400_000;

/** Rows that one worker takes: of these topics alone, or of all others. What is slow waits in a lane of its own. */
export interface Lane {
  readonly topics: readonly Topic[];
  readonly alone: boolean;
}

const wholeRoad: Lane = { topics: [], alone: false };

/** Returns how many were taken; 0 means that nothing in the lane is due any more. */
export async function handOver(handlers: Handlers, lane: Lane = wholeRoad): Promise<number> {
  const { record, now } = platform();
  const taken = await record.rows<TakenRow>(takeDue, [now(), atOnce, [...lane.topics], lane.alone]);
  for (const row of taken) await handOne(handlers, row);
  return taken.length;
}

/** At the start of the one process that owns an embedded record: what the one before had taken need not wait. */
export async function releaseHanded(): Promise<void> {
  const { record, now } = platform();
  if (record.kind === "pglite") await record.rows(releaseTaken, [now()]);
}

async function handOne(handlers: Handlers, row: TakenRow): Promise<void> {
  const { record, log, now } = platform();
  try {
    await tell(handlers, row);
    await record.rows(markDone, [row.id, now()]);
  } catch (thrown) {
    const error = (thrown instanceof Error ? thrown.message : String(thrown)).slice(0, 500);
    const wait = waitAfter(row.attempts);
    log.warn({ outbox: row.id, topic: row.topic, attempts: row.attempts, err: thrown }, "could not hand over");
    if (wait === null) await record.rows(markDead, [row.id, now(), error]);
    else await record.rows(markFailed, [row.id, now() + wait * 1000, error]);
  }
}

async function tell(handlers: Handlers, { id, workspace_id, topic, body }: TakenRow): Promise<void> {
  if (!isTopic(topic)) throw new Error(`Nobody knows the topic ${topic}.`);
  const handed = { id, workspaceId: workspace_id, topic, body: topics[topic].parse(body) };
  // A topic's handlers take that topic's body: the table of topics says so, which a lookup by name cannot.
  const those = (handlers[topic] ?? []) as readonly ((handed: Handed) => Promise<void>)[];
  for (const handle of those) await handle(handed as Handed);
}

const isTopic = (name: string): name is Topic => Object.hasOwn(topics, name);

/** Forgets what was handed over a month ago; what was given up stays. */
export async function purgeHanded(): Promise<void> {
  const { record, now } = platform();
  await record.rows(purgeDone, [now() - keptMs]);
}
