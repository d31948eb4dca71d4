/** A scenario file: series by the hour in the notation of promtool, what happens meanwhile, and what is expected when. */
import { z } from "zod";
import { guardReasons } from "#domain/breaker/guards.ts";
import { phases } from "#domain/rules/alert-state.ts";
import { RuleDefinition, ruleModes } from "#domain/rules/rule.ts";
import { findTemplate } from "#domain/rules/templates.ts";
import { verdicts } from "#domain/rules/verdict.ts";

/** `100 x72`, `(1 0)x18`, `_x36` for hours of which nothing is known. */
export function readSeries(text: string): (number | null)[] {
  const found: (number | null)[] = [];
  const numberOf = (word: string) => {
    const value = word === "_" ? null : Number(word);
    if (Number.isNaN(value) && word !== "NaN") throw new Error(`${word} is no value of a series`);
    return value;
  };
  const rest = text.replace(/(\(([^)]*)\)|[^\s,()]+?)\s*x(\d+)|[^\s,]+/g, (whole, one, group, times) => {
    const values = ((group ?? one ?? whole) as string)
      .trim()
      .split(/[\s,]+/)
      .map(numberOf);
    for (let i = 0; i < Number(times ?? 1); i++) found.push(...values);
    return "";
  });
  if (rest.replaceAll(/[\s,]/g, "") !== "") throw new Error(`${text} is no series: ${rest}`);
  return found;
}

const series = z.union([z.string(), z.number()]).transform((text) => readSeries(String(text)));
const scopeSeries = z.record(z.string(), series);
const count = z.int().min(0);
const effectKinds = ["fire", "repeat", "recovering", "refire", "resolve", "scope_gone", "stale", "error"] as const;

const Expected = z.strictObject({
  tick: count,
  scope: z.string().optional(),
  verdict: z.enum(verdicts).optional(),
  state: z.enum(phases).optional(),
  /** What the scope's rule said in this tick. */
  told: z.array(z.enum(effectKinds)).optional(),
  /** Of the workspace, so far. */
  fired: count.optional(),
  open: count.optional(),
  tasks: count.optional(),
  actions: count.optional(),
  proposals: count.optional(),
  failed: count.optional(),
  stale: count.optional(),
  errors: count.optional(),
  storms: count.optional(),
  /** Of the scope. */
  remote: z.enum(["active", "paused"]).optional(),
  breaker: z.enum(["closed", "open", "half_open", "locked", "forced"]).optional(),
  against: z.array(z.enum(guardReasons)).optional(),
  value: z.number().nullable().optional(),
  reference: z.number().nullable().optional(),
  limit: z.number().nullable().optional(),
});
export type Expected = z.output<typeof Expected>;

const Meanwhile = z.strictObject({
  before: count,
  scope: z.string().default("douyin"),
  human: z.enum(["active", "paused"]).optional(),
  edit: z.literal(true).optional(),
  approve: z.literal(true).optional(),
  resume: z.literal(true).optional(),
  kill: z.boolean().optional(),
  mode: z.enum(ruleModes).optional(),
  fault: z.enum(["lost", "unanswered", "refused"]).optional(),
});

const stretches = z.array(z.tuple([count, count])).default([]);

const RuleOf = z
  .looseObject({ template: z.string().optional() })
  .transform(({ template, ...changes }) =>
    RuleDefinition.parse({ ...(template === undefined ? {} : findTemplate(template)?.definition), ...changes }),
  );

export const Scenario = z
  .strictObject({
    name: z.string(),
    rule: RuleOf,
    mode: z.enum(ruleModes).default("act"),
    /** Of one channel, douyin; or of several. */
    series: scopeSeries.optional(),
    scopes: z.record(z.string(), scopeSeries).optional(),
    /** This many channels with the same series. */
    copies: count.default(0),
    /** The first tick that is judged; what is before is the past. */
    start: count.default(0),
    events: series.optional(),
    /** 1 where the gate fails. */
    late: z
      .partialRecord(
        z.enum([
          "spend_late",
          "events_late",
          "events_thin",
          "no_conversions",
          "projection_behind",
          "rate_missing",
          "clock_jumped",
        ]),
        series,
      )
      .optional(),
    plan: series.optional(),
    learning: series.optional(),
    present: series.optional(),
    lag: z.enum(["usual", "none"]).default("usual"),
    timezone: z.string().default("Asia/Shanghai"),
    /** From and to, half-open, of ticks. */
    silent: stretches,
    missed: stretches,
    gone: stretches,
    meanwhile: z.array(Meanwhile).default([]),
    policy: z
      .strictObject({
        pausedShare: z.number().optional(),
        protected: z.array(z.string()).optional(),
        mode: z.enum(ruleModes).optional(),
      })
      .default({}),
    expect: z.array(Expected).min(1),
  })
  .refine(
    ({ series: one, scopes }) => (one === undefined) !== (scopes === undefined),
    "series of one scope, or scopes",
  );
export type Scenario = z.output<typeof Scenario>;
