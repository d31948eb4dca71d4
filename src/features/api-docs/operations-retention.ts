/** The API of retention: cohorts, and the lifecycle of everybody. */
import { z } from "zod";
import { dimensions } from "#domain/metrics/filter.ts";
import { destinations, LifecycleQuestion, origins, stages } from "#domain/retention/lifecycle-question.ts";
import { RetentionQuestion } from "#domain/retention/retention-question.ts";
import { count, instant, type Operation, type Parameter, reportFormat } from "./operation.ts";

const rate = z.number().min(0).max(1).nullable();
const date = z.iso.date();
const perPeriod = z.array(count.nullable());
const Meta = z.object({
  workspace: z.string(),
  timezone: z.string(),
  currency: z.string(),
  asOf: instant,
  freshness: z.array(z.object({ source: z.string(), through: instant.nullable(), late: z.boolean() })),
  definitions: z.array(z.object({ id: z.string(), version: z.int() })),
  notes: z.array(z.object({ code: z.string(), params: z.record(z.string(), z.union([z.string(), z.number()])) })),
  elapsedMs: z.number(),
});
const DayFigure = z.object({ people: count, returned: count, rate });

const Retention = z.object({
  cohorts: z.array(
    z.object({
      cohort: date,
      size: count,
      returned: perPeriod,
      rates: z.array(rate),
      small: z.boolean(),
      partial: z.boolean(),
    }),
  ),
  total: z.object({ size: count, sizes: z.array(count), returned: perPeriod, rates: z.array(rate) }),
  headline: z.array(z.object({ day: z.literal([1, 7, 30]), now: DayFigure, before: DayFigure })),
  projection: z.union([
    z.object({
      identified: z.literal(true),
      a: z.number(),
      b: z.number(),
      logLikelihood: z.number(),
      rates: z.array(z.number()),
    }),
    z.object({ identified: z.literal(false), reason: z.enum(["few_periods", "few_people", "rises", "no_optimum"]) }),
  ]),
});

const Active = z.object({ dau: z.number().nullable(), wau: count, mau: count, stickiness: rate });
const Repurchase = z.object({ customers: count, again: count, rate });
const Lifecycle = z.object({
  active: z.array(z.object({ date, dau: count, wau: count, mau: count, stickiness: rate })),
  headline: z.object({ day: date, now: Active, before: Active }),
  repurchase: z.object({
    within90: Repurchase.extend({ from: date, to: date, before: Repurchase }),
    inSpan: Repurchase.extend({ before: Repurchase }),
  }),
  lifecycle: z.object({
    from: date,
    to: date,
    stages: z.array(z.object({ id: z.enum(stages), people: count, before: count })),
    flows: z.array(z.object({ from: z.enum(origins), to: z.enum(destinations), people: count })),
  }),
});

const asked = RetentionQuestion.shape;
const span: readonly Parameter[] = [
  {
    name: "from",
    in: "query",
    required: true,
    schema: asked.from,
    says: "A date (midnight in the workspace's time zone) or an instant.",
    example: "2026-09-07",
  },
  { name: "to", in: "query", required: true, schema: asked.to, says: "The end, not included.", example: "2026-11-30" },
];
const cohortParameters: readonly Parameter[] = [
  ...span,
  {
    name: "start",
    in: "query",
    schema: asked.start,
    says: "Event that begins a person's cohort: the first one ever. `any` is the first activity.",
  },
  {
    name: "return",
    in: "query",
    schema: asked.return,
    says: "Event that counts as coming back; `any` is any activity.",
  },
  { name: "grain", in: "query", schema: asked.grain, says: "Width of cohorts and periods; weeks begin on Monday." },
  {
    name: "periods",
    in: "query",
    schema: z.int().min(1).max(36).default(12),
    says: "Periods after the one of the start; `returned` has one more, period 0.",
  },
  {
    name: "mode",
    in: "query",
    schema: asked.mode,
    says: "classic: in period i; rolling: in it or later; bounded: at most `within` periods before or after it.",
  },
  { name: "within", in: "query", schema: z.int().min(0).max(7).default(1), says: "Of mode bounded." },
  ...dimensions.map(
    (dimension): Parameter => ({
      name: `filter[${dimension}]`,
      in: "query",
      schema: z.string(),
      says: `Only people with these keys of ${dimension} at the start, joined by commas.`,
    }),
  ),
  reportFormat,
];

const report = (question: z.ZodType, answer: z.ZodType) => z.object({ question, answer, meta: Meta });

export const retentionOperations: readonly Operation[] = [
  {
    method: "get",
    path: "/api/v1/reports/retention",
    id: "getRetention",
    tag: "Reports",
    summary: "Cohorts by when people began, and who came back",
    says: "A period that is not over yet is null. The total is a ratio of sums over cohorts whose period is over.",
    needs: "board:read",
    parameters: cohortParameters,
    answer: { status: 200, csv: true, schema: report(RetentionQuestion, Retention) },
  },
  {
    method: "get",
    path: "/api/v1/reports/lifecycle",
    id: "getLifecycle",
    tag: "Reports",
    summary: "Active people, repurchase, and the stages of the lifecycle",
    says: "Complete local days alone. Everybody active in the last 30 days is in exactly one stage; flows lead from the 30 days before. CSV holds the active people per day.",
    needs: "board:read",
    parameters: [...span, reportFormat],
    answer: { status: 200, csv: true, schema: report(LifecycleQuestion, Lifecycle) },
  },
];
