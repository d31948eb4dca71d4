/** The question of collaboration health, and its answer. */
import { z } from "zod";
import { NoFilter } from "#domain/metrics/filter.ts";
import type { PartRate } from "#domain/quality/connectivity-question.ts";
import { type ComponentId, components } from "./definition.ts";
import type { EvidenceRow } from "./evidence.ts";
import type { Component, Move } from "./score.ts";
import { Week } from "./week-range.ts";

export const trendWeeks = 12;
export const mostEvidence = 500;

export const HealthQuestion = z.object({
  /** The workspace's running week where it is left out. */
  week: Week.optional(),
  /** Whose evidence is listed; without it none is. */
  component: z.enum(components).optional(),
  offset: z.coerce.number().int().min(0).max(100_000).default(0),
  limit: z.coerce.number().int().min(1).max(mostEvidence).default(200),
  filter: NoFilter,
});
export type HealthQuestion = z.output<typeof HealthQuestion>;

/**
 * `frozen` weeks stay as they are; the `running` one goes on; one is `settling` in the two days after its end; what
 * nobody froze is measured from what is known today.
 */
export const weekStates = ["frozen", "running", "settling", "open"] as const;
export type WeekState = (typeof weekStates)[number];

export interface TrendWeek {
  readonly week: string;
  readonly state: WeekState;
  readonly score: number | null;
  readonly definitionVersion: number | null;
  /** 0–1 by component; null where it was not measured. */
  readonly values: Readonly<Record<ComponentId, number | null>>;
}

export interface HealthAnswer {
  readonly week: string;
  readonly from: string;
  readonly to: string;
  readonly state: WeekState;
  /** Nothing that was done after it counts. */
  readonly asOf: string;
  readonly frozenAt: string | null;
  /** Id of the last event that counts in a frozen week. */
  readonly throughId: string | null;
  readonly definitionVersion: number;
  readonly target: number;
  readonly score: number | null;
  readonly components: readonly Component[];
  readonly move: Move | null;
  /** Twelve weeks, this one the last. */
  readonly trend: readonly TrendWeek[];
  /** Of each component what holds it back most, at most three rows. */
  readonly holds: readonly EvidenceRow[];
  /** The rates that connectivity is the mean of. */
  readonly parts: readonly PartRate[];
  /** From request to updated page: the middle one of the week's answers; null without any. */
  readonly responseHours: number | null;
  /** Requests without an answer, late or not: they are in no median. */
  readonly responseUnanswered: number;
  readonly evidence: {
    readonly component: ComponentId;
    readonly total: number;
    readonly rows: readonly EvidenceRow[];
  } | null;
}
