/** The API of tasks and of annotations. */
import { z } from "zod";
import { ChecklistItem } from "#domain/tasks/checklist.ts";
import { Effect } from "#domain/tasks/effect.ts";
import { Evidence } from "#domain/tasks/evidence.ts";
import {
  CommentInput,
  noteKinds,
  objectKinds,
  priorities,
  TaskChange,
  TaskInput,
  TaskRef,
  taskKinds,
  taskStatuses,
  taskTeams,
} from "#domain/tasks/task.ts";
import { AnnotationInput, AnnotationsQuestion, annotationKinds, TasksQuestion } from "#domain/tasks/task-question.ts";
import { count, instant, type Operation, type Parameter } from "./operation.ts";

const maybe = instant.nullable();
const Task = z.object({
  ...{ id: count, title: z.string(), description: z.string(), kind: z.enum(taskKinds), status: z.enum(taskStatuses) },
  ...{ team: z.enum(taskTeams), priority: z.enum(priorities), position: z.number() },
  owner: z.object({ id: count, name: z.string() }).nullable(),
  ...{ objectKind: z.enum(objectKinds), objectKey: z.string() },
  ...{ pagePath: z.string().nullable(), creativeKey: z.string().nullable() },
  ...{ alertId: count.nullable(), ruleId: count.nullable(), evidence: Evidence.nullable() },
  checklist: z.array(ChecklistItem),
  ...{ createdAt: instant, createdBy: z.string().nullable(), dueAt: instant, startedAt: maybe, updatedPageAt: maybe },
  ...{ doneAt: maybe, warnedAt: maybe, escalatedAt: maybe, responseMs: count.nullable() },
  ...{ effect: z.unknown(), comments: count, revision: count },
});
const task = {
  ...{ id: 12, title: "Shorter form on the serum page", description: "", kind: "landing_page", status: "todo" },
  ...{ team: "operations", priority: "user_experience", position: 1_795_000_000, owner: null },
  ...{ objectKind: "landing_page", objectKey: "/lp/serum", pagePath: "/lp/serum", creativeKey: null },
  ...{ alertId: null, ruleId: null, evidence: null },
  checklist: [{ text: "Button above the fold at 390 px", done: false }],
  ...{ createdAt: "2026-11-19T06:06:00.000Z", createdBy: "Su Qing", dueAt: "2026-11-21T06:06:00.000Z" },
  ...{ startedAt: null, updatedPageAt: null, doneAt: null, warnedAt: null, escalatedAt: null, responseMs: null },
  ...{ effect: null, comments: 0, revision: 1 },
};
const Said = z.object({ headline: z.string(), sentence: z.string() }).nullable();
const Note = z.object({
  ...{ id: z.string(), at: instant, kind: z.enum(noteKinds), body: z.record(z.string(), z.unknown()) },
  ...{ mentions: z.array(count), author: z.string(), authorId: count.nullable() },
});
const note = {
  ...{ id: "31", at: "2026-11-19T06:19:00.000Z", kind: "commented", body: { text: "@Zhou Hang please look" } },
  ...{ mentions: [3], author: "Su Qing", authorId: 4 },
};
const person = { id: 3, name: "Zhou Hang", role: "promotion" };
const People = z.array(z.object({ id: count, name: z.string(), role: z.string() }));
const about = { me: count.nullable(), mayChange: z.boolean(), asOf: instant };
const inPath: Parameter = {
  name: "taskId",
  in: "path",
  required: true,
  schema: TaskRef.shape.taskId,
  says: "The task.",
  example: 12,
};
const Change = z.object({ field: z.string(), before: z.string().nullable(), after: z.string().nullable() });
const changed = { status: 200, schema: z.object({ task: Task, changes: z.array(Change) }) } as const;
const changedExample = {
  task: { ...task, status: "doing", startedAt: "2026-11-19T06:19:00.000Z", revision: 2 },
  changes: [{ field: "status", before: "todo", after: "doing" }],
};
const says =
  "`revision` is the one that the change was made to; an older one is refused (409), and `issues` name who changed what " +
  "meanwhile. From `review` on the page counts as updated: `responseMs` runs from the request to there.";
const asked = TasksQuestion.shape;
const spans = AnnotationsQuestion.shape;
const Annotation = z.object({
  ...{ id: count, at: instant, kind: z.enum(annotationKinds), title: z.string(), channel: z.string().nullable() },
  ...{ page: z.string().nullable(), taskId: count.nullable(), metric: z.string().nullable(), author: z.string() },
});
const annotation = {
  ...{ id: 5, at: "2026-11-19T07:32:00.000Z", kind: "note", title: "New price", channel: "douyin", page: null },
  ...{ taskId: null, metric: null, author: "Zhou Hang" },
};

