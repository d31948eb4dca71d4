/** A rule: what is watched where, when it is bad, and what follows. A value: saved, versioned, told in a sentence, back-tested. */
import { z } from "zod";
import { findMetric } from "#domain/metrics/dictionary.ts";
import { measures } from "#domain/metrics/measure.ts";
import { likelyMetrics } from "./badness.ts";
import { checkExpression } from "./expression.ts";

export const ruleModes = ["off", "observe", "propose", "act"] as const;
export type RuleMode = (typeof ruleModes)[number];

export const severities = ["red", "yellow", "blue", "info"] as const;
export type Severity = (typeof severities)[number];

export const scopeKinds = ["none", "channel", "campaign", "landing_page"] as const;
export type ScopeKind = (typeof scopeKinds)[number];

const key = z.string().min(1).max(200);
const share = z.number().gt(0).max(10);
const hours = (most: number) => z.int().min(1).max(most);

/** A dictionary's metric per scope, over a window of whole hours. */
const MetricWatch = z.object({
  kind: z.literal("metric"),
  metric: z.string().refine((id) => findMetric(id) !== undefined, "There is no such metric."),
  by: z.enum(scopeKinds).default("none"),
  /** Only these keys, where given; never those. */
  only: z.array(key).max(200).default([]),
  except: z.array(key).max(200).default([]),
});

const expression = (most: number) =>
  z
    .string()
    .max(most)
    .superRefine((text, context) => {
      const wrong = text.trim() === "" ? null : checkExpression(text);
      if (wrong !== null) context.addIssue({ code: "custom", message: wrong });
    });

/** Answers of a landing page: three failing probes in a row. */
const PageWatch = z.object({ kind: z.literal("page"), only: z.array(key).max(200).default([]) });
/** Sources whose figures are late. */
const FreshnessWatch = z.object({ kind: z.literal("freshness"), only: z.array(key).max(200).default([]) });

export const Watch = z.discriminatedUnion("kind", [MetricWatch, PageWatch, FreshnessWatch]);
export type Watch = z.output<typeof Watch>;

/**
 * When a value is bad. `beyond` is inclusive: a value at the limit is bad. `clear` says how far it must come back, as a
 * share of the distance between limit and reference (0: the limit itself); between the two is neither.
 */
export const Condition = z.discriminatedUnion("kind", [
  /** Against the usual for these hours of the week: below 1 − share of it, or above 1 + share. */
  z.object({
    kind: z.literal("benchmark"),
    side: z.enum(["below", "above"]),
    share: z.number().min(0).max(10),
    clear: z.number().min(0).max(1).default(0),
  }),
  /** Against a figure: major units of money, rates 0–1. */
  z.object({
    kind: z.literal("threshold"),
    side: z.enum(["below", "above"]),
    value: z.number(),
    clear: z.number().min(0).max(1).default(0),
  }),
  /** Against the window before it: `down` by the share, or `up`. */
  z.object({
    kind: z.literal("change"),
    side: z.enum(["down", "up"]),
    share,
    clear: z.number().min(0).max(1).default(0),
  }),
  /** Against the budget's plan for the hours of the window. */
  z.object({ kind: z.literal("plan"), side: z.literal("above"), share, clear: z.number().min(0).max(1).default(0) }),
  /** Probably worse than target, conversions that are still to come taken into account: CPA, CAC, ROAS (reliability.md §4.6). */
  z.object({
    kind: z.literal("probably"),
    /** What an action costs at most in major units, or what a unit of money must bring at least. */
    target: z.number().positive(),
    badRatio: z.number().min(1.01).max(10).default(1.5),
    clearRatio: z.number().min(1).max(10).default(1.2),
    sure: z.number().min(0.5).max(0.9999).default(0.99),
  }),
  /** The user's own: CEL over `value`, `usual`, `target` and the measures; `clear` where it is good again. */
  z.object({ kind: z.literal("expression"), bad: expression(500).min(1), clear: expression(500).default("") }),
  /** Of pages and sources: that it is so. */
  z.object({ kind: z.literal("present") }),
]);
export type Condition = z.output<typeof Condition>;

export const RuleAction = z.enum(["notify", "file_task", "pause_channel"]);
export type RuleAction = z.output<typeof RuleAction>;

interface Parts {
  readonly watch: Watch;
  readonly condition: Condition;
  readonly over: "sum" | "each";
  readonly windowHours: number;
  readonly actions: readonly RuleAction[];
}

/** What no part is against alone, and the parts are together. */
function contradictions({ watch, condition, over, windowHours, actions }: Parts) {
  const found: { path: string[]; message: string }[] = [];
  const say = (path: string, message: string) => found.push({ path: [path], message });
  const metric = watch.kind === "metric" ? watch.metric : null;
  if ((condition.kind === "present") !== (metric === null))
    say("condition", "Pages and sources are watched for being so, metrics by a comparison.");
  if (condition.kind === "probably" && metric !== null && !likelyMetrics.has(metric))
    say("condition", "Only CPA, CAC and ROAS can be judged with late conversions taken into account.");
  if (condition.kind === "plan" && metric !== null && metric !== "spend")
    say("condition", "Only spend has a plan to be compared with.");
  if (metric !== null && findMetric(metric)?.additive === false && over === "sum" && windowHours > 1)
    say("over", "Hours of this metric do not add up: watch every hour alone, or a window of one hour.");
  const pauses = actions.includes("pause_channel");
  if (pauses && !(watch.kind === "metric" && watch.by === "channel"))
    say("actions", "Only a rule by channel can pause a channel.");
  if (pauses && condition.kind !== "probably" && condition.kind !== "plan")
    say("actions", "Only what a channel probably costs, or spends beyond its plan, can pause it.");
  return found;
}

export const RuleDefinition = z
  .object({
    watch: Watch,
    condition: Condition,
    /** `each`: every hour of the window alone is bad; `sum`: the window as one. */
    over: z.enum(["sum", "each"]).default("sum"),
    windowHours: hours(24 * 14).default(24),
    /** Hours before the present that are left out, since they may still change. */
    settleHours: z.int().min(0).max(48).default(3),
    /** What the window must hold at least to say anything. */
    sample: z
      .object({ measure: z.enum(measures), least: z.number().min(0) })
      .nullable()
      .default(null),
    forTicks: z.int().min(1).max(72).default(3),
    keepTicks: z.int().min(1).max(72).default(6),
    cooldownHours: z.int().min(1).max(168).default(24),
    severity: z.enum(severities).default("yellow"),
    actions: z.array(RuleAction).max(3).default(["notify"]),
    /** For the record: which template it came from. */
    template: z.string().max(60).nullable().default(null),
  })
  .superRefine((definition, context) => {
    for (const { path, message } of contradictions(definition)) context.addIssue({ code: "custom", path, message });
  });
export type RuleDefinition = z.output<typeof RuleDefinition>;

export const RuleInput = z.object({
  name: z.string().trim().min(1).max(120),
  definition: RuleDefinition,
  mode: z.enum(ruleModes).default("observe"),
});
export type RuleInput = z.output<typeof RuleInput>;

export const mostRules = 500;
