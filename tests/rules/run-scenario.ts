/** Runs a scenario hour by hour on a clock of its own, with the invariants after every step. */
import { hourMs } from "#domain/base/local-time.ts";
import type { Measures } from "#domain/metrics/measure.ts";
import { freshnessOf } from "#domain/rules/freshness.ts";
import { judgeScope } from "#domain/rules/judge-scope.ts";
import { downHours, withoutDown } from "#domain/rules/known-hours.ts";
import { fallbackLag } from "#domain/rules/lag-curve.ts";
import type { Freshness, Judged, ScopeHour, StaleReason } from "#domain/rules/verdict.ts";
import { before, broken, replayed } from "./invariants.ts";
import type { Expected, Scenario } from "./scenario.ts";
import { RuleWorld, type Step } from "./world.ts";

const start = Date.UTC(2026, 0, 5);
const minor = 100;
const money: ReadonlySet<string> = new Set(["spend", "gross_revenue", "refunds"]);
const within = (stretches: readonly (readonly [number, number])[], tick: number) =>
  stretches.some(([from, to]) => tick >= from && tick < to);

type Scopes = ReadonlyMap<string, readonly ScopeHour[]>;

function scopesOf({ series = {}, scopes, copies }: Scenario): Scopes {
  const one: [string, typeof series][] = Array.from({ length: copies || 1 }, (_, i) => [
    copies ? `channel-${i + 1}` : "douyin",
    series,
  ]);
  const all = scopes === undefined ? one : Object.entries(scopes);
  return new Map(all.map(([scope, of]) => [scope, hoursOf(of)]));
}

function hoursOf(of: Readonly<Record<string, readonly (number | null)[]>>): ScopeHour[] {
  const length = Math.max(...Object.values(of).map((values) => values.length));
  return Array.from({ length }, (_, i) => {
    const sums: Record<string, number | null> = {};
    for (const [measure, values] of Object.entries(of)) {
      const value = values[i] ?? null;
      sums[measure] = value !== null && money.has(measure) ? Math.round(value * minor * 1e6) / 1e6 : value;
    }
    const known = Object.values(sums).some((value) => value !== null);
    return { at: start + i * hourMs, sums: known ? (sums as Measures) : null };
  });
}

/** Gates that the file sets, and those that the events of the workspace set by themselves. */
function freshnessAt({ late = {}, events, rule }: Scenario, scopes: Scopes, tick: number): Freshness {
  const set = Object.entries(late).flatMap(([reason, flags]) => (flags?.[tick] === 1 ? [reason as StaleReason] : []));
  if (events === undefined) return { stale: set };
  const endMs = start + (tick + 1) * hourMs;
  const count = (hour: number) => events[hour] ?? 0;
  const last = events.findLastIndex((value, hour) => hour <= tick && (value ?? 0) > 0);
  const orders = Array.from({ length: tick + 1 }, (_, hour) =>
    [...scopes.values()].reduce((sum, hours) => sum + (hours[hour]?.sums?.orders ?? 0), 0),
  );
  const weeks = [1, 2, 3, 4].filter((week) => tick - week * 168 >= 1);
  const seen = freshnessOf({
    nowMs: endMs,
    windowToMs: endMs - rule.settleHours * hourMs,
    spendThroughMs: endMs,
    spendRowErrors: false,
    spendRestatedMs: null,
    lastEventMs: last < 0 ? null : start + (last + 1) * hourMs,
    eventsIn2h: count(tick) + count(tick - 1),
    usualIn2h: weeks.map((week) => count(tick - week * 168) + count(tick - week * 168 - 1)),
    lastConversionMs: start + (orders.findLastIndex((value) => value > 0) + 1) * hourMs,
    conversionsPerHour: orders.reduce((a, b) => a + b, 0) / orders.length,
    projectionLagMs: 0,
    reconciled: true,
    rateMissing: false,
    clockStepMs: 0,
  });
  return { stale: [...new Set([...set, ...seen.stale])] };
}

function judgedAt(scenario: Scenario, scopes: Scopes, hours: readonly ScopeHour[], tick: number): Judged {
  const { rule, events, plan, learning, present, lag, timezone } = scenario;
  const endMs = start + (tick + 1) * hourMs;
  const toHour = tick + 1 - rule.settleHours;
  const planned = plan?.slice(Math.max(0, toHour - rule.windowHours), toHour);
  const down =
    events === undefined
      ? new Set<number>()
      : downHours(
          events.slice(0, tick + 1).map((value, i) => ({ at: start + i * hourMs, value })),
          timezone,
        );
  return judgeScope(rule, {
    endMs,
    hours: withoutDown(hours.slice(0, tick + 1), down),
    freshness: freshnessAt(scenario, scopes, tick),
    margin: 0.6,
    timezone,
    minor,
    planMinor: planned === undefined ? null : planned.reduce<number>((sum, value) => sum + (value ?? 0) * minor, 0),
    lag: lag === "none" ? [1] : fallbackLag,
    learning: learning?.[tick] === 1,
    present: present === undefined || (present[tick] ?? null) === null ? null : present[tick] === 1,
  });
}

