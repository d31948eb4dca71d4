/** Whatever is chosen in the form, in whatever order, leaves a definition that the server takes. */
import fc from "fast-check";
import { expect, it } from "vitest";
import { dictionary } from "#domain/metrics/dictionary.ts";
import { RuleAction, RuleDefinition, scopeKinds } from "#domain/rules/rule.ts";
import {
  conditionsFor,
  firstDraft,
  freshCondition,
  keysOf,
  mayPause,
  sameDefinition,
  withAction,
  withCondition,
  withMetric,
  withScope,
  withWatchKind,
} from "./rule-draft.ts";

type Step = (definition: RuleDefinition) => RuleDefinition;

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.constantFrom("metric", "page", "freshness").map(
    (kind): Step =>
      (one) =>
        withWatchKind(one, kind),
  ),
  fc.constantFrom(...dictionary.map(({ id }) => id)).map(
    (id): Step =>
      (one) =>
        withMetric(one, id),
  ),
  fc.constantFrom(...scopeKinds).map(
    (by): Step =>
      (one) =>
        withScope(one, by),
  ),
  fc.nat(5).map(
    (index): Step =>
      (one) => {
        if (one.watch.kind !== "metric") return one;
        const kinds = conditionsFor(one.watch.metric);
        const kind = kinds[index % kinds.length];
        return kind === undefined ? one : withCondition(one, freshCondition(kind));
      },
  ),
  fc.tuple(fc.constantFrom(...RuleAction.options), fc.boolean()).map(
    ([action, on]): Step =>
      (one) =>
        action === "pause_channel" && !mayPause(one) ? one : withAction(one, action, on),
  ),
);

it("every choice in every order leaves a rule that can be saved", () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
      let definition = firstDraft.definition;
      for (const change of steps) {
        definition = change(definition);
        expect(RuleDefinition.safeParse(definition).error?.issues ?? []).toEqual([]);
      }
    }),
  );
});

it("takes the pause back where the rule may not pause any more", () => {
  const probably = withCondition(withMetric(firstDraft.definition, "roas"), freshCondition("probably"));
  const pausing = withAction(probably, "pause_channel", true);
  expect(pausing.actions).toContain("pause_channel");
  expect(withScope(pausing, "campaign").actions).not.toContain("pause_channel");
  expect(withMetric(pausing, "ctr").actions).not.toContain("pause_channel");
});

it("reads keys as they are typed", () => {
  expect(keysOf(" douyin, baidu，douyin,, /lp/a ")).toEqual(["douyin", "baidu", "/lp/a"]);
});

it("knows what differs", () => {
  const { definition } = firstDraft;
  expect(sameDefinition(definition, { ...definition })).toBe(true);
  expect(sameDefinition(definition, { ...definition, forTicks: 4 })).toBe(false);
});
