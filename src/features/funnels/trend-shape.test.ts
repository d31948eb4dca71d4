/** Promise: what was noted stands over the day that it happened on, and nowhere else. */
import { expect, it } from "vitest";
import { placeOf } from "./trend-shape.ts";
import { concerns } from "./use-funnel-notes.ts";

const day = (text: string) => Date.parse(`${text}T00:00:00+08:00`);
const days = ["2026-11-01", "2026-11-02", "2026-11-03"].map(day);

it("places a moment over its day", () => {
  expect(placeOf(day("2026-11-01") + 5 * 3_600_000, days)).toBe(0);
  expect(placeOf(day("2026-11-02"), days)).toBe(50);
  expect(placeOf(day("2026-11-03") + 23 * 3_600_000, days)).toBe(100);
});

it("places nothing before or after", () => {
  expect(placeOf(day("2026-11-01") - 1, days)).toBeNull();
  expect(placeOf(day("2026-11-04"), days)).toBeNull();
  expect(placeOf(day("2026-11-04"), [])).toBeNull();
  expect(placeOf(day("2026-11-04"), [day("2026-11-04")])).toBe(50);
});

it("leaves out what is about another channel or page", () => {
  const about = (channel: string | null, page: string | null) => ({ channel, page });
  expect(concerns(about(null, "/a"), {})).toBe(true);
  expect(concerns(about(null, "/a"), { landing_page: ["/b"] })).toBe(false);
  expect(concerns(about("douyin", "/a"), { channel: ["douyin"], landing_page: ["/a"] })).toBe(true);
  expect(concerns(about("douyin", null), { channel: ["weibo"] })).toBe(false);
});
