/** The view of attribution: what its URL means, and what it asks. */
import { expect, it } from "vitest";
import { attributionAddress, datesOf, defaultView, formatView, parseView } from "./attribution-view.ts";

const now = Date.parse("2026-03-01T17:00:00Z");

it("leaves out what is usual, and reads back what it wrote", () => {
  expect(formatView(defaultView).toString()).toBe("");
  const view = {
    ...defaultView,
    range: "custom",
    from: "2026-01-01",
    to: "2026-02-01",
    lookback: "45d",
    model: "shapley",
    order: "3",
  } as const;
  expect(parseView(formatView(view))).toEqual(view);
});

it.each([
  "range=never",
  "range=custom&from=2026-02-30&to=2026-03-01",
  "range=custom&from=2026-03-01&to=2026-02-01",
  "lookback=0d",
  "lookback=181d",
  "lookback=7",
  "by=device",
  "model=best",
  "order=4",
  "conversion=",
])("falls back from %s", (query) => {
  expect(parseView(new URLSearchParams(query))).toEqual(defaultView);
});

it.each([
  ["7d", "2026-02-24", "2026-03-03"],
  ["28d", "2026-02-03", "2026-03-03"],
  ["month", "2026-03-01", "2026-03-03"],
  ["last_month", "2026-02-01", "2026-03-01"],
] as const)("%s ends on the workspace's calendar", (range, from, to) => {
  expect(datesOf({ range, from: null, to: null }, "Asia/Shanghai", now)).toEqual({ from, to });
});

it("asks the same whichever two models are compared", () => {
  const ask = (view: Partial<typeof defaultView>) =>
    attributionAddress("brand", { ...defaultView, ...view }, "UTC", now);
  expect(ask({ model: "linear", against: "first" })).toBe(ask({}));
  expect(ask({ order: "2" })).not.toBe(ask({}));
});