function* happenings({ meanwhile }: Scenario, tick: number): Iterable<Step> {
  for (const { before: at, scope, human, edit, approve, resume, kill, mode, fault } of meanwhile) {
    if (at !== tick) continue;
    if (human !== undefined) yield { kind: "human", scope, status: human };
    if (edit) yield { kind: "edit" };
    if (approve) yield { kind: "approve" };
    if (resume) yield { kind: "resume", scope };
    if (kill !== undefined) yield { kind: "kill", on: kill };
    if (mode !== undefined) yield { kind: "mode", mode };
    if (fault !== undefined) yield { kind: "fault", fault };
  }
}

/** Everything that is otherwise than the file expects, and every invariant that broke. */
export function runScenario(scenario: Scenario): string[] {
  const scopes = scopesOf(scenario);
  const channels = [...scopes.keys(), "others"];
  const open = () => {
    const made = new RuleWorld(scenario.rule, channels, scenario.mode, {
      pausedShare: 0.5,
      ...withoutGaps(scenario.policy),
    });
    made.tick = start + scenario.start * hourMs;
    return made;
  };
  const world = open();
  const wrong: string[] = [];
  const take = (step: Step) => {
    const was = before(world);
    world.step(step);
    wrong.push(...broken(world, was, step));
  };
  const last = Math.max(...scenario.expect.map(({ tick }) => tick));
  for (let tick = scenario.start; tick <= last; tick++) {
    for (const step of happenings(scenario, tick)) take(step);
    if (within(scenario.missed, tick)) {
      take({ kind: "missed" });
      continue;
    }
    const toldBefore = world.told.length;
    const judged = new Map<string, Judged | null>();
    for (const [scope, hours] of scopes)
      judged.set(scope, within(scenario.gone, tick) ? null : judgedAt(scenario, scopes, hours, tick));
    take({ kind: "tick", judged: Object.fromEntries(judged), silenced: within(scenario.silent, tick) });
    for (const expected of scenario.expect.filter((one) => one.tick === tick))
      wrong.push(...differences(expected, world, judged, toldBefore));
  }
  return [...wrong, ...replayed(world, open())];
}

const withoutGaps = <T extends object>(of: T) =>
  Object.fromEntries(Object.entries(of).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]: NonNullable<T[K]>;
  };

function differences(
  expected: Expected,
  world: RuleWorld,
  judged: ReadonlyMap<string, Judged | null>,
  toldBefore: number,
): string[] {
  const { tick, scope = [...judged.keys()][0] ?? "", ...rest } = expected;
  const of = judged.get(scope) ?? null;
  const status = (name: string) => world.actions.filter((action) => action.status === name).length;
  const toldOf = (kind: string) => world.told.filter(({ effect }) => effect.kind === kind).length;
  const found: Readonly<Record<keyof typeof rest, unknown>> = {
    verdict: of?.verdict,
    state: world.states.get(scope)?.phase ?? "inactive",
    told: world.told.slice(toldBefore).flatMap((one) => (one.scope === scope ? [one.effect.kind] : [])),
    fired: world.alerts.length,
    open: world.alerts.filter(({ closed }) => closed === null).length,
    tasks: world.tasks.length,
    actions: status("verified"),
    proposals: status("proposed"),
    failed: status("failed"),
    stale: toldOf("stale"),
    errors: toldOf("error"),
    storms: world.storms,
    remote: world.platform.read(scope).status,
    breaker: world.breaker(scope).state,
    against: world.actions.findLast((action) => action.scope === scope)?.reasons ?? [],
    value: of?.figures.value,
    reference: of?.figures.reference,
    limit: of?.figures.limit,
  };
  return Object.entries(rest).flatMap(([name, wanted]) => {
    const is = found[name as keyof typeof found];
    const same =
      typeof wanted === "number" && typeof is === "number"
        ? Math.abs(is - wanted) < 1e-6 * Math.max(1, Math.abs(wanted))
        : JSON.stringify(is) === JSON.stringify(wanted);
    return same
      ? []
      : [
          `tick ${tick}: ${name} of ${scope} is ${JSON.stringify(is)}, not ${JSON.stringify(wanted)} (${of?.reason ?? "gone"})`,
        ];
  });
}
