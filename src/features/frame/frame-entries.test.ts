/** Rows for the rail's entries and the small words around them. */
import { expect, it } from "vitest";
import { frameEntries, isCurrent } from "./frame-entries.ts";
import { groupCommands } from "./group-commands.ts";
import { initialsOf } from "./initials-of.ts";

it("lists the pages that exist, each with a letter of its own", () => {
  const entries = frameEntries("muguang");
  expect(entries.map((entry) => entry.href)).toEqual([
    "/w/muguang/board",
    "/w/muguang/alerts",
    "/w/muguang/tasks",
    "/w/muguang/breaker",
    "/w/muguang/wall",
    "/w/muguang/funnels",
    "/w/muguang/retention",
    "/w/muguang/attribution",
    "/w/muguang/value",
    "/w/muguang/reach",
    "/w/muguang/experiments",
    "/w/muguang/budgets",
    "/w/muguang/audiences",
    "/w/muguang/rules",
    "/w/muguang/playbooks",
    "/w/muguang/goals",
    "/w/muguang/metrics",
    "/w/muguang/reconcile",
    "/w/muguang/sources",
    "/w/muguang/quality",
    "/w/muguang/health",
    "/w/muguang/alignment",
    "/w/muguang/governance",
    "/w/muguang/settings",
  ]);
  expect(new Set(entries.map((entry) => entry.letter)).size).toBe(entries.length);
});

it("lists only those that are named", () => {
  expect(frameEntries("a", ["metrics", "board"]).map((entry) => entry.id)).toEqual(["board", "metrics"]);
});

it.each([
  ["/w/a/board", true],
  ["/w/a/board/evidence", true],
  ["/w/a/operations", true],
  ["/w/a/executive", true],
  ["/w/b/operations", false],
  ["/w/a/boards", false],
  ["/w/b/board", false],
])("%s lies on the board of a: %s", (pathname, current) => {
  const [board] = frameEntries("a", ["board"]);
  expect(board !== undefined && isCurrent(board, pathname)).toBe(current);
});

it.each([
  ["Lin Yue", "LY"],
  ["chen", "C"],
  ["Anna Maria de Vries", "AV"],
  ["林悦", "悦"],
  ["林悦 Lin Yue", "悦"],
  ["", ""],
])("%s is abbreviated %s", (name, initials) => {
  expect(initialsOf(name)).toBe(initials);
});

it("groups commands in order of appearance", () => {
  const run = () => undefined;
  const commands = [
    { id: "f", label: "Add filter", run },
    { id: "b", label: "Board", group: "Pages", run },
    { id: "c", label: "Compare", run },
  ];
  const groups = [...groupCommands(commands, "This page")].map(([name, members]) => [name, members.map((m) => m.id)]);
  expect(groups).toEqual([
    ["This page", ["f", "c"]],
    ["Pages", ["b"]],
  ]);
});
