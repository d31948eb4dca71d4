/** Ten thousand random lives of a rule: verdicts, missed hours, edits, people and faults; every invariant after each step. */
import fc from "fast-check";
import { expect, it } from "vitest";
import { RuleDefinition, ruleModes } from "#domain/rules/rule.ts";
import { type Judged, verdicts } from "#domain/rules/verdict.ts";
import { before, broken, replayed } from "./invariants.ts";
import { RuleWorld, type Step } from "./world.ts";

const channels = ["douyin", "baidu", "tencent", "xiaohongshu", "kuaishou"] as const;
const figures = { value: 1, reference: 1, limit: 1, fromMs: 0, toMs: 1, sample: null, probability: null };
const judged: Readonly<Record<string, Judged>> = Object.fromEntries(
  verdicts.map((verdict) => [verdict, { verdict, reason: verdict, figures }]),
);

const definition = fc
  .record({
    forTicks: fc.integer({ min: 1, max: 4 }),
    keepTicks: fc.integer({ min: 1, max: 4 }),
    actions: fc.constantFrom(
      ["notify", "pause_channel"],
      ["notify", "file_task", "pause_channel"],
      ["notify", "file_task"],
    ),
  })
  .map((changes) =>
    RuleDefinition.parse({
      watch: { kind: "metric", metric: "cpa", by: "channel" },
      condition: { kind: "probably", target: 200 },
      ...changes,
    }),
  );

const scope = fc.constantFrom(...channels);
/** Mostly bad, so that walks get as far as actions. */
const verdict = fc.oneof(
  { weight: 5, arbitrary: fc.constant("bad") },
  { weight: 2, arbitrary: fc.constant("good") },
  { weight: 3, arbitrary: fc.constantFrom("hold", "stale", "no_sample", "error", "gone") },
);
const tick = fc
  .record({
    each: fc.array(verdict, { minLength: channels.length, maxLength: channels.length }),
    silenced: fc.boolean(),
  })
  .map(({ each, silenced }): Step => {
    const pairs = channels.map((channel, i) => [channel, judged[each[i] ?? ""] ?? null]);
    return { kind: "tick", judged: Object.fromEntries(pairs), silenced: silenced && each[0] === "good" };
  });
/** The same verdicts for some hours: chance alone is seldom bad three times. */
const stretch = fc
  .record({ step: tick, times: fc.integer({ min: 1, max: 4 }) })
  .map(({ step, times }) => Array<Step>(times).fill(step));
const other: fc.Arbitrary<Step> = fc.oneof(
  fc.constant<Step>({ kind: "missed" }),
  fc.constant<Step>({ kind: "edit" }),
  fc.constant<Step>({ kind: "approve" }),
  fc.constantFrom(...ruleModes).map((mode): Step => ({ kind: "mode", mode })),
  fc.boolean().map((on): Step => ({ kind: "kill", on })),
  fc.record({ scope, status: fc.constantFrom("active", "paused") }).map((of): Step => ({ kind: "human", ...of })),
  scope.map((of): Step => ({ kind: "resume", scope: of })),
  fc.constantFrom("lost", "unanswered", "refused").map((fault): Step => ({ kind: "fault", fault })),
);
const life = fc
  .array(fc.oneof({ weight: 3, arbitrary: stretch }, { weight: 2, arbitrary: other.map((step) => [step]) }), {
    minLength: 4,
    maxLength: 14,
  })
  .map((parts) => parts.flat());

const seen = { steps: 0, alerts: 0, actions: 0, effects: new Set<string>() };

it("no invariant breaks in 10,000 random walks", () => {
  const mode = fc.constantFrom("act", "act", "propose", "observe");
  fc.assert(
    fc.property(definition, mode, life, (rule, from, steps) => {
      const world = new RuleWorld(rule, channels, from, { pausedShare: 0.9 });
      for (const step of steps) {
        const was = before(world);
        world.step(step);
        const wrong = broken(world, was, step);
        if (wrong.length > 0) throw new Error(wrong.join("; "));
      }
      expect(replayed(world, new RuleWorld(rule, channels, from, { pausedShare: 0.9 }))).toEqual([]);
      seen.steps += steps.length;
      seen.alerts += world.alerts.length;
      seen.actions += world.actions.filter(({ done }) => done !== null).length;
      for (const { effect } of world.told) seen.effects.add(effect.kind);
    }),
    { numRuns: 10_000, seed: 20261126 },
  );
}, 120_000);

it("the walks went everywhere", () => {
  expect(seen.steps).toBeGreaterThan(100_000);
  expect(seen.alerts).toBeGreaterThan(10_000);
  expect(seen.actions).toBeGreaterThan(1_000);
  expect([...seen.effects].sort()).toEqual(
    ["error", "fire", "recovering", "refire", "repeat", "resolve", "scope_gone", "stale"].sort(),
  );
});
