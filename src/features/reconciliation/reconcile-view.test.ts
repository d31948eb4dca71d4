/** The page's URL is its state, and means one question. */
import { expect, it } from "vitest";
import { datesOf, defaultView, formatView, parseView, sidesOf } from "./reconcile-view.ts";

const parsed = (query: string) => parseView(new URLSearchParams(query));

it.each([
  [""],
  ["measure=value&a=12&b=13%403&range=28d&step=population"],
  ["from=2026-11-01&to=2026-11-08&table=1"],
  [new URLSearchParams({ a: '{"figure":2412,"name":"Sheet"}' }).toString()],
])("reads what it writes: %s", (query) => {
  expect(formatView(parsed(query)).toString()).toBe(query);
});

it.each([["measure=glory"], ["a=nonsense&b=%7B"], ["range=decade"], ["from=2026-11-08&to=2026-11-01"], ["step=luck"]])(
  "falls back from %s",
  (query) => expect(parsed(query)).toEqual(defaultView),
);

it.each([
  ["week", "2026-11-26", "2026-11-16", "2026-11-23"],
  ["week", "2026-11-23", "2026-11-16", "2026-11-23"],
  ["week", "2026-11-22", "2026-11-09", "2026-11-16"],
  ["7d", "2026-11-26", "2026-11-19", "2026-11-26"],
  ["month", "2026-11-26", "2026-11-01", "2026-11-27"],
] as const)("%s on %s", (range, today, from, to) => {
  expect(datesOf({ ...defaultView, range }, today)).toEqual({ from, to });
});

it("takes each team's own definition of the figure unless told", () => {
  const definitions = [
    { id: 3, team: "operations", measure: "value" },
    { id: 2, team: "operations", measure: "people" },
    { id: 1, team: "promotion", measure: "people" },
  ] as const;
  expect(sidesOf(defaultView, definitions)).toEqual({ a: "1", b: "2" });
  expect(sidesOf({ ...defaultView, measure: "value", a: "9" }, definitions)).toEqual({ a: "9", b: "3" });
  expect(sidesOf({ ...defaultView, measure: "conversions" }, definitions)).toEqual({ a: null, b: null });
});
