/** Rows for who is told what, when, how often, and what goes out next. */
import { describe, expect, it } from "vitest";
import { messageWait, pointWait } from "./back-off.ts";
import { Routing } from "./contact-point.ts";
import { nextMessage, type Waiting } from "./next-message.ts";
import { isUrgent, type NoticeKind } from "./notice.ts";
import { failureIn } from "./read-answer.ts";
import { dueAt, endOfQuiet, isRouted, nextDigest } from "./routing.ts";

const at = (text: string) => Date.parse(text);

describe("quiet hours", () => {
  it.each([
    ["22–8 in the evening", 22, 8, "2026-03-16T23:30:00+08:00", "2026-03-17T08:00:00+08:00", "Asia/Shanghai"],
    ["22–8 after midnight", 22, 8, "2026-03-17T03:00:00+08:00", "2026-03-17T08:00:00+08:00", "Asia/Shanghai"],
    ["at their first moment", 22, 8, "2026-03-16T22:00:00+08:00", "2026-03-17T08:00:00+08:00", "Asia/Shanghai"],
    ["at their end", 22, 8, "2026-03-17T08:00:00+08:00", "2026-03-17T08:00:00+08:00", "Asia/Shanghai"],
    ["by day", 22, 8, "2026-03-17T12:00:00+08:00", "2026-03-17T12:00:00+08:00", "Asia/Shanghai"],
    ["at noon", 12, 14, "2026-03-17T13:59:59+08:00", "2026-03-17T14:00:00+08:00", "Asia/Shanghai"],
    [
      "through the start of summer time",
      22,
      6,
      "2026-03-28T23:00:00+01:00",
      "2026-03-29T06:00:00+02:00",
      "Europe/Berlin",
    ],
    [
      "ending in the hour that is skipped",
      22,
      2,
      "2026-03-28T23:00:00+01:00",
      "2026-03-29T03:00:00+02:00",
      "Europe/Berlin",
    ],
    ["in a zone of half an hour", 22, 8, "2026-03-16T22:15:00+05:30", "2026-03-17T08:00:00+05:30", "Asia/Kolkata"],
  ])("%s", (_name, from, to, now, end, timezone) => {
    expect(endOfQuiet({ from, to }, at(now), timezone)).toBe(at(end));
  });
});

it.each([
  ["daily", "2026-03-16T08:59:59+08:00", "2026-03-16T09:00:00+08:00"],
  ["daily", "2026-03-16T09:00:00+08:00", "2026-03-17T09:00:00+08:00"],
  ["weekly", "2026-03-16T08:00:00+08:00", "2026-03-16T09:00:00+08:00"],
  ["weekly", "2026-03-16T10:00:00+08:00", "2026-03-23T09:00:00+08:00"],
  ["weekly", "2026-03-22T23:00:00+08:00", "2026-03-23T09:00:00+08:00"],
] as const)("a %s digest after %s comes at %s", (digest, now, next) => {
  expect(nextDigest(digest, at(now), "Asia/Shanghai")).toBe(at(next));
});

it.each([
  ["alert_fired", "red", true],
  ["alert_repeated", "red", true],
  ["alert_resolved", "red", false],
  ["alert_fired", "yellow", false],
  ["action_proposed", "red", true],
  ["action_verified", "red", false],
  ["task_overdue", "red", false],
] as const)("%s that is %s is urgent: %s", (kind, severity, urgent) => {
  expect(isUrgent({ kind, severity })).toBe(urgent);
  const routing = Routing.parse({ digest: "daily", quiet: { from: 22, to: 8 } });
  const night = at("2026-03-16T23:30:00+08:00");
  expect(dueAt(routing, { kind, severity }, night, "Asia/Shanghai") === night).toBe(urgent);
});

it.each<[object, NoticeKind, "red" | "blue" | "info", "promotion" | "operations" | null, boolean]>([
  [{}, "alert_fired", "red", null, true],
  [{}, "alert_fired", "info", null, false],
  [{ severities: ["info"] }, "alert_fired", "info", null, true],
  [{ teams: ["operations"] }, "alert_fired", "red", "promotion", false],
  [{ teams: ["operations"] }, "alert_fired", "red", "operations", true],
  [{ teams: ["operations"] }, "alert_fired", "red", null, true],
  [{ topics: ["tasks"] }, "alert_fired", "red", null, false],
  [{ topics: ["tasks"], severities: ["blue"] }, "task_assigned", "blue", null, true],
  [{ severities: ["red", "blue", "info"] }, "point_disabled", "red", null, false],
])("with %j, %s of %s for %s is told: %s", (routing, kind, severity, team, told) => {
  expect(isRouted(Routing.parse(routing), { kind, severity, team })).toBe(told);
});