export const taskOperations: readonly Operation[] = [
  {
    ...{ method: "get", path: "/api/v1/tasks", id: "listTasks", tag: "Tasks", needs: "tasks:read" },
    summary: "Tasks that are open or were closed within 14 days",
    says: "`response` is the time from request to updated page over the last 30 days; `people` can own a task.",
    parameters: [
      { name: "team", in: "query", schema: asked.team, says: "Only this team's." },
      { name: "owner", in: "query", schema: asked.owner, says: "A member's id, `me`, or `nobody`." },
      { name: "priority", in: "query", schema: asked.priority, says: "Only of this priority." },
      { name: "status", in: "query", schema: asked.status, says: "Only these, however old; `open` for all open ones." },
    ],
    answer: {
      status: 200,
      schema: z.object({
        tasks: z.array(Task),
        people: People,
        response: z.object({ count, medianMs: z.number().nullable(), inTime: z.number().nullable() }),
        ...about,
      }),
      example: {
        ...{ tasks: [task], people: [person], me: 4, mayChange: true, asOf: "2026-11-19T06:20:00.000Z" },
        response: { count: 14, medianMs: 46_800_000, inTime: 0.93 },
      },
    },
  },
  {
    ...{ method: "post", path: "/api/v1/tasks", id: "createTask", tag: "Tasks", needs: "tasks:write" },
    summary: "Write a task",
    says: "Due 48 hours from now, with its kind's team, priority and steps, unless it says otherwise.",
    body: { schema: TaskInput, example: { title: task.title, pagePath: "/lp/serum" } },
    answer: { status: 201, schema: z.object({ task: Task }), example: { task } },
  },
  {
    ...{ method: "patch", path: "/api/v1/tasks", id: "changeTask", tag: "Tasks", needs: "tasks:write" },
    ...{ summary: "Change a task", says },
    body: { schema: TaskChange, example: { taskId: 1, revision: 1, status: "doing" } },
    answer: { ...changed, example: changedExample },
    refuses: [409],
  },
  {
    ...{ method: "get", path: "/api/v1/tasks/{taskId}", id: "getTask", tag: "Tasks", needs: "tasks:read" },
    summary: "A task with everything that happened to it",
    parameters: [inPath],
    answer: {
      status: 200,
      schema: z.object({
        ...{ task: Task, notes: z.array(Note), people: People },
        alert: z
          .object({ id: count, state: z.string(), severity: z.string(), firedAt: instant, resolvedAt: maybe })
          .nullable(),
        ...{ pageName: z.string().nullable(), creativeName: z.string().nullable(), ...about },
      }),
      example: {
        ...{ task, notes: [note], people: [person], alert: null, pageName: "Barrier serum", creativeName: null },
        ...{ me: 4, mayChange: true, asOf: "2026-11-19T06:20:00.000Z" },
      },
    },
  },
  {
    ...{ method: "patch", path: "/api/v1/tasks/{taskId}", id: "changeTaskAt", tag: "Tasks", needs: "tasks:write" },
    ...{ summary: "Change a task, named by its address", says },
    parameters: [inPath],
    body: { schema: TaskChange.omit({ taskId: true }), example: { revision: 1, status: "doing" } },
    answer: { ...changed, example: changedExample },
    refuses: [409],
  },
  {
    ...{ method: "post", path: "/api/v1/tasks/{taskId}/comments", id: "commentTask", tag: "Tasks" },
    ...{ needs: "tasks:write", summary: "Comment on a task", says: "Whoever is called by @name is told." },
    parameters: [inPath],
    body: { schema: CommentInput.omit({ taskId: true }), example: { text: "@Zhou Hang please look" } },
    answer: { status: 201, schema: z.object({ task: Task, note: Note }), example: { task, note } },
  },
  {
    ...{ method: "get", path: "/api/v1/tasks/{taskId}/effect", id: "getEffect", tag: "Tasks", needs: "tasks:read" },
    summary: "What a finished task changed",
    says: "Difference-in-differences against what nobody touched, at the same hours of the week, with a 95 % interval; measured daily for fourteen days. Money in minor units, rates 0–1, counts per day.",
    parameters: [inPath],
    answer: {
      status: 200,
      schema: z.object({ effect: Effect.nullable(), said: z.object({ en: Said, "zh-CN": Said }) }),
      example: {
        effect: null,
        said: { en: null, "zh-CN": null },
      },
    },
    refuses: [404],
  },
  {
    ...{ method: "get", path: "/api/v1/annotations", id: "listAnnotations", tag: "Tasks", needs: "tasks:read" },
    summary: "What was changed in the world, the latest first",
    says: "Tasks that were done, channels that were paused or resumed, metrics whose entry was changed, and notes: lines on the charts they touch.",
    parameters: [
      { name: "from", in: "query", schema: spans.from, says: "A date or an instant." },
      { name: "to", in: "query", schema: spans.to, says: "The end, not included." },
      { name: "channel", in: "query", schema: spans.channel, says: "Only about this channel." },
      { name: "page", in: "query", schema: spans.page, says: "Only about the page of this path." },
      { name: "metric", in: "query", schema: spans.metric, says: "Only about this metric of the dictionary." },
    ],
    answer: {
      status: 200,
      schema: z.object({ annotations: z.array(Annotation) }),
      example: { annotations: [annotation] },
    },
  },
  {
    ...{ method: "post", path: "/api/v1/annotations", id: "addAnnotation", tag: "Tasks", needs: "tasks:write" },
    summary: "Note something that was changed",
    body: { schema: AnnotationInput, example: { title: "New price", channel: "douyin" } },
    answer: { status: 201, schema: z.object({ annotation: Annotation }), example: { annotation } },
  },
];
