/** Whether figures can be relied upon: the gates of a tick, and which of them matter to a rule. */
import { hourMs } from "#domain/base/local-time.ts";
import { findMetric } from "#domain/metrics/dictionary.ts";
import { type Measure, spendMeasures } from "#domain/metrics/measure.ts";
import { medianOf } from "#domain/metrics/median.ts";
import { measuresIn as measuresOfMetric } from "#domain/metrics/watched.ts";
import { likelyMetrics } from "./badness.ts";
import { namesIn } from "./expression.ts";
import type { RuleDefinition } from "./rule.ts";
import type { Freshness, StaleReason } from "./verdict.ts";

/** What is seen of the inputs at a tick; null: there is none, or it never came. */
export interface FreshnessSigns {
  readonly nowMs: number;
  /** End of the windows that are asked about. */
  readonly windowToMs: number;
  /** Spend of the scope is complete up to here; undefined for a scope that has no spend and needs none. */
  readonly spendThroughMs: number | null | undefined;
  readonly spendRowErrors: boolean;
  readonly spendRestatedMs: number | null;
  /** Of the whole workspace. */
  readonly lastEventMs: number | null;
  /** How long nothing may come; half an hour where it is left out. */
  readonly eventsDueMs?: number;
  readonly eventsIn2h: number;
  /** The same two hours in each of the four weeks before. */
  readonly usualIn2h: readonly number[];
  readonly lastConversionMs: number | null;
  /** Of the whole workspace, over its last weeks. */
  readonly conversionsPerHour: number;
  readonly projectionLagMs: number;
  readonly reconciled: boolean;
  readonly rateMissing: boolean;
  /** How far the machine's clock jumped since the last tick. */
  readonly clockStepMs: number;
}

const minuteMs = 60_000;
export const thinShare = 0.2;
export const thinLeast = 50;

/** Fewer events than a fifth of the usual; of few events nobody can tell. */
export const isThin = (count: number, usual: number | null): boolean =>
  usual !== null && usual >= thinLeast && count < thinShare * usual;

export function freshnessOf(signs: FreshnessSigns): Freshness {
  const { nowMs, spendThroughMs, spendRestatedMs, lastEventMs, lastConversionMs, conversionsPerHour } = signs;
  const quietMs = Math.max(6, conversionsPerHour > 0 ? 5 / conversionsPerHour : Number.POSITIVE_INFINITY) * hourMs;
  // An hourly import that restates its last days would hold every tick back for longer.
  const restated = spendRestatedMs !== null && nowMs - spendRestatedMs < 10 * minuteMs;
  const spendLate =
    spendThroughMs !== undefined && (spendThroughMs === null || spendThroughMs < signs.windowToMs || restated);
  const failing: readonly [StaleReason, boolean][] = [
    ["spend_late", spendLate || signs.spendRowErrors],
    ["events_late", lastEventMs === null || nowMs - lastEventMs > (signs.eventsDueMs ?? 30 * minuteMs)],
    ["events_thin", isThin(signs.eventsIn2h, medianOf(signs.usualIn2h))],
    // A workspace that has never had a conversion has none to wait for.
    ["no_conversions", conversionsPerHour > 0 && (lastConversionMs === null || nowMs - lastConversionMs > quietMs)],
    ["projection_behind", signs.projectionLagMs > 5 * minuteMs || !signs.reconciled],
    ["rate_missing", signs.rateMissing],
    ["clock_jumped", Math.abs(signs.clockStepMs) > 5 * minuteMs],
  ];
  return { stale: failing.filter(([, fails]) => fails).map(([reason]) => reason) };
}

export type Source = "spend" | "events" | "clock";

export const sourceOf: Readonly<Record<StaleReason, Source>> = {
  spend_late: "spend",
  rate_missing: "spend",
  events_late: "events",
  events_thin: "events",
  no_conversions: "events",
  projection_behind: "events",
  clock_jumped: "clock",
};

const delivered: ReadonlySet<Measure> = new Set(spendMeasures);
const converted: ReadonlySet<Measure> = new Set(["orders", "new_customers", "gross_revenue", "refunds"]);

const lookedAt = new WeakMap<RuleDefinition, readonly Measure[]>();

/** The measures that a rule looks at. */
export function measuresOf(definition: RuleDefinition): readonly Measure[] {
  let found = lookedAt.get(definition);
  if (found === undefined) {
    found = measuresIn(definition);
    lookedAt.set(definition, found);
  }
  return found;
}

function measuresIn({ watch, condition, sample }: RuleDefinition): readonly Measure[] {
  if (watch.kind !== "metric") return [];
  const metric = findMetric(watch.metric);
  const found = new Set<Measure>(metric === undefined ? [] : measuresOfMetric(metric));
  if (sample !== null) found.add(sample.measure);
  if (condition.kind === "expression")
    for (const name of [...namesIn(condition.bad), ...namesIn(condition.clear)])
      if (name !== "value" && name !== "usual" && name !== "target") found.add(name);
  if (condition.kind === "probably" && likelyMetrics.get(watch.metric) === "revenue") found.add("orders");
  return [...found];
}

/** The gates that a rule waits for: a rule of sessions does not wait for spend, one of late sources for none. */
export function staleFor(definition: RuleDefinition, { stale }: Freshness): readonly StaleReason[] {
  if (definition.watch.kind !== "metric") return [];
  const looked = measuresOf(definition).filter((measure) => measure !== "plan");
  const bought = looked.some((measure) => delivered.has(measure));
  const happened = looked.some((measure) => !delivered.has(measure));
  const turned = looked.some((measure) => converted.has(measure));
  return stale.filter((reason) => {
    if (reason === "no_conversions") return turned;
    const source = sourceOf[reason];
    return source === "clock" || (source === "spend" ? bought : happened);
  });
}
