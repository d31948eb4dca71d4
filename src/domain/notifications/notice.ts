/** A notice: something that people are told. Its words are made when it is read, in the reader's language. */
import { z } from "zod";
import { scopeKinds, severities } from "#domain/rules/rule.ts";
import { DigestContent } from "./digest-content.ts";

export const noticeKinds = [
  "alert_fired",
  "alert_repeated",
  "alert_resolved",
  "alert_storm",
  "action_proposed",
  "action_failed",
  "action_verified",
  "task_assigned",
  "task_mentioned",
  "task_due_soon",
  "task_overdue",
  "task_done",
  "task_effect",
  "step_overdue",
  "dispute_opened",
  "gap_drifted",
  "minutes_closed",
  "risk_overdue",
  "point_failing",
  "point_disabled",
  "digest",
  "test",
] as const;
export type NoticeKind = (typeof noticeKinds)[number];

/** What notices are about; contact points choose among the first three. */
export const noticeTopics = ["alerts", "actions", "tasks", "house"] as const;
export type NoticeTopic = (typeof noticeTopics)[number];

export const teams = ["promotion", "operations"] as const;
export type Team = (typeof teams)[number];

const text = z.string().optional();
const figure = z.number().nullable().optional();

/** What the words are made of; each kind uses its own part of it. Money in minor units, rates 0–1, times epoch ms. */
export const NoticeParams = z.object({
  /** Of alerts: rule, data_stale, rule_error, storm, action_failed. */
  alertKind: text,
  rule: text,
  metric: text,
  scopeKind: z.enum([...scopeKinds, "source"]).optional(),
  /** As it is called; the key where it has no name. */
  scope: text,
  value: figure,
  reference: figure,
  limit: figure,
  /** What the reference is. */
  against: z.enum(["benchmark", "threshold", "change", "plan", "probably", "expression", "present"]).optional(),
  currency: text,
  count: z.number().optional(),
  /** Of actions: pause, resume, cap. */
  deed: text,
  reason: text,
  error: text,
  title: text,
  owner: text,
  by: text,
  excerpt: text,
  dueMs: z.number().optional(),
  playbook: text,
  verdict: text,
  point: text,
  failures: z.number().optional(),
  /** Of digests: everything that they tell. */
  digest: DigestContent.optional(),
});
export type NoticeParams = z.output<typeof NoticeParams>;

export const NoticeRow = z.object({
  kind: z.enum(noticeKinds),
  severity: z.enum(severities),
  params: NoticeParams,
  href: z.string(),
});
export type NoticeRow = z.output<typeof NoticeRow>;

export function topicOf(kind: NoticeKind): NoticeTopic {
  if (kind.startsWith("alert_") || kind === "gap_drifted") return "alerts";
  if (kind.startsWith("action_")) return "actions";
  return kind.startsWith("task_") || kind.startsWith("step_") ? "tasks" : "house";
}

const pressing: ReadonlySet<NoticeKind> = new Set([
  "alert_fired",
  "alert_repeated",
  "alert_storm",
  "action_proposed",
  "action_failed",
]);

/** Whether it passes quiet hours and digests: red, and not about something that is over. */
export function isUrgent({ kind, severity }: Pick<NoticeRow, "kind" | "severity">): boolean {
  return severity === "red" && pressing.has(kind);
}
