/** Tasks as values: moves and their times, the clock, order and places, routing, words of ad and page, titles, mentions. */
import { describe, expect, it } from "vitest";
import { hourMs } from "#domain/base/local-time.ts";
import { changesBetween, checklistChanges } from "./change.ts";
import { checklistOf, stepText } from "./checklist.ts";
import { mentionsIn } from "./mentions.ts";
import { meaningfulWords, messageMatch } from "./message-match.ts";
import { byOrder, positionBefore } from "./order.ts";
import { routeOf, type Symptoms } from "./route.ts";
import { responseTimes, slaClock, slaMs } from "./sla-clock.ts";
import { mayMove, timesAfter } from "./status.ts";
import { type Priority, TaskInput, taskKinds } from "./task.ts";
import { filedTitle, titleText } from "./task-title.ts";

const untouched = { startedAt: null, updatedPageAt: null, doneAt: null };

describe("status", () => {
  it.each([
    ["todo", "doing", true],
    ["doing", "done", true],
    ["review", "todo", true],
    ["done", "doing", true],
    ["dropped", "todo", true],
    ["done", "dropped", false],
    ["dropped", "done", false],
    ["todo", "todo", false],
  ] as const)("%s → %s: %s", (from, to, may) => expect(mayMove(from, to)).toBe(may));

  it("starts with the first deed, and updates the page with the review", () => {
    const doing = timesAfter(untouched, "doing", 10);
    expect(doing).toEqual({ startedAt: 10, updatedPageAt: null, doneAt: null });
    const live = timesAfter(doing, "review", 20);
    expect(live).toEqual({ startedAt: 10, updatedPageAt: 20, doneAt: null });
    expect(timesAfter(live, "done", 30)).toEqual({ startedAt: 10, updatedPageAt: 20, doneAt: 30 });
  });

  it("lets the response time run on when the work is taken up again, and keeps it when confirming goes on", () => {
    const done = { startedAt: 10, updatedPageAt: 20, doneAt: 30 };
    expect(timesAfter(done, "doing", 40)).toEqual({ startedAt: 10, updatedPageAt: null, doneAt: null });
    expect(timesAfter(done, "review", 40)).toEqual({ startedAt: 10, updatedPageAt: 20, doneAt: null });
    expect(timesAfter(untouched, "dropped", 40)).toEqual({ ...untouched, doneAt: 40 });
  });
});

describe("the clock", () => {
  const task = { status: "todo", createdAt: 0, dueAt: slaMs, updatedPageAt: null, doneAt: null } as const;
  it.each([
    [0, "running", slaMs],
    [36 * hourMs, "running", 12 * hourMs],
    [36 * hourMs + 1, "soon", 12 * hourMs - 1],
    [slaMs, "soon", 0],
    [slaMs + 1, "overdue", -1],
  ])("at %d it is %s", (now, state, leftMs) => expect(slaClock(task, now)).toMatchObject({ state, leftMs }));

  it("stops with the updated page, not with the end of the task", () => {
    const live = { ...task, status: "done", updatedPageAt: 12 * hourMs, doneAt: 90 * hourMs } as const;
    const stopped = { state: "stopped", tookMs: 12 * hourMs, leftMs: 36 * hourMs, used: 0.25 };
    expect(slaClock(live, 1e12)).toEqual(stopped);
  });

  it("is off for what was dropped", () => {
    expect(slaClock({ ...task, status: "dropped", doneAt: 5 }, 9).state).toBe("off");
  });

  it("sums response times up, those that are over included", () => {
    const live = (hours: number) => ({ ...task, status: "review", updatedPageAt: hours * hourMs }) as const;
    expect(responseTimes([task])).toEqual({ count: 0, medianMs: null, inTime: null });
    const four = [live(10), live(20), live(30), live(60), { ...task, status: "dropped", doneAt: 3 } as const];
    expect(responseTimes(four)).toEqual({ count: 4, medianMs: 25 * hourMs, inTime: 0.75 });
  });
});

describe("the order", () => {
  const card = (id: number, priority: Priority, position: number) => ({ id, priority, position });
  const column = [
    card(1, "efficiency", 1),
    card(2, "user_experience", 20),
    card(3, "roi", 5),
    card(4, "user_experience", 10),
    card(5, "roi", 5),
  ];
  it("puts user experience before ROI before efficiency, then as people put them", () => {
    expect([...column].sort(byOrder).map(({ id }) => id)).toEqual([4, 2, 3, 5, 1]);
  });

  it.each([
    ["between its peers", "user_experience", 2, [4, 9, 2, 3, 5, 1]],
    ["first of all", "user_experience", 4, [9, 4, 2, 3, 5, 1]],
    ["never before what matters more", "efficiency", 4, [4, 2, 3, 5, 9, 1]],
    ["at the end of its peers", "user_experience", 1, [4, 2, 9, 3, 5, 1]],
    ["at the end", "roi", null, [4, 2, 3, 5, 9, 1]],
  ] as const)("drops %s", (_says, priority, before, ids) => {
    const moved = { ...card(9, priority, 0), position: 0 };
    const placed = { ...moved, position: positionBefore(moved, column, before) };
    expect([...column, placed].sort(byOrder).map(({ id }) => id)).toEqual(ids);
  });
});

