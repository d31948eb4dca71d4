/** What a silence matches. */
import { expect, it } from "vitest";
import { silenceMatcher, silenceScopes } from "./silence-scope.ts";

const alert = { ruleId: 7, scopeKind: "channel", scopeKey: "douyin" };

it("can be as narrow as one rule for one object, and as wide as either", () => {
  expect(silenceScopes(alert)).toEqual(["this", "rule", "object"]);
  expect(silenceMatcher("this", alert)).toEqual({ ruleId: 7, scopeKind: "channel", scopeKey: "douyin" });
  expect(silenceMatcher("rule", alert)).toEqual({ ruleId: 7 });
  expect(silenceMatcher("object", alert)).toEqual({ scopeKind: "channel", scopeKey: "douyin" });
});

it("has no object where everything is watched together, and no rule for alerts of the house", () => {
  expect(silenceScopes({ ...alert, scopeKind: "none", scopeKey: "" })).toEqual(["rule"]);
  expect(silenceScopes({ ...alert, ruleId: null, scopeKind: "source" })).toEqual(["object"]);
});
