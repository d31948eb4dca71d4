/** A joint target: an objective, or a key result that a metric of the dictionary tells; its inputs and what the doors answer. */
import { z } from "zod";
import { IdInput, isStorableLine } from "#domain/base/inputs.ts";
import { findMetric } from "#domain/metrics/dictionary.ts";
import { type GoalDimension, type GoalIndex, goalDimensions, goalIndices } from "./goal-index.ts";
import { type GoalDirection, goalDirections } from "./goal-pace.ts";
import { GoalPeriod } from "./goal-period.ts";

export const goalTeams = ["both", "promotion", "operations"] as const;
export type GoalTeam = (typeof goalTeams)[number];

export const mostGoals = 200;

const figure = z.number().finite().min(-1e15).max(1e15).nullable();
/** A plan is no result. */
const isResult = (metric: string) => findMetric(metric) !== undefined && metric !== "plan";

const fields = {
  title: z.string().trim().min(1, "must not be empty").max(160).refine(isStorableLine, "must be one line"),
  team: z.enum(goalTeams),
  /** A member whose role is promotion, and one whose role is operations. */
  promotionOwnerId: IdInput.nullable(),
  operationsOwnerId: IdInput.nullable(),
  period: GoalPeriod,
  metric: z.string().refine(isResult, "not a result of the metric dictionary").nullable(),
  /** Key of a channel; null for all of them. */
  channel: z.string().min(1).max(200).nullable(),
  dimension: z.enum(goalDimensions).nullable(),
  index: z.enum(goalIndices).nullable(),
  /** Which way is better; by the metric where it says so. */
  direction: z.enum(goalDirections).nullable(),
  /** Money in major units, rates 0–1. */
  baseline: figure,
  target: figure,
};

export const GoalInput = z.object({
  /** The objective that a key result belongs to; null for an objective. */
  parentId: IdInput.nullable().default(null),
  ...fields,
  team: fields.team.default("both"),
  promotionOwnerId: fields.promotionOwnerId.default(null),
  operationsOwnerId: fields.operationsOwnerId.default(null),
  metric: fields.metric.default(null),
  channel: fields.channel.default(null),
  dimension: fields.dimension.default(null),
  index: fields.index.default(null),
  direction: fields.direction.default(null),
  baseline: fields.baseline.default(null),
  target: fields.target.default(null),
});
export type GoalInput = z.output<typeof GoalInput>;

export const GoalRef = z.object({ goalId: IdInput });

/** What is left out stays as it is; `revision` is the one that the change was made to. */
export const GoalChange = z.object(fields).partial().extend({ goalId: IdInput, revision: z.int().positive() });
export type GoalChange = z.output<typeof GoalChange>;

export type GoalFacts = Omit<GoalInput, "parentId">;

/** What is missing or too much, as `[field, sentence]`; null when the goal can be kept. */
export function goalFault(parentId: number | null, goal: GoalFacts): readonly [field: string, says: string] | null {
  const result = ["metric", "dimension", "index", "target"] as const;
  if (parentId === null) {
    const measured = [...result, "channel", "baseline", "direction"] as const;
    const given = measured.find((field) => goal[field] !== null);
    return given === undefined ? null : [given, "an objective is told by its key results and has none of its own"];
  }
  const missing = result.find((field) => goal[field] === null);
  return missing === undefined ? null : [missing, "a key result needs one"];
}

/** The metric's own direction, else the one chosen, else upwards. */
export function directionOf(metric: string | null, chosen: GoalDirection | null): GoalDirection {
  const own = metric === null ? undefined : findMetric(metric)?.direction;
  return chosen ?? (own === undefined || own === "none" ? "up" : own);
}

/** Who can own a goal. */
export interface GoalPerson {
  readonly id: number;
  readonly name: string;
  readonly role: "promotion" | "operations";
}

export interface GoalOwner {
  readonly id: number;
  readonly name: string;
  /** The team that they answer for. */
  readonly team: "promotion" | "operations";
}

/** As it stands as of an instant. Money in major units, rates 0–1. */
export interface GoalReading {
  readonly id: number;
  /** null for an objective. */
  readonly parentId: number | null;
  readonly title: string;
  readonly team: GoalTeam;
  /** null for an objective. */
  readonly metric: string | null;
  readonly channel: string | null;
  readonly dimension: GoalDimension | null;
  readonly index: GoalIndex | null;
  readonly direction: GoalDirection;
  readonly owners: readonly GoalOwner[];
  readonly period: string;
  /** Dates of the workspace's calendar, half-open. */
  readonly from: string;
  readonly to: string;
  readonly target: number | null;
  readonly baseline: number | null;
  readonly value: number | null;
  readonly expectedByNow: number | null;
  /** Of an objective: whether none of its key results that can be told is behind. null: unknown. */
  readonly onTrack: boolean | null;
  /** Whether both teams own it, each by a person who belongs to it. */
  readonly shared: boolean;
  readonly revision: number;
  readonly updatedAt: string;
  readonly updatedBy: string;
}

/** Objectives told by their key results. */
export function withObjectives(readings: readonly GoalReading[]): GoalReading[] {
  return readings.map((goal) => {
    if (goal.parentId !== null) return goal;
    const known = readings.flatMap(({ parentId, onTrack }) =>
      parentId === goal.id && onTrack !== null ? [onTrack] : [],
    );
    return { ...goal, onTrack: known.length === 0 ? null : known.every(Boolean) };
  });
}
