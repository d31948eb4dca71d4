/** The view survives its own URL, and nonsense falls back. */
import { expect, it } from "vitest";
import { defaultView, formatView, overlapAddress, parseView, pathsAddress } from "./reach-view.ts";

it.each([
  ["", defaultView],
  [
    "range=7d&of=page&direction=after&steps=6",
    { ...defaultView, range: "7d", of: "page", direction: "after", steps: 6 },
  ],
  ["range=999d&of=mood&steps=50&conversion=Nothing", defaultView],
])("reads %s", (text, view) => {
  const read = parseView(new URLSearchParams(text));
  expect(read).toEqual(view);
  expect(parseView(formatView(read))).toEqual(read);
});

it("asks for whole days up to and with today", () => {
  expect(overlapAddress("a", { ...defaultView, range: "7d" }, "2026-03-10")).toBe(
    "/api/v1/reports/overlap?workspace=a&from=2026-03-04&to=2026-03-11",
  );
  expect(pathsAddress("a", defaultView, "2026-03-10")).toContain("conversion=Order+Completed&steps=4");
});
