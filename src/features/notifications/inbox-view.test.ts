/** Rows for what the address of the inbox says. */
import { expect, it } from "vitest";
import { inboxSearch, inboxView } from "./inbox-view.ts";

it.each([
  [{}, { unread: false, topic: "any" }, {}],
  [
    { unread: "true", topic: "tasks" },
    { unread: true, topic: "tasks" },
    { unread: "true", topic: "tasks" },
  ],
  [{ unread: "yes", topic: "house" }, { unread: false, topic: "any" }, {}],
  [{ topic: ["alerts", "tasks"] }, { unread: false, topic: "any" }, {}],
] as const)("%j", (params, view, search) => {
  expect(inboxView(params)).toEqual(view);
  expect(inboxSearch(inboxView(params))).toEqual(search);
});
