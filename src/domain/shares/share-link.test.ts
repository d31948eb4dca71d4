/** What a share link may be, and which question it keeps. */
import { expect, it } from "vitest";
import { ShareInput, shareQuery, shareState, shareView, showsAll } from "./share-link.ts";

const link = { name: "Agency", page: "board", days: 7 };

it.each([
  ["a plain one", {}, true],
  ["90 days", { days: 90 }, true],
  ["91 days", { days: 91 }, false],
  ["no end", { days: undefined }, false],
  ["half a day", { days: 0.5 }, false],
  ["another page", { page: "people" }, false],
  ["a password of eight", { password: "12345678" }, true],
  ["a password of seven", { password: "1234567" }, false],
  ["no name", { name: " " }, false],
])("%s: %#", (_name, patch, taken) => {
  expect(ShareInput.safeParse({ ...link, ...patch }).success).toBe(taken);
});

it.each([
  ["board", "range=7d&filter[channel]=douyin&evil=1&workspace=other", "range=7d&channel=douyin"],
  ["board", "range=everything", ""],
  ["wall", "range=7d&metric=ctr", "metric=ctr"],
  ["wall", "", "metric=conversion_rate"],
] as const)("keeps of a %s's %s only what the page understands", (page, query, kept) => {
  expect(shareQuery(page, query)).toBe(kept);
  expect(shareQuery(page, kept)).toBe(kept);
  expect(shareView(page, kept)).toEqual(shareView(page, query));
});

it("lets only a wall without filters show what is the matter", () => {
  expect(showsAll("wall", "")).toBe(true);
  expect(showsAll("wall", "filter[channel]=douyin")).toBe(false);
  expect(showsAll("board", "")).toBe(false);
});

it.each([
  [1_000, null, true, "open"],
  [999, null, true, "expired"],
  [1_000, 5, true, "revoked"],
  [1_000, null, false, "orphaned"],
  [999, null, false, "expired"],
  [1_000, 5, false, "revoked"],
])("expires at %s, revoked at %s, its maker may share: %s: %s", (expiresMs, revokedMs, makerMay, state) => {
  expect(shareState({ expiresMs, revokedMs, makerMay }, 999)).toBe(state);
});
