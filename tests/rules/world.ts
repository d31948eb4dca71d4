/** A workspace in small: rules' states, alerts, tasks, breakers and a platform that keeps the truth, driven hour by hour. */
import { hourMs } from "#domain/base/local-time.ts";
import { type Breaker, moveBreaker, neverTouched } from "#domain/breaker/breaker-state.ts";
import { type GuardReason, type Policy, reasonsAgainst, usualPolicy } from "#domain/breaker/guards.ts";
import { humanMove } from "#domain/breaker/remote-state.ts";
import { advance, afterEdit, afterPause, type Effect, type RuleState, scopeGone } from "#domain/rules/alert-state.ts";
import type { RuleDefinition, RuleMode } from "#domain/rules/rule.ts";
import { tellFirings } from "#domain/rules/storm.ts";
import type { Judged, Verdict } from "#domain/rules/verdict.ts";
import { FakePlatform, type Fault } from "./fake-platform.ts";

export type Step =
  | { readonly kind: "tick"; readonly judged: Readonly<Record<string, Judged | null>>; readonly silenced: boolean }
  | { readonly kind: "missed" }
  | { readonly kind: "edit" }
  | { readonly kind: "approve" }
  | { readonly kind: "mode"; readonly mode: RuleMode }
  | { readonly kind: "kill"; readonly on: boolean }
  | { readonly kind: "human"; readonly scope: string; readonly status: "active" | "paused" }
  | { readonly kind: "resume"; readonly scope: string }
  | { readonly kind: "fault"; readonly fault: Fault };

export interface AlertRow {
  readonly id: number;
  readonly scope: string;
  readonly firedAt: number;
  closed: "resolved" | "scope_gone" | null;
}

export interface ActionRow {
  readonly id: number;
  readonly alertId: number;
  readonly scope: string;
  readonly placedAt: number;
  status: "proposed" | "verified" | "failed" | "noop";
  /** When it was carried out, by which mode, on which verdict. */
  done: { readonly at: number; readonly mode: RuleMode; readonly approved: boolean; readonly verdict: Verdict } | null;
  reasons: readonly GuardReason[];
}

const weekSpend = 700_000;

export class RuleWorld {
  /** Start of the hour that is judged next; its end is now. */
  tick = Date.UTC(2026, 0, 5);
  readonly states = new Map<string, RuleState>();
  readonly evaluations = new Map<string, Verdict>();
  readonly alerts: AlertRow[] = [];
  readonly tasks: { readonly alertId: number; readonly scope: string }[] = [];
  readonly actions: ActionRow[] = [];
  readonly breakers = new Map<string, Breaker>();
  readonly platform: FakePlatform;
  readonly log: Step[] = [];
  readonly told: { readonly scope: string; readonly effect: Effect }[] = [];
  storms = 0;
  mode: RuleMode;
  /** Ticks that nobody evaluated since the last one. */
  missed = 0;
  private killedMs: number | null = null;
  private readonly policy: Policy;

  constructor(
    readonly definition: RuleDefinition,
    readonly channels: readonly string[],
    mode: RuleMode,
    policy: Partial<Policy> = {},
  ) {
    this.mode = mode;
    this.policy = { ...usualPolicy, mode: "act", hasEndpoint: true, ...policy };
    this.platform = new FakePlatform(channels);
  }

  step(step: Step): void {
    this.log.push(step);
    if (step.kind === "tick") this.judge(step.judged, step.silenced);
    else if (step.kind === "missed") {
      this.missed += 1;
      this.tick += hourMs;
    } else this.meanwhile(step);
  }

  private meanwhile(step: Exclude<Step, { kind: "tick" | "missed" }>): void {
    if (step.kind === "edit") this.change((state) => afterEdit(state));
    if (step.kind === "mode") this.mode = step.mode;
    if (step.kind === "kill") this.killedMs = step.on ? this.tick : null;
    if (step.kind === "human") this.platform.byHuman(step.scope, step.status);
    if (step.kind === "resume") this.resume(step.scope);
    if (step.kind === "fault") this.platform.next = step.fault;
    if (step.kind !== "approve") return;
    for (const action of this.actions) if (action.status === "proposed") this.attempt(action, true, false, false);
  }

  breaker(scope: string): Breaker {
    return this.breakers.get(scope) ?? neverTouched;
  }

  open(scope: string): readonly AlertRow[] {
    return this.alerts.filter((alert) => alert.scope === scope && alert.closed === null);
  }

  private change(how: (state: RuleState) => RuleState | null): void {
    for (const [scope, state] of [...this.states]) this.keep(scope, how(state));
  }

  private keep(scope: string, state: RuleState | null): void {
    if (state === null) this.states.delete(scope);
    else this.states.set(scope, state);
  }

