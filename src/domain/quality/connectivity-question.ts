/** The question of data connectivity, and its answer: which facts of a span find each other, and the rows that do not. */
import { z } from "zod";
import { NoFilter } from "#domain/metrics/filter.ts";
import { spanFields } from "#domain/metrics/span.ts";

/** Spend that reaches a tagged visit, visits whose channel is known, orders of a known person, campaigns with a page. */
export const connectivityParts = ["spend", "visits", "orders", "campaigns"] as const;
export type ConnectivityPart = (typeof connectivityParts)[number];

export const connectivityTarget = 0.9;
/** What the source material found in the industry. */
export const connectivityIndustry = 0.68;
export const longestConnectivityDays = 100;
export const mostMisses = 500;

export const ConnectivityQuestion = z.object({
  ...spanFields,
  /** Whose misses are listed; without it none are. */
  part: z.enum(connectivityParts).optional(),
  offset: z.coerce.number().int().min(0).max(100_000).default(0),
  limit: z.coerce.number().int().min(1).max(mostMisses).default(100),
  filter: NoFilter,
});
export type ConnectivityQuestion = z.infer<typeof ConnectivityQuestion>;

/** Why a fact is not connected. */
export type MissReason = "no_campaign" | "no_visit" | "no_channel" | "no_person" | "no_page";

/** One row behind a miss; money in major units. */
export interface Miss {
  /** Of an event its id, of spend its place, of a campaign its key. */
  readonly ref: string;
  /** ISO; null for campaigns. */
  readonly at: string | null;
  readonly source: string;
  readonly channel: string;
  readonly campaign: string;
  readonly page: string;
  readonly amount: number | null;
  readonly reason: MissReason;
}

export interface PartRate {
  readonly part: ConnectivityPart;
  readonly numerator: number;
  readonly denominator: number;
  /** 0–1; null where there was nothing to connect. */
  readonly rate: number | null;
  readonly missing: number;
}

export interface ConnectivityAnswer {
  /** The mean of the parts' rates; null where none is known. */
  readonly rate: number | null;
  readonly target: number;
  readonly industry: number;
  readonly parts: readonly PartRate[];
  readonly misses: {
    readonly part: ConnectivityPart;
    readonly total: number;
    readonly rows: readonly Miss[];
  } | null;
}
