/** The verdict on one scope in one hour: error, stale, no sample, bad, good or hold, in this order. Asks no clock. */
import { hourMs } from "#domain/base/local-time.ts";
import { findMetric } from "#domain/metrics/dictionary.ts";
import { compareWindow } from "./compare-window.ts";
import type { Found } from "./found.ts";
import { staleFor } from "./freshness.ts";
import { judgeLikely, likelyHours } from "./judge-likely.ts";
import type { RuleDefinition } from "./rule.ts";
import type { Figures, Given, Judged } from "./verdict.ts";
import { benchmarkWeeks, type Window } from "./window.ts";

/** How many hours before `endMs` a rule looks at. */
export function hoursNeeded({ watch, condition, windowHours, settleHours }: RuleDefinition): number {
  if (watch.kind !== "metric") return 0;
  if (condition.kind === "probably") return settleHours + likelyHours;
  if (condition.kind === "change") return settleHours + 2 * windowHours;
  // One hour more, for the night in which clocks are changed.
  const weeks = condition.kind === "benchmark" || condition.kind === "expression" ? benchmarkWeeks * 168 + 1 : 0;
  return settleHours + windowHours + weeks;
}

export function judgeScope(definition: RuleDefinition, given: Given): Judged {
  const toMs = given.endMs - definition.settleHours * hourMs;
  const window = { fromMs: toMs - definition.windowHours * hourMs, toMs };
  const found = whatIsFound(definition, given, window);
  const { outcome, reason, ...rest } = found;
  const figures: Figures = {
    value: null,
    reference: null,
    limit: null,
    sample: null,
    probability: null,
    ...window,
    ...rest,
  };
  if (outcome === "error") return { verdict: "error", reason, figures };
  if (!allFinite(figures))
    return { verdict: "error", reason: "a figure is not a number", figures: withoutNaN(figures) };
  const stale = staleFor(definition, given.freshness);
  if (stale.length > 0) return { verdict: "stale", reason: stale.join(", "), figures };
  if (given.learning && definition.condition.kind === "probably" && definition.actions.includes("pause_channel"))
    return { verdict: "no_sample", reason: "the channel is still learning", figures };
  return { verdict: outcome, reason, figures };
}

function whatIsFound(definition: RuleDefinition, given: Given, window: Window): Found {
  const { watch, condition } = definition;
  if (watch.kind === "freshness") {
    const late = given.freshness.stale;
    return late.length > 0 ? { outcome: "bad", reason: late.join(", ") } : { outcome: "good", reason: "on time" };
  }
  if (watch.kind === "page") {
    const present = given.present ?? null;
    if (present === null) return { outcome: "no_sample", reason: "nobody has looked" };
    return present ? { outcome: "bad", reason: "it is so" } : { outcome: "good", reason: "it is not so" };
  }
  const metric = findMetric(watch.metric);
  if (metric === undefined) return { outcome: "error", reason: "there is no such metric" };
  if (condition.kind === "probably") return judgeLikely(definition, condition, given, metric);
  if (definition.over === "sum") return compareWindow(definition, given, metric, window);
  return everyHour(window, (hour) => compareWindow(definition, given, metric, hour));
}

/** Bad where every hour alone is, good where one is; figures are the last hour's. */
function everyHour({ fromMs, toMs }: Window, compare: (hour: Window) => Found): Found {
  const each: Found[] = [];
  for (let at = fromMs; at < toMs; at += hourMs) each.push(compare({ fromMs: at, toMs: at + hourMs }));
  const last = each.at(-1);
  const first = (outcome: Found["outcome"]) => each.find((hour) => hour.outcome === outcome);
  const decides = first("error") ?? first("no_sample") ?? first("good") ?? first("hold") ?? last;
  if (last === undefined || decides === undefined) return { outcome: "error", reason: "the window holds no hour" };
  return { ...last, outcome: decides.outcome, reason: decides.reason };
}

const numbers = ["value", "reference", "limit", "sample", "probability"] as const;
const allFinite = (figures: Figures) =>
  numbers.every((name) => figures[name] === null || Number.isFinite(figures[name]));

function withoutNaN(figures: Figures): Figures {
  const clean = numbers.map((name) => [name, Number.isFinite(figures[name]) ? figures[name] : null]);
  return { ...figures, ...Object.fromEntries(clean) };
}
