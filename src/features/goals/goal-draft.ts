/** A goal as its form holds it; figures as they are typed: rates in percent. */
import { directionOf, type GoalReading, type GoalTeam } from "#domain/goals/goal.ts";
import type { GoalDimension, GoalIndex } from "#domain/goals/goal-index.ts";
import type { GoalDirection } from "#domain/goals/goal-pace.ts";
import { findMetric } from "#domain/metrics/dictionary.ts";
import type { NewGoal } from "./send-goals.ts";

export interface GoalDraft {
  readonly title: string;
  readonly team: GoalTeam;
  readonly promotionOwnerId: number | null;
  readonly operationsOwnerId: number | null;
  readonly period: string;
  readonly metric: string;
  readonly channel: string | null;
  readonly dimension: GoalDimension;
  readonly index: GoalIndex;
  readonly direction: GoalDirection;
  readonly baseline: number | null;
  readonly target: number | null;
}

/** Rates lose what a floating point adds: 0.07 is 7, not 7.000000000000001. */
const scaled = (figure: number | null, by: number) => (figure === null ? null : Number((figure * by).toPrecision(12)));
const isRate = (metric: string) => findMetric(metric)?.unit === "rate";

const empty = { metric: "orders", channel: null, dimension: "growth", index: "conversion", direction: "up" } as const;

/** Of the goal that is changed; a new key result takes its period, team and owners from its objective. */
export function draftOf(goal: GoalReading | null, parent: GoalReading | null, quarter: string): GoalDraft {
  const from = goal ?? parent;
  const ownerOf = (team: "promotion" | "operations") => from?.owners.find((one) => one.team === team)?.id ?? null;
  const metric = goal?.metric ?? empty.metric;
  const by = isRate(metric) ? 100 : 1;
  return {
    title: goal?.title ?? "",
    team: from?.team ?? "both",
    promotionOwnerId: ownerOf("promotion"),
    operationsOwnerId: ownerOf("operations"),
    period: from?.period ?? quarter,
    metric,
    channel: goal?.channel ?? empty.channel,
    dimension: goal?.dimension ?? empty.dimension,
    index: goal?.index ?? empty.index,
    direction: goal?.direction ?? empty.direction,
    baseline: scaled(goal?.baseline ?? null, by),
    target: scaled(goal?.target ?? null, by),
  };
}

/** Another metric brings its own direction. */
export function withMetric(draft: GoalDraft, metric: string): GoalDraft {
  return { ...draft, metric, direction: directionOf(metric, null), baseline: null, target: null };
}

const unmeasured = {
  ...{ metric: null, channel: null, dimension: null, index: null, direction: null, baseline: null, target: null },
} as const;

/** What is sent: an objective has no figures. */
export function goalOf(draft: GoalDraft, parentId: number | null): NewGoal {
  if (parentId === null) return { ...draft, ...unmeasured, parentId };
  const by = isRate(draft.metric) ? 0.01 : 1;
  return { ...draft, baseline: scaled(draft.baseline, by), target: scaled(draft.target, by), parentId };
}
