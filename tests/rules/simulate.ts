/** Months of a channel that is exactly on target, or dies: how often it is paused for nothing, how soon it is found out. */
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import { hourMs } from "#domain/base/local-time.ts";
import { advance, type RuleState } from "#domain/rules/alert-state.ts";
import { freshnessOf } from "#domain/rules/freshness.ts";
import { judgeScope } from "#domain/rules/judge-scope.ts";
import { downHours, withoutDown } from "#domain/rules/known-hours.ts";
import { fallbackLag } from "#domain/rules/lag-curve.ts";
import type { RuleDefinition } from "#domain/rules/rule.ts";
import type { Freshness } from "#domain/rules/verdict.ts";

/** The seed of the published figures. */
export const publishedSeed = 20_261_126;

export interface Life {
  readonly seed: number;
  /** On target, an hour. */
  readonly conversionsPerHour: number;
  readonly hours: number;
  /** Its performance by the hour of the month: 1 is on target, 0 is dead. */
  readonly performance: (hour: number) => number;
  /** Hours of the month, half-open, in which no event arrives; what happens in them is lost. */
  readonly outage: readonly [number, number] | null;
  /** Without them: what the freshness gates and the unknown hours are worth. */
  readonly gates?: boolean;
}

const warmHours = 6 * 168;
const longest = 336;
const start = Date.UTC(2026, 0, 5);
const timezone = "Asia/Shanghai";
const targetMinor = 20_000;
const eventsPerHour = 900;

class Channel {
  readonly hours: { at: number; sums: { spend: number; orders: number } }[] = [];
  readonly events: { at: number; value: number }[] = [];
  down: ReadonlySet<number> = new Set();
  private lastEventMs = start;
  /** Hours that reports of conversions belong to, by the hour in which they come. */
  private readonly reports = new Map<number, number[]>();
  private readonly generator;

  constructor(private readonly life: Life) {
    this.generator = xoroshiro128plus(life.seed);
  }

  /** One more hour, the hour of the month. */
  live(month: number): void {
    const { conversionsPerHour, performance, outage } = this.life;
    const index = this.hours.length;
    const at = start + index * hourMs;
    const out = outage !== null && month >= outage[0] && month < outage[1];
    this.hours.push({ at, sums: { spend: Math.round(targetMinor * conversionsPerHour), orders: 0 } });
    this.events.push({ at, value: out ? 0 : Math.round(eventsPerHour * (0.9 + 0.2 * this.share())) });
    for (let n = this.poisson(conversionsPerHour * performance(month)); n > 0; n--) {
      // Half are reported at once, half ten hours later on average.
      const late = this.share() < 0.5 ? 0 : -10 * Math.log(1 - this.share());
      const reported = index + Math.floor(this.share() + late);
      this.reports.set(reported, [...(this.reports.get(reported) ?? []), index]);
    }
    if (out) return;
    // While nothing comes, the gates answer; what was lost is looked for when it comes again.
    if (outage !== null && month === outage[1]) this.down = downHours(this.events, timezone);
    this.receive(index, at);
  }

  private receive(index: number, at: number): void {
    this.lastEventMs = at + hourMs;
    for (const belongs of this.reports.get(index) ?? []) {
      const hour = this.hours[belongs];
      if (hour !== undefined) hour.sums.orders += 1;
    }
  }

  freshness(rule: RuleDefinition): Freshness {
    const last = this.events.length - 1;
    const endMs = start + (last + 1) * hourMs;
    const twoHours = (back: number) =>
      (this.events[last - back]?.value ?? 0) + (this.events[last - back - 1]?.value ?? 0);
    return freshnessOf({
      nowMs: endMs,
      windowToMs: endMs - rule.settleHours * hourMs,
      spendThroughMs: endMs,
      spendRowErrors: false,
      spendRestatedMs: null,
      lastEventMs: this.lastEventMs,
      eventsIn2h: twoHours(0),
      usualIn2h: [1, 2, 3, 4].map((week) => twoHours(week * 168)),
      // The workspace's other channels convert, and do not die.
      lastConversionMs: this.lastEventMs,
      conversionsPerHour: 5,
      projectionLagMs: 0,
      reconciled: true,
      rateMissing: false,
      clockStepMs: 0,
    });
  }

  private share(): number {
    return (this.generator.next() >>> 0) / 2 ** 32;
  }

  private poisson(mean: number): number {
    let count = 0;
    for (let left = Math.exp(-mean), product = this.share(); product > left; product *= this.share()) count += 1;
    return count;
  }
}

/** The hour of the month in which the rule first fires, which is when it would pause; null: never. */
export function firstFiring(rule: RuleDefinition, life: Life): number | null {
  const channel = new Channel(life);
  const gates = life.gates ?? true;
  for (let i = 0; i < warmHours; i++) channel.live(i - warmHours);
  let state: RuleState | null = null;
  for (let month = 0; month < life.hours; month++) {
    channel.live(month);
    const endMs = start + (warmHours + month + 1) * hourMs;
    const recent = channel.hours.slice(-longest - rule.settleHours);
    const judged = judgeScope(rule, {
      endMs,
      hours: gates ? withoutDown(recent, channel.down) : recent,
      freshness: gates ? channel.freshness(rule) : { stale: [] },
      margin: 0.6,
      timezone,
      minor: 100,
      planMinor: null,
      lag: fallbackLag,
      learning: false,
    });
    const next = advance(state, judged, rule, endMs - hourMs);
    state = next.state;
    if (next.effects.some(({ kind }) => kind === "fire")) return month;
  }
  return null;
}