describe("what goes out next", () => {
  const one = (id: string, change: Partial<Waiting> = {}): Waiting => ({
    ...{ id, kind: "alert_fired", severity: "yellow", groupId: null, attempts: 0 },
    ...change,
  });
  const few = [one("1"), one("2")];
  const many = Array.from({ length: 6 }, (_, i) => one(String(i + 1)));
  const red = one("r", { severity: "red" });
  const tried = [one("a", { attempts: 2, groupId: "g" }), one("b", { attempts: 2, groupId: "g" })];

  it.each<[string, Waiting[], number, boolean, ReturnType<typeof nextMessage>]>([
    ["nothing of nothing", [], 20, false, null],
    ["nothing in a full minute", few, 0, false, null],
    ["the oldest of a few", few, 20, false, { kind: "alone", ids: ["1"] }],
    ["all of many", many, 20, false, { kind: "group", ids: ["1", "2", "3", "4", "5", "6"] }],
    ["all of a digest", few, 20, true, { kind: "group", ids: ["1", "2"] }],
    ["one of a digest of one", [one("1")], 20, true, { kind: "alone", ids: ["1"] }],
    ["an urgent one before many", [...many, red], 20, false, { kind: "alone", ids: ["r"] }],
    [
      "everything on the minute's last place, worst first",
      [...few, red],
      1,
      false,
      { kind: "group", ids: ["r", "1", "2"] },
    ],
    ["those that went together, together", [...tried, ...few], 20, false, { kind: "again", ids: ["a", "b"] }],
    ["an urgent one before those", [...tried, red], 20, false, { kind: "alone", ids: ["r"] }],
    ["one that was tried, by itself", [one("x", { attempts: 1 })], 1, false, { kind: "again", ids: ["x"] }],
  ])("%s", (_name, waiting, left, digest, next) => {
    expect(nextMessage(waiting, left, digest)).toEqual(next);
  });
});

it("waits longer after each attempt, and gives up after the ninth", () => {
  const waits = Array.from({ length: 9 }, (_, i) => messageWait(i + 1));
  expect(waits).toEqual([30, 120, 600, 1_800, 3_600, 7_200, 14_400, 28_800, null]);
  const rests = Array.from({ length: 20 }, (_, i) => pointWait(i + 1));
  expect(rests).toEqual([...rests].sort((a, b) => a - b));
  // An outage of six hours does not reach the twentieth failure, however many messages wait.
  expect(rests.slice(0, 19).reduce((sum, wait) => sum + wait, 0)).toBeGreaterThan(6 * 3_600);
});

it.each([
  ["webhook", 200, "", null],
  ["webhook", 204, "", null],
  ["webhook", 301, "", { final: false, waitSeconds: 0 }],
  ["webhook", 410, "", { final: true, waitSeconds: 0 }],
  ["slack", 200, "ok", null],
  ["slack", 404, "no_service", { final: false, waitSeconds: 0 }],
  ["feishu", 200, '{"StatusCode":0,"StatusMessage":"success"}', null],
  ["feishu", 200, '{"code":19021,"msg":"sign match fail"}', { error: "The bot refused: 19021 sign match fail" }],
  ["wecom", 200, '{"errcode":0,"errmsg":"ok"}', null],
  ["wecom", 200, '{"errcode":93000,"errmsg":"invalid webhook url"}', { final: false }],
  ["dingtalk", 200, "<html>", { error: "The bot refused: -1 The bot's answer is not JSON." }],
  ["dingtalk", 200, "null", { final: false }],
] as const)("%s answering %s %s", (kind, status, text, failure) => {
  const found = failureIn(kind, { status, text });
  if (failure === null) expect(found).toBeNull();
  else expect(found).toMatchObject(failure);
});

it.each([
  ["60", 60],
  ["999999", 3_600],
  ["-1", 0],
  ["Fri, 27 Nov 2026 00:00:00 GMT", 0],
])("waits %s as %s seconds", (retryAfter, waitSeconds) => {
  expect(failureIn("slack", { status: 429, text: "", retryAfter })?.waitSeconds).toBe(waitSeconds);
});
