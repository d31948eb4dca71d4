/** The funnel's question: the URL of the page, the cache key, the HTTP API's input and the test case. */
import { z } from "zod";
import { dimensions, Filter } from "#domain/metrics/filter.ts";
import { spanFields } from "#domain/metrics/span.ts";
import { Step, stepText } from "./step.ts";

export const funnelModes = ["ordered", "strict", "any"] as const;
export type FunnelMode = (typeof funnelModes)[number];
export const funnelTrends = ["none", "day", "week"] as const;
export const leastSteps = 2;
export const mostSteps = 10;
export const mostExcluded = 5;
/** Days of entry that one question covers. */
export const longestSpanDays = 366;

const minuteMs = 60_000;
const unitMs: Readonly<Record<string, number>> = { m: minuteMs, h: 60 * minuteMs, d: 1440 * minuteMs };
const longestWindowMs = 366 * 1440 * minuteMs;

/** `7d`, `24h`, `30m` in milliseconds. */
export function windowMs(text: string): number {
  return Number(text.slice(0, -1)) * (unitMs[text.slice(-1)] ?? 0);
}

const Window = z
  .string()
  .regex(/^\d{1,6}[mhd]$/, "a number of minutes, hours or days: 30m, 24h, 7d")
  .refine((text) => windowMs(text) > 0, "must be longer than nothing")
  .refine((text) => windowMs(text) <= longestWindowMs, "at most 366 days");

export const FunnelQuestion = z
  .object({
    /** Who enters in [from, to) counts; later steps may come until the window is over. */
    ...spanFields,
    step: z
      .array(Step)
      .min(leastSteps, `a funnel has at least ${leastSteps} steps`)
      .max(mostSteps, `a funnel has at most ${mostSteps} steps`),
    window: Window.default("7d"),
    mode: z.enum(funnelModes).default("ordered"),
    /** None of these between the first step and the last. */
    exclude: z.array(Step).max(mostExcluded).default([]),
    /** The value of the event by which a person enters. */
    by: z.enum(["none", ...dimensions]).default("none"),
    /** Only who enters by an event with these. */
    filter: Filter,
    trend: z.enum(funnelTrends).default("none"),
  })
  .superRefine(({ step, mode }, context) => {
    if (mode === "any" && new Set(step.map(stepText)).size < step.length)
      context.addIssue({ code: "custom", path: ["step"], message: "in any order, no two steps may be the same" });
  });
export type FunnelQuestion = z.output<typeof FunnelQuestion>;

export const funnelOutcomes = ["converted", "lost"] as const;

/** Who reached a step, or reached the one before it and not this one. `step` counts from 1. */
export const FunnelPeopleQuestion = z
  .intersection(
    FunnelQuestion,
    z.object({
      at: z.coerce.number().int().min(1),
      outcome: z.enum(funnelOutcomes).default("converted"),
    }),
  )
  .superRefine(({ step, at, outcome }, context) => {
    if (at > step.length) context.addIssue({ code: "custom", path: ["step"], message: "the funnel has no such step" });
    if (at === 1 && outcome === "lost")
      context.addIssue({ code: "custom", path: ["step"], message: "nobody is lost before the first step" });
  });
export type FunnelPeopleQuestion = z.output<typeof FunnelPeopleQuestion>;