  private judge(judged: Readonly<Record<string, Judged | null>>, silenced: boolean): void {
    const { missed, tick } = this;
    if (missed > 0) this.change((state) => afterPause(state, missed));
    this.missed = 0;
    this.tick += hourMs;
    for (const scope of this.channels) this.look(scope);
    const fired: ActionRow[] = [];
    for (const [scope, verdict] of Object.entries(judged)) {
      const state = this.states.get(scope) ?? null;
      if (verdict === null && state === null) continue;
      const next =
        verdict === null ? scopeGone(state as RuleState, tick) : advance(state, verdict, this.definition, tick);
      if (verdict !== null) this.evaluations.set(`${scope}@${tick}`, verdict.verdict);
      this.keep(scope, next.state);
      for (const effect of next.effects) fired.push(...this.follow(scope, effect));
    }
    const { each, asOne } = tellFirings(fired);
    if (asOne.length > 0) this.storms += 1;
    for (const action of each) this.attempt(action, false, silenced, false);
    for (const action of asOne) this.attempt(action, false, silenced, true);
  }

  /** What an effect writes: alerts and tasks at once, actions to be tried afterwards. */
  private follow(scope: string, effect: Effect): ActionRow[] {
    this.told.push({ scope, effect });
    if (effect.kind === "resolve" || effect.kind === "scope_gone")
      for (const alert of this.open(scope)) alert.closed = effect.kind === "resolve" ? "resolved" : "scope_gone";
    if (effect.kind !== "fire") return [];
    const alertId = this.alerts.length + 1;
    this.alerts.push({ id: alertId, scope, firedAt: effect.tick, closed: null });
    if (this.definition.actions.includes("file_task")) this.tasks.push({ alertId, scope });
    if (!this.definition.actions.includes("pause_channel") || this.mode === "observe" || this.mode === "off") return [];
    const action: ActionRow = {
      id: this.actions.length + 1,
      alertId,
      scope,
      placedAt: effect.tick,
      status: "proposed",
      done: null,
      reasons: [],
    };
    this.actions.push(action);
    return [action];
  }

  private lastVerdict(scope: string): Verdict | null {
    return this.evaluations.get(`${scope}@${this.tick - hourMs}`) ?? null;
  }

  /** Guards again, then the platform, then what it says of itself. */
  private attempt(action: ActionRow, approved: boolean, silenced: boolean, storm: boolean): void {
    const { scope } = action;
    const now = this.tick;
    const verdict = this.lastVerdict(scope);
    const phase = this.states.get(scope)?.phase;
    const cause = {
      mode: this.mode,
      firing: phase === "firing",
      verdict,
      judgedMs: verdict === null ? null : now,
      muted: storm ? ("storm" as const) : silenced ? ("silenced" as const) : null,
    };
    this.look(scope);
    action.reasons = reasonsAgainst({
      now,
      kind: "pause",
      channel: scope,
      cause,
      approval: approved ? { expiresMs: action.placedAt + 25 * hourMs } : null,
      policy: { ...this.policy, killedMs: this.killedMs },
      breaker: this.breaker(scope),
      pausesToday: this.actions.filter(({ done }) => done !== null && done.at > now - 24 * hourMs).length,
      spend: this.channels.map((channel) => ({
        channel,
        minor: weekSpend,
        paused: this.platform.read(channel).status === "paused",
      })),
      otherAction: false,
      raising: false,
    });
    if (action.reasons.length > 0 || verdict === null) return;
    this.carryOut(action, { at: now, mode: this.mode, approved, verdict });
  }

  private carryOut(action: ActionRow, done: NonNullable<ActionRow["done"]>): void {
    const { scope, id } = action;
    if (this.platform.read(scope).status === "paused") {
      action.status = "noop";
      return;
    }
    for (let attempt = 1; attempt <= 5; attempt++) {
      this.platform.ensurePaused(scope, id);
      if (this.platform.read(scope).status !== "paused") continue;
      action.status = "verified";
      action.done = done;
      this.breakers.set(scope, moveBreaker(this.breaker(scope), "paused", done.at, id));
      return;
    }
    action.status = "failed";
  }

  /** What a person did on the platform is seen when it is read, and wins. */
  private look(scope: string): void {
    const breaker = this.breaker(scope);
    const { status } = this.platform.read(scope);
    const move = humanMove(breaker.state, { status, dailyBudgetMinor: null, changedBy: null }, null);
    if (move !== null) this.breakers.set(scope, moveBreaker(breaker, move, this.tick));
  }

  /** A person takes our pause back. */
  private resume(scope: string): void {
    this.look(scope);
    const breaker = this.breaker(scope);
    if (breaker.state !== "open") return;
    this.platform.byHuman(scope, "active");
    this.breakers.set(scope, moveBreaker(breaker, "resumed", this.tick));
  }
}
