/** Notes that a person opened a board today: one row a person and day, asked of the record once. */
import "server-only";
import type { WorkspaceRef } from "#domain/access/workspace.ts";
import { localDate } from "#domain/base/local-time.ts";
import { platform } from "#platform/slot.ts";
import { addVisit } from "./health.sql.ts";

const noted = new Set<string>();
const mostNoted = 50_000;

/** Never throws: a board is shown, whether or not this can be written down. */
export async function noteVisit({ id, timezone }: WorkspaceRef, userId: number): Promise<void> {
  const { record, now, log } = platform();
  const day = localDate(now(), timezone);
  const key = `${id} ${userId} ${day}`;
  if (noted.has(key)) return;
  try {
    await record.rows(addVisit, [id, userId, day, "page"]);
    if (noted.size >= mostNoted) noted.clear();
    noted.add(key);
  } catch (thrown) {
    log.warn({ err: thrown }, "a visit of the board was not noted");
  }
}
