/** The question of duplicate reach, and its answer: whom several channels touched, and what leaning on one would risk. */
import { z } from "zod";
import { Filter } from "#domain/metrics/filter.ts";
import { spanFields } from "#domain/metrics/span.ts";
import type { Concentration } from "./concentration.ts";

export const longestSpanDays = 400;

export const OverlapQuestion = z.object({
  ...spanFields,
  by: z.literal("channel").default("channel"),
  /** Only touches that carry these keys. */
  filter: Filter,
});
export type OverlapQuestion = z.infer<typeof OverlapQuestion>;

/** Of one channel; money in major units, shares 0–1, null for unknown. */
export interface ChannelReach {
  readonly channel: string;
  readonly people: number;
  /** Of these, whom another channel touched in the span too. */
  readonly sharedPeople: number;
  readonly sharedShare: number;
  readonly spend: number | null;
  /** Spend × shared share: at most this was spent on people whom another channel reached as well. */
  readonly duplicateCost: number | null;
  /** Net revenue that the channel's last touch brought. */
  readonly revenue: number;
}

export interface ChannelPair {
  readonly a: string;
  readonly b: string;
  readonly people: number;
  readonly shareOfA: number;
  readonly shareOfB: number;
}

export interface OverlapAnswer {
  /** People touched in the span. */
  readonly people: number;
  /** People touched by two channels or more. */
  readonly duplicatePeople: number;
  readonly duplicateShare: number | null;
  /** People by how many channels touched them. */
  readonly byChannels: readonly { readonly channels: number; readonly people: number }[];
  /** Most people first. */
  readonly channels: readonly ChannelReach[];
  /** Most people first; pairs without a common person are left out. */
  readonly pairs: readonly ChannelPair[];
  readonly duplicateCost: number | null;
  readonly concentration: {
    readonly reach: Concentration;
    readonly spend: Concentration;
    readonly revenue: Concentration;
  };
  /** True where more than 63 channels touched people, and the least of them stand together as `(other)`. */
  readonly folded: boolean;
}
