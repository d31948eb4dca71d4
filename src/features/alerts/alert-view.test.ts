/** The address of a list of alerts, there and back. */
import { expect, it } from "vitest";
import { type AlertView, alertQuestion, alertSearch, alertTabs, alertViewOf, isUnder } from "./alert-view.ts";

it("comes back from its own address", () => {
  for (const tab of alertTabs) {
    for (const severity of [null, "red"] as const) {
      const view: AlertView = { tab, severity };
      expect(alertViewOf(Object.fromEntries(new URLSearchParams(alertSearch(view))))).toEqual(view);
    }
  }
});

it("takes what it does not know for the open ones", () => {
  expect(alertViewOf({ state: "nonsense", severity: ["red"] })).toEqual({ tab: "open", severity: null });
  expect(alertSearch({ tab: "open", severity: null })).toBe("");
});

it("asks for what is open once, and tells firing from recovering itself", () => {
  expect(alertQuestion({ tab: "recovering", severity: null })).toEqual({ state: "open" });
  expect(alertQuestion({ tab: "resolved", severity: "blue" })).toEqual({ state: "closed", severity: "blue" });
  expect(isUnder("firing", "recovering")).toBe(false);
  expect(isUnder("all", "scope_gone")).toBe(true);
});
