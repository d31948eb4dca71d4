/** What a wall says needs a decision. */
import { expect, it } from "vitest";
import { decisionOf, overdueTasks, standingAlerts } from "./decision.ts";
import type { WallAction, WallAlert, WallTask } from "./wall-source.ts";

const now = Date.parse("2026-11-19T06:00:00Z");
const alert = (id: number, patch: Partial<WallAlert> = {}): WallAlert => ({
  id,
  kind: "rule",
  severity: "red",
  state: "firing",
  rule: null,
  metric: "ctr",
  scopeKind: "channel",
  scopeKey: "douyin",
  activeAt: "2026-11-19T03:00:00Z",
  firedAt: "2026-11-19T05:00:00Z",
  resolvedAt: null,
  figures: null,
  about: {},
  owner: null,
  ownedAt: null,
  falseAlarm: null,
  actedAt: null,
  effect: null,
  muted: null,
  ...patch,
});
const task = (id: number, dueAt: string, updatedPageAt: string | null = null): WallTask => ({
  id,
  title: "Page",
  evidence: null,
  dueAt,
  updatedPageAt,
  status: "doing",
});
const action = (status: string): WallAction => ({
  id: 1,
  channel: "douyin",
  kind: "pause",
  status,
  createdAt: "2026-11-19T05:00:00Z",
});
const overdue = task(1, "2026-11-19T05:00:00Z");
const needs = { alerts: [], actions: [], channels: [], tasks: [] };

it.each([
  ["nothing", {}, null],
  ["a red alert before an approval", { alerts: [alert(1)], actions: [action("proposed")] }, "alert"],
  [
    "an approval before a task and a yellow alert",
    { alerts: [alert(1, { severity: "yellow" })], actions: [action("proposed")], tasks: [overdue] },
    "action",
  ],
  ["a task before a yellow alert", { alerts: [alert(1, { severity: "yellow" })], tasks: [overdue] }, "task"],
  ["a blue alert where there is nothing else", { alerts: [alert(1, { severity: "blue" })] }, "alert"],
  ["no alert that recovers", { alerts: [alert(1, { state: "recovering" })] }, null],
  ["no alert that is silenced", { alerts: [alert(1, { muted: "silenced" })] }, null],
  ["no action that was verified", { actions: [action("verified")] }, null],
  ["no task whose page is live", { tasks: [task(1, "2026-11-19T05:00:00Z", "2026-11-19T04:00:00Z")] }, null],
  ["no task that has time", { tasks: [task(1, "2026-11-19T07:00:00Z")] }, null],
])("%s", (_name, given, kind) => {
  expect(decisionOf({ ...needs, ...given }, now)?.kind ?? null).toBe(kind);
});

it("puts those that nobody has taken before those that are owned, and the newest first", () => {
  const given = [
    alert(1, { owner: { id: 1, name: "Wu Hao" } }),
    alert(2, { firedAt: "2026-11-19T04:00:00Z" }),
    alert(3),
    alert(4, { severity: "blue" }),
  ];
  expect(standingAlerts(given).map(({ id }) => id)).toEqual([3, 2, 1, 4]);
});

it("puts the task that is over the longest first", () => {
  expect(overdueTasks([overdue, task(2, "2026-11-18T05:00:00Z")], now).map(({ id }) => id)).toEqual([2, 1]);
});
