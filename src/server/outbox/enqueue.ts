/** Hands something over, within the transaction of the change that it tells of. */
import "server-only";
import type { Topic, TopicBody } from "#domain/outbox/topic.ts";
import type { Sql } from "#platform/record/record.ts";
import { platform } from "#platform/slot.ts";
import { addHanded } from "./outbox.sql.ts";

/** `dueMs`: not before then; at once where it is left out. */
export async function enqueue<T extends Topic>(
  sql: Sql,
  workspaceId: number,
  topic: T,
  body: TopicBody<T>,
  dueMs?: number,
): Promise<void> {
  const now = platform().now();
  await sql.rows(addHanded, [workspaceId, topic, JSON.stringify(body), now, dueMs ?? now]);
}
