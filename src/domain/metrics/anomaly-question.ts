/** What is asked about unusual hours, how it is answered, and how closely each metric is watched. */
import { z } from "zod";
import { IdInput } from "#domain/base/inputs.ts";
import { type Sensitivity, sensitivities } from "./anomaly.ts";
import { NoFilter } from "./filter.ts";
import type { IncidentKind } from "./incident.ts";
import { spanFields } from "./span.ts";
import { watchedIds } from "./watched.ts";

const WatchedMetric = z.string().refine((id) => watchedIds.has(id), "not a watched metric");

export const AnomalyQuestion = z.object({
  ...spanFields,
  metric: WatchedMetric.optional(),
  /** A channel's key; `all` for the whole. */
  channel: z.string().min(1).max(200).optional(),
  filter: NoFilter,
});
export type AnomalyQuestion = z.infer<typeof AnomalyQuestion>;

/** What a person says of it: `confirmed` was real and no part of what is usual, `dismissed` was nothing. */
export const verdicts = ["open", "confirmed", "dismissed"] as const;
export type Verdict = (typeof verdicts)[number];

export const VerdictInput = z.object({
  anomalyId: IdInput,
  verdict: z.enum(verdicts),
});
export type VerdictInput = z.infer<typeof VerdictInput>;

export const longestAnomalyDays = 400;
/** The channel of what was unusual over all channels together. */
export const allChannels = "all";

export interface Anomaly {
  readonly id: number;
  readonly metric: string;
  /** A key, or `all`. */
  readonly channel: string;
  readonly kind: IncidentKind;
  /** Instants with the workspace's offset: start of the first unusual hour, end of the last one. */
  readonly from: string;
  readonly to: string;
  /** The most unusual hour, and its figures: money in major units, rates 0–1. */
  readonly peakAt: string;
  readonly value: number;
  readonly expected: number;
  /** Deviations from what is usual; below zero for too little. */
  readonly score: number;
  /** Each value was counted over so many hours: 1, or more where an hour holds too little. */
  readonly windowHours: number;
  readonly verdict: Verdict;
}

export const SensitivitiesInput = z
  .array(z.object({ metric: WatchedMetric, sensitivity: z.enum(sensitivities) }))
  .min(1)
  .max(100);
export type SensitivitiesInput = z.infer<typeof SensitivitiesInput>;

export interface MetricSensitivity {
  readonly metric: string;
  readonly sensitivity: Sensitivity;
}

export const usualSensitivity: Sensitivity = "normal";
