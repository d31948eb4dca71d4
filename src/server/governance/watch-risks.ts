/** Tells of risks that were not looked at in time, once for each due date. */
import "server-only";
import { localDate } from "#domain/base/local-time.ts";
import { platform } from "#platform/slot.ts";
import { readAllWorkspaces } from "#server/access/read-members.ts";
import { enqueue } from "#server/outbox/enqueue.ts";
import { takeOverdue } from "./risks.sql.ts";

/** Returns how many were told of. */
export async function watchRisks(): Promise<number> {
  const { record, now } = platform();
  let told = 0;
  for (const { id, timezone } of await readAllWorkspaces()) {
    told += await record.transaction(async (sql) => {
      const overdue = await sql.rows<{ id: number }>(takeOverdue, [id, localDate(now(), timezone)]);
      for (const risk of overdue) await enqueue(sql, id, "risk.overdue", { riskId: risk.id });
      return overdue.length;
    });
  }
  return told;
}
