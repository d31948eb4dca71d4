/** What a rule would have done: over hours that are past, as it would have judged them then. */
import { hourMs } from "#domain/base/local-time.ts";
import { advance, type Phase, type RuleState } from "./alert-state.ts";
import { likelyLeast } from "./judge-likely.ts";
import { judgeScope } from "./judge-scope.ts";
import type { LagCurve } from "./lag-curve.ts";
import { type PauseCosts, pausesOf } from "./paused-hours.ts";
import type { RuleDefinition } from "./rule.ts";
import type { Figures, Judged, ScopeHour, Verdict } from "./verdict.ts";
import type { Window } from "./window.ts";

export interface BackTestScope {
  readonly key: string;
  /** Contiguous, oldest first, from `hoursNeeded` before the first tick on. */
  readonly hours: readonly ScopeHour[];
}

export interface BackTestOptions {
  /** Ticks from here, epoch ms, to before there. */
  readonly fromMs: number;
  readonly toMs: number;
  readonly margin: number;
  readonly timezone: string;
  readonly minor: number;
  readonly lag: LagCurve;
  /** The plan of a scope for a window. */
  readonly planMinor?: (key: string, window: Window) => number | null;
  readonly target?: number | null;
  readonly orderMinor?: number | null;
  /** Pauses that the workspace allows within 24 hours. */
  readonly pausesPerDay?: number;
}

/** An hour to draw. */
export interface Mark {
  readonly at: number;
  readonly verdict: Verdict;
  readonly phase: Phase;
  readonly value: number | null;
  readonly reference: number | null;
  readonly limit: number | null;
}

export interface Firing {
  readonly key: string;
  readonly activeAt: number;
  readonly firedAt: number;
  /** null: it was still open at the end. */
  readonly resolvedAt: number | null;
  readonly figures: Figures;
  /** The window after it was good although nobody did anything; null: not to be said. */
  readonly falseAlarm: boolean | null;
  /** null where the rule does not pause, or the day's pauses were used up. */
  readonly pause: PauseCosts | null;
}

export interface BackTest {
  readonly fromMs: number;
  readonly toMs: number;
  readonly scopes: readonly { readonly key: string; readonly marks: readonly Mark[] }[];
  /** In the order in which they fired. */
  readonly firings: readonly Firing[];
  readonly tasks: number;
  readonly pauses: number;
  /** What would not have been spent, and not have come in, while channels were paused; null without a pause. */
  readonly spendAvoidedMinor: number | null;
  readonly revenueForgoneMinor: number | null;
  readonly falseAlarms: number;
  /** Firings of which it can be said whether they were false. */
  readonly judged: number;
}

/** Pages and sources leave no hours behind by which to judge them again. */
export const canBackTest = ({ watch }: RuleDefinition): boolean => watch.kind === "metric";

export function backTest(
  definition: RuleDefinition,
  scopes: readonly BackTestScope[],
  options: BackTestOptions,
): BackTest {
  const runs = canBackTest(definition) ? scopes.map((scope) => run(definition, scope, options)) : [];
  const fired = runs.flatMap(({ firings }) => firings).sort((a, b) => a.firedAt - b.firedAt);
  const pauses = definition.actions.includes("pause_channel")
    ? pausesOf(fired, scopes, definition.cooldownHours, options.toMs, options.pausesPerDay ?? 3)
    : fired.map(() => null);
  const firings = fired.map((firing, i) => ({ ...firing, pause: pauses[i] ?? null }));
  const paused = pauses.filter((pause) => pause !== null);
  const sum = (of: (costs: PauseCosts) => number) =>
    paused.length === 0 ? null : paused.reduce((total, costs) => total + of(costs), 0);
  return {
    fromMs: options.fromMs,
    toMs: options.toMs,
    scopes: runs.map(({ key, marks }) => ({ key, marks })),
    firings,
    tasks: definition.actions.includes("file_task") ? firings.length : 0,
    pauses: paused.length,
    spendAvoidedMinor: sum(({ spendMinor }) => spendMinor),
    revenueForgoneMinor: sum(({ revenueMinor }) => revenueMinor),
    falseAlarms: firings.filter(({ falseAlarm }) => falseAlarm === true).length,
    judged: firings.filter(({ falseAlarm }) => falseAlarm !== null).length,
  };
}

type OpenFiring = Omit<Firing, "pause">;

function run(definition: RuleDefinition, scope: BackTestScope, options: BackTestOptions) {
  const { key } = scope;
  const marks: Mark[] = [];
  const firings: OpenFiring[] = [];
  let state: RuleState | null = null;
  for (let tick = options.fromMs; tick < options.toMs; tick += hourMs) {
    const judged = judgedAt(definition, scope, options, tick + hourMs);
    const next = advance(state, judged, definition, tick);
    state = next.state;
    const { value, reference, limit } = judged.figures;
    marks.push({ at: tick, verdict: judged.verdict, phase: state?.phase ?? "inactive", value, reference, limit });
    for (const effect of next.effects) {
      if (effect.kind === "fire") {
        const falseAlarm = passedByItself(definition, scope, options, tick + hourMs);
        const { activeAt } = effect;
        firings.push({ key, activeAt, firedAt: tick, resolvedAt: null, figures: judged.figures, falseAlarm });
      }
      const last = firings.at(-1);
      if (effect.kind === "resolve" && last !== undefined) firings.splice(-1, 1, { ...last, resolvedAt: tick });
    }
  }
  return { key, marks, firings };
}

function judgedAt(
  definition: RuleDefinition,
  { key, hours }: BackTestScope,
  options: BackTestOptions,
  endMs: number,
): Judged {
  const { margin, timezone, minor, lag, planMinor, target = null, orderMinor = null } = options;
  const toMs = endMs - definition.settleHours * hourMs;
  const window = { fromMs: toMs - definition.windowHours * hourMs, toMs };
  return judgeScope(definition, {
    endMs,
    hours,
    freshness: { stale: [] },
    margin,
    timezone,
    minor,
    planMinor: planMinor === undefined ? null : planMinor(key, window),
    lag,
    learning: false,
    target,
    orderMinor,
    hindsight: true,
  });
}

/** Judged again when the window holds only what came after the firing. */
function passedByItself(
  definition: RuleDefinition,
  scope: BackTestScope,
  options: BackTestOptions,
  firedMs: number,
): boolean | null {
  const length =
    definition.condition.kind === "probably" ? Math.max(likelyLeast, definition.windowHours) : definition.windowHours;
  const endMs = firedMs + (length + definition.settleHours) * hourMs;
  if (endMs > options.toMs) return null;
  const { verdict } = judgedAt(definition, scope, options, endMs);
  return verdict === "good" ? true : verdict === "bad" || verdict === "hold" ? false : null;
}