describe("routing", () => {
  const calm: Symptoms = {
    ...{ alertKind: "rule", metric: "ctr", scopeKind: "channel" },
    ...{ ctrIndex: 1, conversionIndex: 1, match: null },
  };
  it.each([
    ["clicks that do not convert are the page's", { conversionIndex: 0.7, ctrIndex: 1.1 }, "operations", "page_loses"],
    ["too few clicks are the ad's", { ctrIndex: 0.65 }, "promotion", "ad_misses"],
    ["too few clicks with an ad that the page keeps", { ctrIndex: 0.65, match: 0.8 }, "promotion", "ad_misses"],
    ["too few clicks, and a page that speaks of else", { ctrIndex: 0.65, match: 0.1 }, "operations", "promise_breaks"],
    ["both low: the ad first", { ctrIndex: 0.65, conversionIndex: 0.6, match: 0.9 }, "promotion", "ad_misses"],
    ["a page that is down", { metric: null, scopeKind: "landing_page" }, "operations", "page_down"],
    ["late figures", { alertKind: "data_stale", scopeKind: "source" }, "operations", "data_late"],
    ["money is promotion's", { metric: "roas" }, "promotion", "by_metric"],
    ["bounces are operations'", { metric: "bounce_rate" }, "operations", "by_metric"],
  ] as const)("%s", (_says, given, team, reason) => {
    expect(routeOf({ ...calm, ...given })).toMatchObject({ team, reason });
  });

  it("ranks a page's trouble as user experience and a creative's as ROI", () => {
    expect(routeOf({ ...calm, conversionIndex: 0.5 })).toMatchObject({
      kind: "landing_page",
      priority: "user_experience",
    });
    expect(routeOf({ ...calm, ctrIndex: 0.5 })).toMatchObject({ kind: "creative", priority: "roi" });
  });
});

describe("what ad and page say", () => {
  it("counts the ad's words that the page repeats, and none of a campaign's mechanics", () => {
    const match = messageMatch("Free sample · Hero video 15 s", "Eye cream, the science of repair");
    expect(match).toEqual({ share: 0, shared: [], missing: ["free", "sample"] });
    expect(messageMatch("Free eye cream sample", "Eye cream trial: free for new customers")?.share).toBe(0.75);
  });

  it("reads Chinese by its words", () => {
    expect(meaningfulWords("眼霜 · 测款 2026")).toEqual(["眼霜"]);
    expect(messageMatch("眼霜 · 达人口播", "眼霜试用装申领")?.shared).toEqual(["眼霜"]);
    expect(messageMatch("话题常青 · 温和护肤", "轻透防晒")?.share).toBe(0);
  });

  it("says nothing where one of them says nothing", () => expect(messageMatch("AI 测款 30 秒", "…")).toBeNull());
});

describe("a title of its own", () => {
  const about = {
    objectName: "微博 Weibo",
    metric: "ctr",
    against: "usual",
    ruleName: "CTR",
    reason: "ad_misses",
    value: 0.0041,
    reference: 0.0064,
  } as const;
  it("is told in both languages", () => {
    expect(filedTitle(about, "en")).toBe("微博 Weibo: CTR 36% below usual");
    expect(filedTitle(about, "zh-CN")).toBe("微博 Weibo：点击率低于平时 36%");
    expect(filedTitle({ ...about, reason: "page_down", objectName: "/lp/a" }, "en")).toBe(
      "/lp/a: the page does not answer",
    );
    expect(filedTitle({ ...about, metric: null }, "zh-CN")).toBe("微博 Weibo：CTR");
    expect(filedTitle({ ...about, reference: null }, "en")).toBe("微博 Weibo: CTR is off");
  });

  it("follows the reader until somebody writes another", () => {
    const rest = { ruleVersion: 1, severity: "yellow", limit: null, sample: null, fromMs: 0, toMs: 1 };
    const evidence = { ...about, ...rest, ctr: null, conversion: null, match: null, title: filedTitle(about, "en") };
    expect(titleText({ title: evidence.title, evidence }, "zh-CN")).toBe("微博 Weibo：点击率低于平时 36%");
    expect(titleText({ title: "Look at Weibo", evidence }, "zh-CN")).toBe("Look at Weibo");
  });
});

it("finds who is called: by the whole name or one half, the longest first, and nobody in an address", () => {
  const people = [
    { id: 1, name: "Lin" },
    { id: 2, name: "Lin Yue" },
    { id: 3, name: "苏晴 Su Qing" },
  ];
  expect(mentionsIn("@Lin Yue look, @lin too", people)).toEqual([2, 1]);
  expect(mentionsIn("请@苏晴看一下", people)).toEqual([3]);
  expect(mentionsIn("@Su Qing, @su qing", people)).toEqual([3]);
  expect(mentionsIn("mail@linden.example or @Linden", people)).toEqual([]);
});

it("has steps for each kind, told in the reader's language until they are rewritten", () => {
  for (const kind of taskKinds)
    expect(TaskInput.parse({ title: "x", checklist: checklistOf(kind) }).kind).toBeDefined();
  expect(checklistOf("landing_page")).toHaveLength(5);
  expect(checklistOf("landing_page").map(({ text }) => stepText(text, "zh-CN"))[0]).toBe("首屏兑现广告里的承诺");
  expect(stepText("Our own words", "zh-CN")).toBe("Our own words");
});

it("tells what a change changes", () => {
  expect(changesBetween({ owner: null, team: "operations" }, { owner: "Wu Hao", team: "operations" })).toEqual([
    { field: "owner", before: null, after: "Wu Hao" },
  ]);
  const steps = [
    { text: "a", done: false },
    { text: "b", done: true },
    { text: "gone", done: false },
  ];
  const after = [
    { text: "a", done: true },
    { text: "b", done: false },
    { text: "new", done: false },
  ];
  expect(checklistChanges(steps, after).map(({ field }) => field)).toEqual([
    "step_done",
    "step_undone",
    "step_added",
    "step_removed",
  ]);
});

it.each(["", "   ", "x".repeat(161), "a\u0000b", "a\ud800b"])("refuses the title %j", (title) => {
  expect(TaskInput.safeParse({ title }).success).toBe(false);
});
