/** Tells of steps of playbooks under way whose time is over, once each. */
import "server-only";
import { overdueSteps, RunSteps } from "#domain/playbooks/run.ts";
import { platform } from "#platform/slot.ts";
import { enqueue } from "#server/outbox/enqueue.ts";
import { keepRun, lockOpenRuns, type OpenRunRow } from "./playbooks.sql.ts";

const atOnce = 100;

/** Returns how many were told of. */
export async function watchSteps(): Promise<number> {
  let told = 0;
  let after = 0;
  for (;;) {
    const found = await watchSome(after);
    told += found.told;
    if (found.last === null) return told;
    after = found.last;
  }
}

async function watchSome(after: number): Promise<{ told: number; last: number | null }> {
  const { record, now } = platform();
  return record.transaction(async (sql) => {
    const runs = await sql.rows<OpenRunRow>(lockOpenRuns, [after, atOnce]);
    let told = 0;
    for (const { id, workspace_id: workspaceId, steps: stored } of runs) {
      const steps = RunSteps.parse(stored);
      const over = overdueSteps(steps, now());
      if (over.length === 0) continue;
      const marked = steps.map((step, i) => (over.includes(i) ? { ...step, toldMs: now() } : step));
      await sql.rows(keepRun, [id, JSON.stringify(marked), null]);
      for (const i of over) await enqueue(sql, workspaceId, "step.overdue", { runId: id, step: i + 1 });
      told += over.length;
    }
    return { told, last: runs.length < atOnce ? null : (runs.at(-1)?.id ?? null) };
  });
}
