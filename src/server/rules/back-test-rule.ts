/** What a rule would have done over the last days, scope by scope, in major units. */
import "server-only";
import type { WorkspaceRef } from "#domain/access/workspace.ts";
import { hourMs, startOfLocalHour } from "#domain/base/local-time.ts";
import { toMajor } from "#domain/base/money.ts";
import { type BackTest, backTest } from "#domain/rules/back-test.ts";
import type { BackTestAnswer } from "#domain/rules/back-test-answer.ts";
import { measuresOf } from "#domain/rules/freshness.ts";
import { hoursNeeded } from "#domain/rules/judge-scope.ts";
import { withoutDown } from "#domain/rules/known-hours.ts";
import type { RuleDefinition } from "#domain/rules/rule.ts";
import type { Platform } from "#platform/slot.ts";
import { figuresOf, majorOf } from "./alert-of.ts";
import { clockOf, keysOf } from "./judge-rules.ts";
import { readContext } from "./read-context.ts";
import { readFreshnessAt } from "./read-freshness.ts";
import { readSeries, type Series, spanBefore } from "./read-series.ts";

/** More scopes than anybody looks at are left out, those with least traffic first. */
const mostScopes = 40;

export async function backTestOf(
  platform: Platform,
  workspace: WorkspaceRef,
  definition: RuleDefinition,
  days: number,
): Promise<BackTestAnswer> {
  const { watch } = definition;
  const { timezone, margin } = workspace;
  const toMs = startOfLocalHour(platform.now(), timezone);
  const fromMs = toMs - days * 24 * hourMs;
  if (watch.kind !== "metric") return answerOf(workspace, null, none(fromMs, toMs), 0);
  const freshness = await readFreshnessAt(platform, workspace, toMs, 0);
  const context = await readContext(platform, workspace, freshness, toMs, days + 1);
  const hours = days * 24 + hoursNeeded(definition);
  const series = await readSeries(platform, workspace, {
    by: watch.by,
    clock: clockOf(definition),
    measures: [...new Set([...measuresOf(definition), "sessions" as const, "spend" as const, ...revenue])],
    span: spanBefore(toMs, hours, timezone),
    spendThrough: (key) => freshness.spend.of(context.spendChannel(watch.by, key))?.through ?? null,
  });
  const keys = keysOf(definition, series, hours);
  const kept = busiest(series, keys, hours);
  const likely = definition.condition.kind === "probably";
  const scopes = kept.map((key) => {
    const read = series.hours(key, hours);
    return { key, hours: likely ? withoutDown(read, context.down) : read };
  });
  const { minor, lag, orderMinor = null } = context.common;
  const options = { fromMs, toMs, margin, timezone, minor, lag, orderMinor, target: context.target(watch.metric) };
  const planMinor = (key: string, span: { fromMs: number; toMs: number }) =>
    context.planMinor(watch.by, key, span.fromMs, span.toMs);
  const found = await inTurns(definition, scopes, { ...options, planMinor });
  return answerOf(workspace, watch.metric, found, keys.length - kept.length);
}

const revenue = ["gross_revenue", "refunds"] as const;

function none(fromMs: number, toMs: number): BackTest {
  const nothing = { scopes: [], firings: [], tasks: 0, pauses: 0, falseAlarms: 0, judged: 0 };
  return { fromMs, toMs, ...nothing, spendAvoidedMinor: null, revenueForgoneMinor: null };
}

function busiest(series: Series, keys: readonly string[], hours: number): string[] {
  const traffic = (key: string) => series.hours(key, hours).reduce((sum, { sums }) => sum + (sums?.sessions ?? 0), 0);
  if (keys.length <= mostScopes) return [...keys];
  const sized = keys.map((key) => ({ key, size: traffic(key) })).sort((a, b) => b.size - a.size);
  return sized.slice(0, mostScopes).map(({ key }) => key);
}

/** Scope by scope, so that others are answered in between; pauses share a day's allowance and are tested together. */
async function inTurns(
  definition: RuleDefinition,
  scopes: Parameters<typeof backTest>[1],
  options: Parameters<typeof backTest>[2],
): Promise<BackTest> {
  if (definition.actions.includes("pause_channel")) return backTest(definition, scopes, options);
  const each: BackTest[] = [];
  for (const scope of scopes) {
    each.push(backTest(definition, [scope], options));
    await new Promise((resolve) => setImmediate(resolve));
  }
  const sum = (of: (one: BackTest) => number) => each.reduce((total, one) => total + of(one), 0);
  return {
    ...none(options.fromMs, options.toMs),
    scopes: each.flatMap((one) => one.scopes),
    firings: each.flatMap(({ firings }) => firings).sort((a, b) => a.firedAt - b.firedAt),
    tasks: sum(({ tasks }) => tasks),
    falseAlarms: sum(({ falseAlarms }) => falseAlarms),
    judged: sum(({ judged }) => judged),
  };
}

const iso = (ms: number) => new Date(ms).toISOString();

function answerOf({ currency }: WorkspaceRef, metric: string | null, found: BackTest, left: number): BackTestAnswer {
  const major = majorOf(metric, currency);
  const money = (minor: number | null) => (minor === null ? null : toMajor(Math.round(minor), currency));
  return {
    from: iso(found.fromMs),
    to: iso(found.toMs),
    scopesLeftOut: left,
    scopes: found.scopes.map(({ key, marks }) => ({
      key,
      marks: marks.map(({ at, verdict, phase, value, reference, limit }) => ({
        at: iso(at),
        verdict,
        phase,
        value: major(value),
        usual: major(reference),
        limit: major(limit),
      })),
    })),
    firings: found.firings.map(({ key, activeAt, firedAt, resolvedAt, figures, falseAlarm, pause }) => ({
      key,
      activeAt: iso(activeAt),
      firedAt: iso(firedAt),
      resolvedAt: resolvedAt === null ? null : iso(resolvedAt),
      figures: figuresOf(figures, metric, currency),
      falseAlarm,
      pause:
        pause === null
          ? null
          : {
              from: iso(pause.fromMs),
              to: iso(pause.toMs),
              spendAvoided: money(pause.spendMinor),
              revenueForgone: money(pause.revenueMinor),
            },
    })),
    tasks: found.tasks,
    pauses: found.pauses,
    spendAvoided: money(found.spendAvoidedMinor),
    revenueForgone: money(found.revenueForgoneMinor),
    falseAlarms: found.falseAlarms,
    judged: found.judged,
  };
}
