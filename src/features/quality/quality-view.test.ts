/** Rows for the view of data quality. */
import { expect, it } from "vitest";
import { qualityAddress, qualityView } from "./quality-view.ts";

const week = { from: "2026-11-20", to: "2026-11-27" };

it.each([
  [{}, { ...week, part: null, offset: 0 }],
  [
    { from: "2026-11-01", to: "2026-11-08", part: "spend", offset: "100" },
    { from: "2026-11-01", to: "2026-11-08", part: "spend", offset: 100 },
  ],
  [
    { from: "2026-11-09", to: "2026-11-08" },
    { ...week, part: null, offset: 0 },
  ],
  [
    { from: "2025-11-09", to: "2026-11-08" },
    { ...week, part: null, offset: 0 },
  ],
  [
    { from: "2026-11-09", to: "2027-01-08", part: "tea", offset: "-3" },
    { ...week, part: null, offset: 0 },
  ],
  [
    { from: "2026-13-41", to: ["2026-11-08"] },
    { ...week, part: null, offset: 0 },
  ],
])("reads %j", (given, view) => expect(qualityView(given, "2026-11-26")).toEqual(view));

it("writes what it reads", () => {
  const view = { ...week, part: "orders", offset: 200 } as const;
  const query = new URL(qualityAddress("a", view), "http://x").searchParams;
  expect(qualityView(Object.fromEntries(query), "2026-11-26")).toEqual(view);
});
