/** What must be so after every step, whatever happened; each answers with what is wrong, or with nothing. */
import { hourMs } from "#domain/base/local-time.ts";
import { type BreakerState, breakerStates, moves, stateAfter } from "#domain/breaker/breaker-state.ts";
import type { Phase, RuleState } from "#domain/rules/alert-state.ts";
import type { RuleWorld, Step } from "./world.ts";

const dayMs = 24 * hourMs;
const pausesPerDay = 3;

/** Edges of the alert's state; an edit leads from an incident back to pending. */
const edges: Readonly<Record<Phase, readonly Phase[]>> = {
  inactive: ["inactive", "pending", "firing"],
  pending: ["pending", "inactive", "firing"],
  firing: ["firing", "recovering", "inactive", "pending"],
  recovering: ["recovering", "firing", "inactive", "pending"],
};

/** What one step may do to a breaker: what a person did is seen, and then ours. */
const reach: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  breakerStates.map((from) => {
    const after = (state: BreakerState) => moves.flatMap((move) => stateAfter(state, move) ?? []);
    const once = [from, ...after(from)];
    return [from, new Set([...once, ...once.flatMap(after)])];
  }),
);

export interface Before {
  readonly phases: ReadonlyMap<string, Phase>;
  readonly breakers: ReadonlyMap<string, string>;
  readonly alerts: number;
  /** Ticks were missed: the pause moves timers. */
  readonly missed: boolean;
  readonly timers: ReadonlyMap<string, string>;
}

const timersOf = ({ phase, bad, held, good, activeAt, firedAt }: RuleState) =>
  [phase, bad, held, good, activeAt, firedAt].join();

export const before = (world: RuleWorld): Before => ({
  phases: new Map([...world.states].map(([scope, { phase }]) => [scope, phase])),
  breakers: new Map([...world.breakers].map(([scope, { state }]) => [scope, state])),
  alerts: world.alerts.length,
  missed: world.missed > 0,
  timers: new Map([...world.states].map(([scope, state]) => [scope, timersOf(state)])),
});

export function broken(world: RuleWorld, was: Before, step: Step): string[] {
  return [...ofActions(world), ...ofPlatform(world), ...ofAlerts(world), ...ofStates(world, was, step)];
}

function* ofActions({ actions, evaluations, definition }: RuleWorld): Iterable<string> {
  for (const { id, scope, done, status } of actions) {
    if ((done !== null) !== (status === "verified"))
      yield `action ${id} is ${status} and ${done === null ? "not" : ""} done`;
    if (done === null) continue;
    if (done.mode !== "act" && !done.approved) yield `action ${id} in mode ${done.mode} without an approval`;
    if (done.mode === "observe" || done.mode === "off") yield `action ${id} in mode ${done.mode}`;
    if (done.verdict !== "bad") yield `action ${id} on ${done.verdict}`;
    if (evaluations.get(`${scope}@${done.at - hourMs}`) !== "bad")
      yield `action ${id} without an evaluation that says bad`;
    const within = actions.filter(
      (other) => other.done !== null && other.done.at > done.at - dayMs && other.done.at <= done.at,
    );
    if (within.length > pausesPerDay) yield `${within.length} pauses within a day`;
  }
  if (actions.length > 0 && !definition.actions.includes("pause_channel")) yield "an action of a rule that has none";
  const alerts = actions.map(({ alertId }) => alertId);
  if (new Set(alerts).size !== alerts.length) yield "two actions for one alert";
}

function* ofPlatform({ channels, platform, actions, breakers }: RuleWorld): Iterable<string> {
  for (const channel of channels) {
    const { status, by } = platform.read(channel);
    if (typeof by === "number" && actions.find(({ id }) => id === by)?.status !== "verified")
      yield `${channel} is ${status} by an action that is not verified`;
    const breaker = breakers.get(channel);
    const opener = actions.find(({ id }) => id === breaker?.openedBy);
    if (breaker?.state === "open" && opener?.status !== "verified")
      yield `${channel} is called paused, and nothing verified it`;
    if (breaker?.state === "open" && status !== "paused" && by !== "human")
      yield `${channel} is called paused and runs`;
  }
  const effects = platform.changes.flatMap(({ remote }) => (typeof remote.by === "number" ? [remote.by] : []));
  if (new Set(effects).size !== effects.length) yield "an action took effect twice";
}

function* ofAlerts(world: RuleWorld): Iterable<string> {
  const scopes = new Set([...world.alerts.map(({ scope }) => scope), ...world.states.keys()]);
  for (const scope of scopes) {
    const open = world.open(scope).length;
    if (open > 1) yield `${scope} has ${open} open alerts`;
    const state = world.states.get(scope);
    const fired = (state?.firedAt ?? null) !== null;
    if (fired !== (open === 1)) yield `${scope} is ${state?.phase ?? "inactive"} with ${open} open alerts`;
    if ((state?.phase === "firing" || state?.phase === "recovering") && !fired)
      yield `${scope} fires without an incident`;
  }
  const tasks = world.tasks.map(({ alertId }) => alertId);
  if (new Set(tasks).size !== tasks.length) yield "two tasks for one alert";
}

function* ofStates(world: RuleWorld, was: Before, step: Step): Iterable<string> {
  for (const scope of new Set([...was.phases.keys(), ...world.states.keys()])) {
    const from = was.phases.get(scope) ?? "inactive";
    const to = world.states.get(scope)?.phase ?? "inactive";
    if (!edges[from].includes(to)) yield `${scope} went from ${from} to ${to}`;
    if (from !== "pending" && to === "pending" && from !== "inactive" && step.kind !== "edit")
      yield `${scope} is pending again without an edit`;
    if (step.kind !== "tick") continue;
    const verdict = step.judged[scope]?.verdict;
    const frozen = verdict === "stale" || verdict === "no_sample" || verdict === "error";
    const state = world.states.get(scope);
    const same = state !== undefined && timersOf(state) === was.timers.get(scope);
    if (frozen && !was.missed && from !== "inactive" && !same) yield `${scope} moved its timers on ${verdict}`;
  }
  if (world.alerts.length > was.alerts && step.kind !== "tick") yield `${step.kind} fired an alert`;
  for (const [scope, { state }] of world.breakers) {
    const from = was.breakers.get(scope) ?? "closed";
    if (!reach.get(from)?.has(state)) yield `breaker of ${scope} went from ${from} to ${state}`;
  }
}

/** The whole log once more from empty ends the same. */
export function replayed(world: RuleWorld, empty: RuleWorld): string[] {
  for (const step of world.log) empty.step(step);
  const picture = ({ states, alerts, actions, breakers, platform, tasks, tick }: RuleWorld) =>
    JSON.stringify([[...states], alerts, actions, [...breakers], platform.changes, tasks, tick]);
  return picture(world) === picture(empty) ? [] : ["replaying the log ends otherwise"];
}
