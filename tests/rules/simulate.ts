/** Months of a channel that is exactly on target, or dies: how often it is paused for nothing, how soon it is found out. */
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import { hourMs } from "#domain/base/local-time.ts";
import { advance, type RuleState } from "#domain/rules/alert-state.ts";
import { freshnessOf } from "#domain/rules/freshness.ts";
import { judgeScope } from "#domain/rules/judge-scope.ts";
import { downHours } from "#domain/rules/known-hours.ts";
import { fallbackLag } from "#domain/rules/lag-curve.ts";
import type { RuleDefinition } from "#domain/rules/rule.ts";
import type { ScopeHour } from "#domain/rules/verdict.ts";

export interface Life {
  readonly seed: number;
  /** On target, an hour. */
  readonly conversionsPerHour: number;
  readonly hours: number;
  /** Of its performance, by the hour of the month: 1 is on target, 0 is dead. */
  readonly performance: (hour: number) => number;
  /** Hours of the month, half-open, in which no event arrives, and what happens is lost. */
  readonly outage: readonly [number, number] | null;
}

/** Before the month: what the windows and the usual of the events are made of. */
const warmHours = 6 * 168;
const longest = 336;
const start = Date.UTC(2026, 0, 5);
const targetMinor = 20_000;
const eventsPerHour = 900;

interface Dice {
  share(): number;
  poisson(mean: number): number;
}

function diceOf(seed: number): Dice {
  const generator = xoroshiro128plus(seed);
  const share = () => (generator.next() >>> 0) / 2 ** 32;
  const poisson = (mean: number) => {
    let count = 0;
    for (let left = Math.exp(-mean), product = share(); product > left; product *= share()) count += 1;
    return count;
  };
  return { share, poisson };
}

/** Hours of the month at which the rule fires; only the first, where it would pause. */
export function firstFiring(rule: RuleDefinition, life: Life): number | null {
  const dice = diceOf(life.seed);
  const isOut = (hour: number) => life.outage !== null && hour >= life.outage[0] && hour < life.outage[1];
  const spend = Math.round(targetMinor * life.conversionsPerHour);
  const hours: { at: number; sums: { spend: number; orders: number } }[] = [];
  /** Index of the hour that a conversion belongs to, by the hour in which it is reported. */
  const reports = new Map<number, number[]>();
  const events: { at: number; value: number }[] = [];
  let state: RuleState | null = null;
  let [lastEvent, lastConversion] = [start, start];
  for (let i = 0; i < warmHours + life.hours; i++) {
    const month = i - warmHours;
    const at = start + i * hourMs;
    hours.push({ at, sums: { spend, orders: 0 } });
    events.push({ at, value: isOut(month) ? 0 : Math.round(eventsPerHour * (0.9 + 0.2 * dice.share())) });
    if (!isOut(month)) lastEvent = at + hourMs;
    for (let n = dice.poisson(life.conversionsPerHour * life.performance(month)); n > 0; n--) {
      const late = dice.share() < 0.5 ? 0 : -10 * Math.log(1 - dice.share());
      const reported = i + Math.floor(dice.share() + late);
      reports.set(reported, [...(reports.get(reported) ?? []), i]);
    }
    for (const index of isOut(month) ? [] : (reports.get(i) ?? [])) {
      const hour = hours[index];
      if (hour !== undefined) hour.sums.orders += 1;
    }
    // The workspace's other channels convert ten times as much, and do not die.
    if (!isOut(month) && dice.share() < 0.99) lastConversion = at + hourMs;
    if (month < 0) continue;
    const endMs = at + hourMs;
    const freshness = freshnessOf({
      nowMs: endMs,
      windowToMs: endMs - rule.settleHours * hourMs,
      spendThroughMs: endMs,
      spendRowErrors: false,
      spendRestatedMs: null,
      lastEventMs: lastEvent,
      eventsIn2h: (events[i]?.value ?? 0) + (events[i - 1]?.value ?? 0),
      usualIn2h: [1, 2, 3, 4].map(
        (week) => (events[i - week * 168]?.value ?? 0) + (events[i - week * 168 - 1]?.value ?? 0),
      ),
      lastConversionMs: lastConversion,
      conversionsPerHour: 10 * life.conversionsPerHour,
      projectionLagMs: 0,
      reconciled: true,
      rateMissing: false,
      clockStepMs: 0,
    });
    const window: readonly ScopeHour[] = hours.slice(i + 1 - longest - rule.settleHours);
    const judged = judgeScope(rule, {
      endMs,
      hours: life.outage === null ? window : known(window, events, life.outage, month),
      freshness,
      margin: 0.6,
      timezone: "Asia/Shanghai",
      minor: 100,
      planMinor: null,
      lag: fallbackLag,
      learning: false,
    });
    const next = advance(state, judged, rule, at);
    state = next.state;
    if (next.effects.some(({ kind }) => kind === "fire")) return month;
  }
  return null;
}

let downKnown: { until: number; life: readonly [number, number] | null; down: ReadonlySet<number> } | null = null;

/** Looking for outages is the slow part: it changes only while one lasts or may still be in the window. */
function known(
  window: readonly ScopeHour[],
  events: readonly { at: number; value: number }[],
  outage: readonly [number, number],
  month: number,
): readonly ScopeHour[] {
  const stable = month >= outage[1] || month < outage[0];
  const until = month < outage[0] ? -1 : stable ? outage[1] : month;
  if (downKnown?.life !== outage || downKnown.until !== until)
    downKnown = { until, life: outage, down: until < 0 ? new Set() : downHours(events, "Asia/Shanghai") };
  const { down } = downKnown;
  return down.size === 0 ? window : window.map((hour) => (down.has(hour.at) ? { at: hour.at, sums: null } : hour));
}
