/** Where a task comes to lie, how it looks before it is saved, what takes a change back, and what its notes say. */
import { describe, expect, it } from "vitest";
import type { Task, TaskNote } from "#domain/tasks/task.ts";
import { formatFor } from "#ui/format/format-for.ts";
import { wordsFor } from "#ui/words/words-for.ts";
import { landingOf } from "./board-moves.ts";
import { noteLines } from "./note-text.ts";
import { patchedTask, takingBack } from "./patched-task.ts";
import { taskWords } from "./words.ts";
import { taskDetailWords } from "./words-detail.ts";

const task: Task = {
  id: 1,
  title: "Form",
  description: "",
  kind: "landing_page",
  status: "todo",
  team: "operations",
  priority: "roi",
  owner: null,
  position: 10,
  objectKind: "none",
  objectKey: "",
  pagePath: null,
  creativeKey: null,
  alertId: null,
  ruleId: null,
  evidence: null,
  checklist: [],
  createdAt: "2026-11-19T06:00:00.000Z",
  createdBy: null,
  dueAt: "2026-11-21T06:00:00.000Z",
  startedAt: null,
  updatedPageAt: null,
  doneAt: null,
  warnedAt: null,
  escalatedAt: null,
  responseMs: null,
  effect: null,
  comments: 0,
  revision: 1,
};
const other = (id: number, status: Task["status"], position: number): Task => ({ ...task, id, status, position });

describe("a task that is put down", () => {
  const tasks = [task, other(2, "doing", 20), other(3, "doing", 30), other(4, "todo", 40)];
  it.each([
    ["on another column lies at its end", "column-doing", false, { status: "doing", position: 31 }],
    ["on a card lies before it", "card-3", false, { status: "doing", position: 25 }],
    ["low on a card lies after it", "card-2", true, { status: "doing", position: 25 }],
    ["on the last card lies after it", "card-3", true, { status: "doing", position: 31 }],
    ["on its own column stays", "column-todo", false, null],
    ["past another of its column changes places", "card-4", true, { status: "todo", position: 41 }],
    ["outside stays", "elsewhere", false, null],
  ] as const)("%s", (_says, over, after, landing) => {
    expect(landingOf(task, over, tasks, after)).toEqual(landing);
  });
});

it("is shown as it will be, and what takes it back names the same fields", () => {
  const people = [{ id: 7, name: "Su Qing", role: "operations" }];
  const now = Date.parse("2026-11-19T08:00:00.000Z");
  const patch = { status: "review", ownerId: 7 } as const;
  const after = patchedTask(task, patch, people, now);
  expect(after).toMatchObject({ owner: { id: 7, name: "Su Qing" }, updatedPageAt: "2026-11-19T08:00:00.000Z" });
  expect(takingBack(task, patch)).toEqual({ status: "todo", ownerId: null });
  expect(patchedTask(after, { ownerId: null }, people, now).owner).toBeNull();
});

describe("notes in words", () => {
  const note = (kind: TaskNote["kind"], body: TaskNote["body"]): TaskNote => ({
    ...{ id: "1", at: task.createdAt, kind, body, mentions: [], author: "x", authorId: null },
  });
  const changes = [
    { field: "status", before: "todo", after: "doing" },
    { field: "owner", before: "Wu Hao", after: null },
    { field: "step_done", before: null, after: "Event names unchanged" },
    { field: "due", before: null, after: "2026-11-21T06:00:00.000Z" },
  ];
  it.each([
    ["en", ["To do → In progress", "No owner any more", "Ticked “Event names unchanged”", "Due Sat 21 Nov, 14:00"]],
    ["zh-CN", ["待处理 → 进行中", "不再有负责人", "完成“埋点事件名未改动”", "截止 11月21日 周六 14:00"]],
  ] as const)("%s", (locale, lines) => {
    const settings = { locale, timezone: "Asia/Shanghai", currency: "CNY" };
    const [t, words] = [wordsFor(locale, taskDetailWords), wordsFor(locale, taskWords)];
    const telling = { t, words, format: formatFor(settings), locale, currency: "CNY" };
    expect(noteLines(note("changed", { revision: 2, changes }), telling)).toEqual(lines);
    expect(noteLines(note("escalated", { leftMs: -3_660_000 }), telling)[0]).toContain("1:01");
    expect(noteLines(note("filed", { alertId: 9, ruleName: "CTR" }), telling)[0]).toContain("A-9");
    expect(noteLines(note("commented", { text: "<b>look</b>" }), telling)).toEqual(["<b>look</b>"]);
  });
});
