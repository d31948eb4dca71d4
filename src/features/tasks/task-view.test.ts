/** The address of tasks, there and back. */
import { expect, it } from "vitest";
import { formatTaskView, isFiltered, parseTaskView } from "./task-view.ts";

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
