/** Judges every rule in every scope as of one hour; each dimension is read once, for all rules that watch it. */
import "server-only";
import type { WorkspaceRef } from "#domain/access/workspace.ts";
import { hourMs, startOfLocalHour } from "#domain/base/local-time.ts";
import type { Dimension } from "#domain/metrics/board-question.ts";
import type { Measure } from "#domain/metrics/measure.ts";
import { isLearning } from "#domain/rules/arrivals.ts";
import { measuresOf } from "#domain/rules/freshness.ts";
import { hoursNeeded, judgeScope } from "#domain/rules/judge-scope.ts";
import { withoutDown } from "#domain/rules/known-hours.ts";
import type { RuleDefinition } from "#domain/rules/rule.ts";
import type { Given, Judged } from "#domain/rules/verdict.ts";
import type { Platform } from "#platform/slot.ts";
import { type RuleContext, readContext } from "./read-context.ts";
import type { KnownFreshness } from "./read-freshness.ts";
import { readSeries, type Series, spanBefore } from "./read-series.ts";

export interface RuleToJudge {
  readonly id: number;
  readonly definition: RuleDefinition;
}

export interface ScopeVerdict<Rule extends RuleToJudge = RuleToJudge> {
  readonly rule: Rule;
  readonly scopeKey: string;
  readonly judged: Judged;
}

type Clock = "conversion" | "touch";

/** A scope of which nothing came for so long is no scope any more. */
const presentHours = 14 * 24;

export async function judgeRules<Rule extends RuleToJudge>(
  platform: Platform,
  workspace: WorkspaceRef,
  rules: readonly Rule[],
  tickMs: number,
  freshness: KnownFreshness,
): Promise<ScopeVerdict<Rule>[]> {
  const context = await readContext(platform, workspace, freshness, tickMs);
  const endMs = startOfLocalHour(tickMs, workspace.timezone);
  const found: ScopeVerdict<Rule>[] = [];
  for (const group of groupsOf(rules)) {
    const series = await readSeries(platform, workspace, {
      ...group,
      span: spanBefore(tickMs, group.hours, workspace.timezone),
      spendThrough: (key) => freshness.spend.of(context.spendChannel(group.by, key))?.through ?? null,
    });
    for (const rule of group.rules) {
      const keys = keysOf(rule.definition, series);
      for (const scopeKey of keys)
        found.push({ rule, scopeKey, judged: judgeIn(rule.definition, series, scopeKey, endMs, context) });
      // Judging is arithmetic in the process that answers questions: let it answer in between.
      await new Promise((resolve) => setImmediate(resolve));
    }
  }
  for (const rule of rules) {
    if (rule.definition.watch.kind === "freshness") found.push(...sourcesOf(rule, freshness, context, endMs));
  }
  return found;
}

interface Group<Rule> {
  readonly by: "none" | Dimension;
  readonly clock: Clock;
  readonly rules: Rule[];
  readonly measures: Measure[];
  readonly hours: number;
}

export const clockOf = ({ condition }: RuleDefinition): Clock =>
  condition.kind === "probably" ? "touch" : "conversion";

function groupsOf<Rule extends RuleToJudge>(rules: readonly Rule[]): Group<Rule>[] {
  const groups = new Map<string, Group<Rule>>();
  for (const rule of rules) {
    const { watch } = rule.definition;
    if (watch.kind !== "metric") continue;
    const clock = clockOf(rule.definition);
    const name = `${watch.by} ${clock}`;
    const group = groups.get(name) ?? { by: watch.by, clock, rules: [], measures: ["sessions"], hours: presentHours };
    groups.set(name, {
      ...group,
      rules: [...group.rules, rule],
      measures: [...new Set([...group.measures, ...measuresOf(rule.definition)])],
      hours: Math.max(group.hours, seriesHours(rule.definition)),
    });
  }
  return [...groups.values()];
}

/** Whether a channel is learning takes the days before, too. */
export const seriesHours = (definition: RuleDefinition): number =>
  Math.max(hoursNeeded(definition), definition.actions.includes("pause_channel") ? 10 * 24 + 72 : 0);

/** Those that the rule names, or all that anything came of; never those that it leaves out. */
export function keysOf({ watch }: RuleDefinition, series: Series, within = presentHours): string[] {
  if (watch.kind !== "metric") return [];
  if (watch.by === "none") return [""];
  const among = watch.only.length === 0 ? null : new Set(watch.only);
  const except = new Set(watch.except);
  return series.present(within).filter((key) => key !== "" && (among?.has(key) ?? true) && !except.has(key));
}

function judgeIn(definition: RuleDefinition, series: Series, key: string, endMs: number, context: RuleContext): Judged {
  const { watch, settleHours, windowHours, actions } = definition;
  if (watch.kind !== "metric") throw new Error("Only metrics have series.");
  const toMs = endMs - settleHours * hourMs;
  const read = series.hours(key, seriesHours(definition));
  const hours = definition.condition.kind === "probably" ? withoutDown(read, context.down) : read;
  const settled = settleHours === 0 ? hours : hours.slice(0, -settleHours);
  const given: Given = {
    ...context.common,
    endMs,
    hours,
    freshness: context.freshness.of(context.spendChannel(watch.by, key), toMs),
    planMinor: context.planMinor(watch.by, key, toMs - windowHours * hourMs, toMs),
    learning: actions.includes("pause_channel") && isLearning(settled),
    target: context.target(watch.metric),
  };
  return judged(definition, given);
}

/** What cannot be judged is an error of this scope alone. */
function judged(definition: RuleDefinition, given: Given): Judged {
  try {
    return judgeScope(definition, given);
  } catch (thrown) {
    const reason = thrown instanceof Error ? thrown.message : String(thrown);
    const none = { value: null, reference: null, limit: null, sample: null, probability: null };
    return { verdict: "error", reason, figures: { ...none, fromMs: given.endMs, toMs: given.endMs } };
  }
}

function sourcesOf<Rule extends RuleToJudge>(
  rule: Rule,
  { sources }: KnownFreshness,
  { common }: RuleContext,
  endMs: number,
): ScopeVerdict<Rule>[] {
  const { watch } = rule.definition;
  const wanted = sources.filter(({ source }) => watch.only.length === 0 || watch.only.includes(source));
  return wanted.map(({ source, stale }) => {
    const freshness = { stale: stale === null ? [] : [stale] };
    const given = { ...common, endMs, hours: [], freshness, planMinor: null, learning: false };
    return { rule, scopeKey: source, judged: judged(rule.definition, given) };
  });
}
