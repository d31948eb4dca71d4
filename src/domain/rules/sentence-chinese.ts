/** A rule in Chinese. */
import { findMetric, metricName } from "#domain/metrics/dictionary.ts";
import { isMoney } from "#domain/metrics/measure.ts";
import { measureWords, moneyWords, numberWords, percentWords, valueWords } from "./figure-words.ts";
import type { RuleAction, RuleDefinition, ScopeKind, Severity } from "./rule.ts";
import type { RuleNames } from "./sentence.ts";

const scopes: Readonly<Record<Exclude<ScopeKind, "none">, string>> = {
  channel: "渠道",
  campaign: "活动",
  landing_page: "落地页",
};
const severityWords: Readonly<Record<Severity, string>> = {
  red: "发红色预警",
  yellow: "发黄色预警",
  blue: "发蓝色预警",
  info: "发一条提示",
};
const actionWords: Readonly<Record<Exclude<RuleAction, "notify">, string>> = {
  file_task: "派一个任务",
  pause_channel: "暂停该渠道投放",
};

const or = (parts: readonly string[]) =>
  parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join("、")}或${parts.at(-1)}`;
const stretch = (count: number) => (count >= 48 && count % 24 === 0 ? `${count / 24} 天` : `${count} 小时`);

function subject({ watch }: RuleDefinition, { label }: RuleNames): string {
  if (watch.kind === "page") return watch.only.length === 0 ? "某个落地页" : or(watch.only.map(label));
  if (watch.kind === "freshness") return watch.only.length === 0 ? "某个数据源" : or(watch.only.map(label));
  const name = metricName(watch.metric)["zh-CN"];
  if (watch.by === "none") return `全部流量的${name}`;
  if (watch.only.length > 0) return `${or(watch.only.map(label))}的${name}`;
  const but = watch.except.length === 0 ? "" : `（${watch.except.map(label).join("、")}除外）`;
  return `任一${scopes[watch.by]}${but}的${name}`;
}

function span({ over, windowHours, condition }: RuleDefinition): string {
  if (condition.kind === "probably")
    return `在近 ${windowHours > 48 ? stretch(windowHours) : "2 天"}（消耗不够判断时自动拉长）`;
  if (windowHours === 1) return "在 1 小时内";
  return over === "each" ? `在连续 ${windowHours} 小时里，每小时都` : `在近 ${stretch(windowHours)}`;
}

function comparison({ watch, condition, windowHours, over }: RuleDefinition, { currency }: RuleNames): string {
  if (watch.kind !== "metric") return watch.kind === "page" ? "连续 3 次探测无响应" : "的数据延迟";
  switch (condition.kind) {
    case "benchmark": {
      const side = condition.side === "below" ? "低于" : "高于";
      if (condition.share === 0) return `不${condition.side === "below" ? "高" : "低"}于同时段基准`;
      if (condition.side === "above" && condition.share >= 1)
        return `达到同时段基准的 ${numberWords(1 + condition.share)} 倍及以上`;
      return `${side}同时段基准 ${percentWords(condition.share)} 及以上`;
    }
    case "threshold": {
      const value = valueWords(watch.metric, condition.value, currency);
      return condition.side === "below" ? `不高于 ${value}` : `达到或超过 ${value}`;
    }
    case "change": {
      const before = over === "each" || windowHours === 1 ? "比前一时段" : `比之前的 ${stretch(windowHours)}`;
      return `${before}${condition.side === "down" ? "下降" : "上升"} ${percentWords(condition.share)} 及以上`;
    }
    case "plan":
      if (condition.share >= 1) return `达到预算计划的 ${numberWords(1 + condition.share)} 倍及以上`;
      return `超出预算计划 ${percentWords(condition.share)} 及以上`;
    case "probably": {
      const { target, badRatio, sure } = condition;
      const up = findMetric(watch.metric)?.direction === "up";
      const limit = valueWords(watch.metric, up ? target / badRatio : target * badRatio, currency);
      const aim = valueWords(watch.metric, target, currency);
      return `${up ? "低于" : "高于"} ${limit}，把握不低于 ${percentWords(sure)}（目标 ${aim}，已把还没回传的订单算进去）`;
    }
    case "expression":
      return `满足条件“${condition.bad}”`;
    case "present":
      return "如此";
  }
}

function sampleWords({ sample }: RuleDefinition, { currency }: RuleNames): string {
  if (sample === null) return "";
  const least = isMoney(sample.measure) ? moneyWords(sample.least, currency) : numberWords(sample.least);
  return `（${measureWords(sample.measure)["zh-CN"]}不少于 ${least} 才判断）`;
}

export function chineseSentence(definition: RuleDefinition, names: RuleNames): string {
  const { watch, forTicks, keepTicks, settleHours, cooldownHours, severity, actions } = definition;
  const where = watch.kind === "metric" ? span(definition) : "";
  const running = forTicks === 1 ? "" : `，且连续 ${forTicks} 次每小时检查都如此`;
  const others = actions.flatMap((action) => (action === "notify" ? [] : [actionWords[action]]));
  const deeds = [severityWords[severity], ...others];
  const done = deeds.length < 2 ? deeds.join("") : `${deeds.slice(0, -1).join("、")}，并${deeds.at(-1)}`;
  const first = `当${subject(definition, names)}${where}${comparison(definition, names)}${sampleWords(definition, names)}${running}时，${done}。`;
  const end = keepTicks === 1 ? "恢复正常即解除。" : `连续 ${keepTicks} 次检查正常后解除。`;
  const settle = settleHours > 0 && watch.kind === "metric" ? `最近 ${settleHours} 小时的数据可能还会变，不计入。` : "";
  const cool = actions.includes("pause_channel") ? `暂停过的渠道 ${stretch(cooldownHours)}内不再动它。` : "";
  return `${first}${end}${settle}${cool}`;
}
