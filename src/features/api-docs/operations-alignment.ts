/** The API of the weekly alignment. */
import { z } from "zod";
import { Agenda, Decision, Note } from "#domain/alignment/agenda.ts";
import { AlignmentQuestion, DecisionInput, NoteInput } from "#domain/alignment/alignment-input.ts";
import { instant, type Operation } from "./operation.ts";

const Meeting = z.object({
  week: z.string(),
  agenda: Agenda,
  notes: z.array(Note),
  decisions: z.array(Decision),
  closedAt: instant.nullable(),
  closedBy: z.string().nullable(),
});
const Person = z.object({ id: z.int(), name: z.string(), role: z.string() });
const Closed = z.object({ week: z.string(), closedAt: instant, closedBy: z.string().nullable() });

const at = "2026-11-23T02:00:00.000Z";
const note = { item: "complaints", text: "The new pump leaks.", author: "Su Qing", updatedAt: at, revision: 1 };
const decision = {
  ...{ id: 4, item: "complaints", text: "Stop the batch", author: "Su Qing", at, taskId: 31, status: "todo" },
  ...{ owner: null, dueAt: "2026-11-25T02:00:00.000Z", effect: null },
};
const swing = {
  ...{ by: "channel", key: "weibo", sessions: 900, orders: 9, rate: 0.01, usualRate: 0.02, change: -0.5 },
  ...{ low: -0.0185, high: -0.0015, orderGap: -9 },
};
const agenda = {
  ...{ from: "2026-11-16", to: "2026-11-23", asOf: at },
  swings: { rate: 0.019, usualRate: 0.02, compared: 12, rows: [swing] },
  complaints: {
    ...{ texts: 18, usualTexts: 80, sealed: 1 },
    words: [{ word: "漏液", texts: 8, share: 0.4444, usualShare: 0.01, rising: true }],
  },
  tasks: [{ id: 12, title: "Coupon not applied", team: "operations", owner: null, dueAt: at }],
  breaker: [{ id: 3, channel: "Weibo", kind: "pause", status: "verified", by: "Zhou Hang", at }],
  decisions: [],
};
const meeting = { week: "2026-W48", agenda, notes: [note], decisions: [decision], closedAt: null, closedBy: null };
const shared = { tag: "Alignment" } as const;

export const alignmentOperations: readonly Operation[] = [
  {
    ...shared,
    method: "get",
    path: "/api/v1/alignment",
    id: "getAlignment",
    summary: "The weekly meeting and its agenda",
    says: "The agenda is about the week before the meeting's: conversion that moved beyond chance against the four weeks before, words that rise in complaints, tasks over their time, actions on channels, and what the decisions of the last meeting brought. A closed meeting is answered as it was closed.",
    needs: "alignment:read",
    parameters: [
      {
        name: "week",
        in: "query",
        schema: AlignmentQuestion.shape.week,
        says: "ISO week of the meeting; the present one where it is left out.",
        example: "2026-W47",
      },
    ],
    answer: {
      status: 200,
      schema: z.object({
        meeting: Meeting,
        closed: z.array(Closed),
        people: z.array(Person),
        present: z.string(),
        mayWrite: z.boolean(),
      }),
      example: { meeting, closed: [], people: [], present: "2026-W48", mayWrite: true },
    },
  },
  {
    ...shared,
    method: "put",
    path: "/api/v1/alignment/notes",
    id: "saveNote",
    summary: "Keep what was said about an item",
    says: "`revision` is that of the note that was changed, 0 where there was none; an older one is refused (409).",
    needs: "alignment:write",
    body: { schema: NoteInput, example: { week: "2026-W46", item: "complaints", text: note.text, revision: 0 } },
    answer: { status: 200, schema: z.object({ week: z.string(), note: Note }), example: { week: "2026-W46", note } },
    refuses: [409],
  },
  {
    ...shared,
    method: "post",
    path: "/api/v1/alignment/decisions",
    id: "decide",
    summary: "Keep a decision; it becomes a task",
    says: "With `channel` or `page`, the task's effect is measured there once it is done.",
    needs: "alignment:write",
    body: {
      schema: DecisionInput,
      example: { week: "2026-W46", item: "complaints", text: decision.text, team: "operations" },
    },
    answer: {
      status: 201,
      schema: z.object({ taskId: z.int(), meeting: Meeting }),
      example: { taskId: 31, meeting },
    },
    refuses: [409],
  },
  {
    ...shared,
    method: "post",
    path: "/api/v1/alignment/close",
    id: "closeMeeting",
    summary: "Close the meeting",
    says: "Its agenda is frozen; every member is told, and gets the minutes by mail where a mail server is set up.",
    needs: "alignment:write",
    body: { schema: AlignmentQuestion, example: { week: "2026-W45" } },
    answer: {
      status: 200,
      schema: z.object({ meeting: Meeting }),
      example: { meeting: { ...meeting, closedAt: at, closedBy: "Lin Yue" } },
    },
    refuses: [409],
  },
];
