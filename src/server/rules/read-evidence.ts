/** The hours around an alert as its rule sees them now: value, usual and limit, and which of them fired. */
import "server-only";
import type { WorkspaceRef } from "#domain/access/workspace.ts";
import { hourMs, startOfLocalHour } from "#domain/base/local-time.ts";
import type { EvidenceHour } from "#domain/rules/alert-answer.ts";
import { measuresOf } from "#domain/rules/freshness.ts";
import { hoursNeeded, judgeScope } from "#domain/rules/judge-scope.ts";
import { withoutDown } from "#domain/rules/known-hours.ts";
import type { RuleDefinition } from "#domain/rules/rule.ts";
import type { Platform } from "#platform/slot.ts";
import { majorOf } from "./alert-of.ts";
import type { AlertRow } from "./alerts.sql.ts";
import { clockOf } from "./judge-rules.ts";
import { readContext } from "./read-context.ts";
import { readFreshnessAt } from "./read-freshness.ts";
import { readSeries, spanBefore } from "./read-series.ts";
import { type EvaluationRow, readEvaluations } from "./rules.sql.ts";

/** Before it was bad for the first time. */
const beforeHours = 5 * 24;
const mostHours = 21 * 24;

export async function readEvidence(
  platform: Platform,
  workspace: WorkspaceRef,
  alert: AlertRow,
  definition: RuleDefinition,
): Promise<EvidenceHour[]> {
  const { watch, settleHours } = definition;
  if (watch.kind !== "metric" || alert.rule_id === null) return [];
  const { timezone, currency } = workspace;
  const now = platform.now();
  const endMs = startOfLocalHour(Math.min(now, (alert.resolved ?? now) + 24 * hourMs), timezone);
  const fromMs = Math.max(startOfLocalHour(alert.active, timezone) - beforeHours * hourMs, endMs - mostHours * hourMs);
  const count = Math.max(0, Math.round((endMs - fromMs) / hourMs));
  const freshness = await readFreshnessAt(platform, workspace, endMs, 0);
  const context = await readContext(platform, workspace, freshness, endMs, 40);
  const needed = hoursNeeded(definition);
  const [series, said] = await Promise.all([
    readSeries(platform, workspace, {
      by: watch.by,
      clock: clockOf(definition),
      measures: measuresOf(definition),
      span: spanBefore(endMs, needed + count, timezone),
      spendThrough: (key) => freshness.spend.of(context.spendChannel(watch.by, key))?.through ?? null,
    }),
    platform.record.rows<EvaluationRow>(readEvaluations, [alert.rule_id, alert.scope_key, fromMs, endMs + 1]),
  ]);
  const read = series.hours(alert.scope_key, needed + count);
  const hours = definition.condition.kind === "probably" ? withoutDown(read, context.down) : read;
  const verdicts = new Map(said.map(({ tick, verdict }) => [startOfLocalHour(tick, timezone), verdict]));
  const major = majorOf(watch.metric, currency);
  return Array.from({ length: count }, (_, i) => {
    const at = fromMs + (i + 1) * hourMs;
    const toMs = at - settleHours * hourMs;
    const judged = judgeScope(definition, {
      ...context.common,
      endMs: at,
      hours: hours.slice(i + 1, needed + i + 1),
      freshness: { stale: [] },
      planMinor: context.planMinor(watch.by, alert.scope_key, toMs - definition.windowHours * hourMs, toMs),
      learning: false,
      target: context.target(watch.metric),
      hindsight: true,
    });
    const { value, reference, limit } = judged.figures;
    const verdict = verdicts.get(at) ?? judged.verdict;
    const fired = verdict === "bad" && at >= alert.active && at <= (alert.resolved ?? now);
    return {
      at: new Date(at).toISOString(),
      value: major(value),
      usual: major(reference),
      limit: major(limit),
      verdict,
      fired,
    };
  });
}
