/** What a rule says of a channel just now: as it was judged within the last minutes, or judged anew. */
import "server-only";
import { hourMs } from "#domain/base/local-time.ts";
import { freshVerdictMs } from "#domain/breaker/guards.ts";
import type { RuleDefinition } from "#domain/rules/rule.ts";
import type { Judged } from "#domain/rules/verdict.ts";
import { platform } from "#platform/slot.ts";
import { judgeRules } from "#server/rules/judge-rules.ts";
import { readFreshnessAt } from "#server/rules/read-freshness.ts";
import type { CauseRow } from "./guard-facts.sql.ts";
import { type FreshVerdict, readCause } from "./guard-facts.ts";

export const wantsPause = ({ kind, scope_kind, state, removed, definition }: CauseRow): boolean =>
  kind === "rule" &&
  scope_kind === "channel" &&
  state === "firing" &&
  !removed &&
  definition?.actions.includes("pause_channel") === true;

/** null where the alert asks for no pause, or what was judged last is young enough. */
export async function freshVerdict(workspaceId: number, alertId: number | null): Promise<FreshVerdict | null> {
  const { record, now } = platform();
  const cause = alertId === null ? null : await readCause(record, workspaceId, alertId);
  if (cause === null || !wantsPause(cause) || cause.definition === null) return null;
  if (cause.judged_ms !== null && now() - cause.judged_ms <= freshVerdictMs / 3) return null;
  const judged = await judgeNow(workspaceId, cause.definition, cause.scope_key);
  return judged === null ? null : { verdict: judged.verdict, judgedMs: now() };
}

/** A rule's verdict on one channel as of this hour; null where the channel is no scope of it any more. */
export async function judgeNow(
  workspaceId: number,
  definition: RuleDefinition,
  channel: string,
): Promise<Judged | null> {
  if (definition.watch.kind !== "metric") return null;
  const opened = platform();
  const workspace = await opened.record.prisma.workspace.findUniqueOrThrow({ where: { id: workspaceId } });
  const tickMs = Math.floor(opened.now() / hourMs) * hourMs;
  const freshness = await readFreshnessAt(opened, workspace, tickMs, 0);
  const rule = { id: 0, definition: { ...definition, watch: { ...definition.watch, only: [channel] } } };
  const [found] = await judgeRules(opened, workspace, [rule], tickMs, freshness);
  return found?.judged ?? null;
}
