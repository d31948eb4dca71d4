/** Rows for the view that a page shows. */
import { expect, it } from "vitest";
import type { SavedView } from "#domain/views/saved-view.ts";
import { currentView } from "./current-view.ts";

const view = (id: number, query: string): SavedView => ({
  id,
  page: "funnels",
  name: String(id),
  query,
  shared: false,
  owner: "Lin",
  isOwn: true,
  mayChange: true,
  createdAt: "2026-03-15T12:00:00.000Z",
  updatedAt: "2026-03-15T12:00:00.000Z",
});
const views = [view(1, "a=1"), view(2, "step=Page+Viewed"), view(3, "a=1")];

it.each([
  ["a=1", null, [1, false]],
  ["?a=1&workspace=brand", null, [1, false]],
  ["a=1", 3, [3, false]],
  ["step=Page%20Viewed", 3, [2, false]],
  ["a=2", 3, [3, true]],
  ["a=2", null, null],
  ["a=2", 9, null],
  ["", null, null],
])("%s after view %s", (search, lastId, expected) => {
  const current = currentView(views, search, lastId);
  expect(current === null ? null : [current.view.id, current.changed]).toEqual(expected);
});
