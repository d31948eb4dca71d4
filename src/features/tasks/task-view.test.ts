/** The address of tasks, there and back. */
import { expect, it } from "vitest";
import { draftOf, formatTaskView, isFiltered, parseTaskView } from "./task-view.ts";

it.each([
  [{}, ""],
  [{ view: "list", team: "operations", owner: "me" }, "?view=list&team=operations&owner=me"],
  [{ owner: "12", priority: "roi", status: "open" }, "?owner=12&priority=roi&status=open"],
  [{ view: "pie", team: "finance", owner: "-1", priority: ["roi", "roi"], status: "" }, ""],
])("%j is %s", (given, address) => {
  const view = parseTaskView(given);
  expect(formatTaskView(view)).toBe(address);
  expect(isFiltered(view)).toBe(address.includes("=") && address !== "?view=list");
});

it("takes what a new task is about from the address, and only where one is to be written", () => {
  const about = { page: "/lp/a", channel: "Douyin", title: "Shorter form" };
  expect(draftOf({ new: "1", ...about })).toEqual(about);
  expect(draftOf({ new: "1", page: ["/a", "/b"], title: "x".repeat(200) })).toEqual({
    ...{ page: "", channel: "", title: "x".repeat(160) },
  });
  expect(draftOf(about)).toBeNull();
});
