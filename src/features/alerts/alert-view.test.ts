/** The address of a list of alerts, there and back. */
import { expect, it } from "vitest";
import { type AlertView, alertQuestion, alertSearch, alertTabs, alertViewOf, isUnder } from "./alert-view.ts";

const open: AlertView = { tab: "open", severity: null, ruleId: null, before: null };

it("comes back from its own address", () => {
  for (const tab of alertTabs) {
    for (const severity of [null, "red"] as const) {
      const view: AlertView = {
        tab,
        severity,
        ruleId: severity === null ? null : 12,
        before: severity === null ? 40 : null,
      };
      expect(alertViewOf(Object.fromEntries(new URLSearchParams(alertSearch(view))))).toEqual(view);
    }
  }
});

it("takes what it does not know for the open ones", () => {
  expect(alertViewOf({ state: "nonsense", severity: ["red"], rule: "0x1", before: "-3" })).toEqual(open);
  expect(alertSearch(open)).toBe("");
});

it("asks for what is open once, and tells firing from recovering itself", () => {
  expect(alertQuestion({ ...open, tab: "recovering" })).toEqual({ state: "open" });
  expect(alertQuestion({ tab: "resolved", severity: "blue", ruleId: 7, before: 90 })).toEqual({
    state: "closed",
    severity: "blue",
    ruleId: 7,
    before: 90,
  });
  expect(isUnder("firing", "recovering")).toBe(false);
  expect(isUnder("all", "scope_gone")).toBe(true);
});
