/** A rule in English. */
import { findMetric, metricName } from "#domain/metrics/dictionary.ts";
import { isMoney } from "#domain/metrics/measure.ts";
import { measureWords, moneyWords, numberWords, percentWords, valueWords, withinSentence } from "./figure-words.ts";
import type { RuleAction, RuleDefinition, ScopeKind, Severity } from "./rule.ts";
import type { RuleNames } from "./sentence.ts";

const scopes: Readonly<Record<Exclude<ScopeKind, "none">, string>> = {
  channel: "channel",
  campaign: "campaign",
  landing_page: "landing page",
};
const severityWords: Readonly<Record<Severity, string>> = {
  red: "a red alert",
  yellow: "a yellow alert",
  blue: "a blue alert",
  info: "a notice",
};
const actionWords: Readonly<Record<Exclude<RuleAction, "notify">, string>> = {
  file_task: "file a task",
  pause_channel: "pause the channel",
};

const and = (parts: readonly string[], word = "and") =>
  parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join(", ")} ${word} ${parts.at(-1)}`;
const times = (share: number) => (share === 1 ? "twice" : `${numberWords(1 + share)} times`);
const hours = (count: number) => (count === 1 ? "1 hour" : `${count} hours`);
const days = (count: number) => (count >= 48 && count % 24 === 0 ? `${count / 24} days` : hours(count));

function subject({ watch }: RuleDefinition, { label }: RuleNames): string {
  if (watch.kind === "page") return watch.only.length === 0 ? "a landing page" : and(watch.only.map(label), "or");
  if (watch.kind === "freshness")
    return watch.only.length === 0 ? "the figures of a source" : `the figures of ${and(watch.only.map(label), "or")}`;
  const name = withinSentence(metricName(watch.metric), "en");
  if (watch.by === "none") return `the workspace’s ${name}`;
  if (watch.only.length > 0) return `the ${name} of ${and(watch.only.map(label), "or")}`;
  const but = watch.except.length === 0 ? "" : ` other than ${and(watch.except.map(label))}`;
  return `the ${name} of a ${scopes[watch.by]}${but}`;
}

function span({ over, windowHours, condition }: RuleDefinition): string {
  if (condition.kind === "probably")
    return `over ${windowHours > 48 ? days(windowHours) : "two days"} (longer where too little is spent to tell)`;
  if (windowHours === 1) return "in an hour";
  return over === "each" ? `in each of ${hours(windowHours)}` : `over ${days(windowHours)}`;
}

function comparison({ watch, condition, windowHours, over }: RuleDefinition, { currency }: RuleNames): string {
  if (watch.kind !== "metric") return watch.kind === "page" ? "does not answer three probes in a row" : "are late";
  switch (condition.kind) {
    case "benchmark": {
      const usual = "the usual for those hours of the week";
      if (condition.share === 0) return `is at or ${condition.side} ${usual}`;
      if (condition.side === "above" && condition.share >= 1) return `is at least ${times(condition.share)} ${usual}`;
      return `is ${percentWords(condition.share)} or more ${condition.side} ${usual}`;
    }
    case "threshold":
      return `is at or ${condition.side} ${valueWords(watch.metric, condition.value, currency)}`;
    case "change": {
      const before =
        over === "each" || windowHours === 1 ? "on the same stretch before" : `on the ${days(windowHours)} before`;
      return `is ${condition.side} by ${percentWords(condition.share)} or more ${before}`;
    }
    case "plan":
      if (condition.share >= 1) return `is at least ${times(condition.share)} the plan`;
      return `is ${percentWords(condition.share)} or more above plan`;
    case "probably": {
      const { target, badRatio, sure } = condition;
      const up = findMetric(watch.metric)?.direction === "up";
      const limit = valueWords(watch.metric, up ? target / badRatio : target * badRatio, currency);
      const aim = valueWords(watch.metric, target, currency);
      return `is ${up ? "below" : "above"} ${limit} with a probability of ${percentWords(sure)}, orders that are still to come taken into account (target ${aim})`;
    }
    case "expression":
      return `meets the condition “${condition.bad}”`;
    case "present":
      return "is so";
  }
}

function sampleWords({ sample }: RuleDefinition, { currency }: RuleNames): string {
  if (sample === null) return "";
  const name = withinSentence(measureWords(sample.measure), "en");
  const least = isMoney(sample.measure)
    ? `${name} of at least ${moneyWords(sample.least, currency)}`
    : `at least ${numberWords(sample.least)} ${name}`;
  return `, given ${least}`;
}

/** Complaints are, CTR is. */
function agreeing(definition: RuleDefinition, names: RuleNames): string {
  const { watch } = definition;
  const many = watch.kind === "metric" && /[a-z]s$/.test(metricName(watch.metric).en);
  const said = comparison(definition, names);
  return many ? said.replace(/^is /, "are ").replace(/^meets /, "meet ") : said;
}

export function englishSentence(definition: RuleDefinition, names: RuleNames): string {
  const { watch, forTicks, keepTicks, settleHours, cooldownHours, severity, actions } = definition;
  const where = watch.kind === "metric" ? ` ${span(definition)}` : "";
  const running = forTicks === 1 ? "" : `, at ${forTicks} hourly checks in a row`;
  const others = actions.flatMap((action) => (action === "notify" ? [] : [actionWords[action]]));
  const deeds = and([`raise ${severityWords[severity]}`, ...others]);
  const first = `When ${subject(definition, names)}${where} ${agreeing(definition, names)}${sampleWords(definition, names)}${running}, ${deeds}.`;
  const end = `It is over after ${keepTicks === 1 ? "one good check" : `${keepTicks} good checks in a row`}.`;
  const settle =
    settleHours > 0 && watch.kind === "metric"
      ? ` The latest ${settleHours === 1 ? "hour is" : `${settleHours} hours are`} left out, since they may still change.`
      : "";
  const cool = actions.includes("pause_channel")
    ? ` A channel that was paused is left alone for ${days(cooldownHours)}.`
    : "";
  return `${first} ${end}${settle}${cool}`;
}
