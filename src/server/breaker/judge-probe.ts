/** How a channel on trial does, from what it spent and brought since the trial began. */
import "server-only";
import { hourMs } from "#domain/base/local-time.ts";
import { endOfProbe, type ProbeEnd } from "#domain/breaker/probe.ts";
import { broughtIn, evidenceOf, likelyMetrics, revenueUnit } from "#domain/rules/badness.ts";
import { measuresOf, staleFor } from "#domain/rules/freshness.ts";
import { likelyHours } from "#domain/rules/judge-likely.ts";
import type { RuleDefinition } from "#domain/rules/rule.ts";
import { platform } from "#platform/slot.ts";
import { readContext } from "#server/rules/read-context.ts";
import { readFreshnessAt } from "#server/rules/read-freshness.ts";
import { readSeries, spanBefore } from "#server/rules/read-series.ts";

export interface JudgedProbe {
  readonly end: ProbeEnd;
  /** What a conversion may cost on target, minor units. */
  readonly targetCostMinor: number;
}

/** null where the rule cannot judge a trial. `sinceMs`: when the trial began, or now for one that has not. */
export async function judgeProbe(
  workspaceId: number,
  definition: RuleDefinition,
  channel: string,
  sinceMs: number,
): Promise<JudgedProbe | null> {
  const { watch, condition } = definition;
  if (watch.kind !== "metric" || condition.kind !== "probably") return null;
  const by = likelyMetrics.get(watch.metric);
  if (by === undefined) return null;
  const opened = platform();
  const workspace = await opened.record.prisma.workspace.findUniqueOrThrow({ where: { id: workspaceId } });
  const endMs = Math.floor(opened.now() / hourMs) * hourMs;
  const freshness = await readFreshnessAt(opened, workspace, endMs, 0);
  const { common } = await readContext(opened, workspace, freshness, endMs);
  const series = await readSeries(opened, workspace, {
    by: "channel",
    clock: "touch",
    measures: measuresOf(definition),
    span: spanBefore(endMs, likelyHours, workspace.timezone),
    spendThrough: (key) => freshness.spend.of(key)?.through ?? null,
  });
  const hours = series.hours(channel, likelyHours);
  const unit = by === "revenue" ? revenueUnit(hours, common.orderMinor ?? null) : 1;
  if (unit === null) return null;
  const costMinor = by === "revenue" ? unit / condition.target : condition.target * common.minor;
  const toMs = endMs - definition.settleHours * hourMs;
  const tried = hours.filter(({ at }) => at >= sinceMs && at < toMs);
  const evidence = evidenceOf(tried, { by, unit, costMinor, endMs, lag: common.lag, hindsight: false });
  const stale = staleFor(definition, freshness.of(channel, toMs)).length > 0;
  const knownHours = tried.filter((hour) => broughtIn(hour, by) !== null).length;
  return { end: endOfProbe({ evidence, knownHours, stale }, condition), targetCostMinor: costMinor };
}
