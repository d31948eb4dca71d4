/** What a rule says of a channel just now: as it was judged within the last minutes, or judged anew. */
import "server-only";
import { hourMs } from "#domain/base/local-time.ts";
import { freshVerdictMs } from "#domain/breaker/guards.ts";
import type { RuleDefinition } from "#domain/rules/rule.ts";
import type { Judged } from "#domain/rules/verdict.ts";
import { platform } from "#platform/slot.ts";
import { judgeRules } from "#server/rules/judge-rules.ts";
import { readFreshnessAt } from "#server/rules/read-freshness.ts";
import { holdBreaker } from "./breakers.ts";
import type { CauseRow } from "./guard-facts.sql.ts";
import { type FreshVerdict, readCause } from "./guard-facts.ts";
import { judgeProbe } from "./judge-probe.ts";

export const wantsPause = ({ kind, scope_kind, state, removed, definition }: CauseRow): boolean =>
  kind === "rule" &&
  scope_kind === "channel" &&
  state === "firing" &&
  !removed &&
  definition?.actions.includes("pause_channel") === true;

/** On trial by the trial alone. null where the alert asks for no pause, or what was judged last is young enough. */
export async function freshVerdict(workspaceId: number, alertId: number | null): Promise<FreshVerdict | null> {
  const { record, now } = platform();
  const cause = alertId === null ? null : await readCause(record, workspaceId, alertId);
  if (cause === null || cause.definition === null) return null;
  const { state, probeMs } = await holdBreaker(record, workspaceId, cause.scope_key);
  if (state === "half_open") {
    const probe = await judgeProbe(workspaceId, cause.definition, cause.scope_key, probeMs ?? 0);
    return { verdict: probe?.end === "relapsed" ? "bad" : "hold", judgedMs: now() };
  }
  if (!wantsPause(cause)) return null;
  if (cause.judged_ms !== null && now() - cause.judged_ms <= freshVerdictMs / 3) return null;
  const judged = await judgeNow(workspaceId, cause.definition, cause.scope_key);
  return { verdict: judged?.verdict ?? "no_sample", judgedMs: now() };
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
