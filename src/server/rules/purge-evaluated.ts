/** Forgets what rules said a month ago; alerts keep the figures that they fired by. */
import "server-only";
import { platform } from "#platform/slot.ts";
import { purgeEvaluations } from "./rules.sql.ts";

const keptMs = 30 * 86_400_000;

export async function purgeEvaluated(): Promise<void> {
  const { record, now } = platform();
  await record.rows(purgeEvaluations, [now() - keptMs]);
}
