/** Rules to start from, with the numbers that the trade goes by; each is a definition like any other. */
import type { Words } from "#domain/base/locale.ts";
import { RuleDefinition, type RuleMode } from "./rule.ts";

export interface RuleTemplate {
  readonly id: string;
  readonly names: Words;
  /** What it is for. */
  readonly purpose: Words;
  readonly definition: RuleDefinition;
  /** The mode that it starts in: nothing that a template does needs no approval. */
  readonly mode: RuleMode;
}

const made = (
  id: string,
  names: Words,
  purpose: Words,
  definition: object,
  mode: RuleMode = "observe",
): RuleTemplate => ({
  id,
  names,
  purpose,
  definition: RuleDefinition.parse({ ...definition, template: id }),
  mode,
});

const byChannel = (metric: string) => ({ kind: "metric", metric, by: "channel" });
const overall = (metric: string) => ({ kind: "metric", metric, by: "none" });

export const ruleTemplates: readonly RuleTemplate[] = [
  made(
    "ctr_down",
    { en: "CTR 15% below the usual", "zh-CN": "点击率低于基准 15%" },
    {
      en: "The promise of the creative no longer draws people in. A task asks operations to bring page and creative together.",
      "zh-CN": "素材不再吸引人，或与落地页脱节。自动派一个落地页优化任务给运营。",
    },
    {
      watch: byChannel("ctr"),
      condition: { kind: "benchmark", side: "below", share: 0.15, clear: 0.3 },
      windowHours: 24,
      sample: { measure: "impressions", least: 5_000 },
      actions: ["notify", "file_task"],
    },
  ),
  made(
    "ctr_three_hours",
    { en: "CTR below the usual for three hours", "zh-CN": "点击率连续 3 小时低于基准" },
    {
      en: "The quick one: every one of three hours in a row is below what these hours usually bring.",
      "zh-CN": "反应更快的一条：连续 3 个小时，每小时都低于同时段基准。",
    },
    {
      watch: byChannel("ctr"),
      condition: { kind: "benchmark", side: "below", share: 0.05 },
      over: "each",
      windowHours: 3,
      settleHours: 1,
      sample: { measure: "impressions", least: 1_000 },
      forTicks: 1,
      actions: ["notify", "file_task"],
    },
  ),
  made(
    "roas_breaker",
    { en: "ROAS surely below 1 : 1.5", "zh-CN": "投产比低于 1 : 1.5 熔断" },
    {
      en: "Every yuan brings back less than one and a half, and it is not only that orders are still to come. The channel is to be paused.",
      "zh-CN": "每花 1 元收不回 1.5 元，且不是订单还没回传完。建议暂停该渠道。",
    },
    {
      watch: byChannel("roas"),
      // Bad below 2.25 ÷ 1.5.
      condition: { kind: "probably", target: 2.25, badRatio: 1.5, clearRatio: 1.2 },
      severity: "red",
      actions: ["notify", "pause_channel"],
    },
    "propose",
  ),
  made(
    "cac_breaker",
    { en: "CAC surely half as much again as the target", "zh-CN": "获客成本超目标 50% 熔断" },
    {
      en: "New customers cost far more than you aim at. Enter your target; the channel is to be paused.",
      "zh-CN": "新客成本远超目标。请填入自己的目标值；建议暂停该渠道。",
    },
    {
      watch: byChannel("cac"),
      condition: { kind: "probably", target: 200 },
      severity: "red",
      actions: ["notify", "pause_channel"],
    },
    "propose",
  ),
  made(
    "conversion_down",
    { en: "Conversion rate down 30%", "zh-CN": "转化率下降 30%" },
    {
      en: "Visitors come and do not buy: something on the way to the order is broken. Red.",
      "zh-CN": "人来了却不下单，下单路径上很可能出了问题。红色预警。",
    },
    {
      watch: byChannel("conversion_rate"),
      condition: { kind: "benchmark", side: "below", share: 0.3, clear: 0.3 },
      windowHours: 24,
      sample: { measure: "sessions", least: 500 },
      severity: "red",
      actions: ["notify", "file_task"],
    },
  ),
  made(
    "cost_over_plan",
    { en: "Spend 20% over plan", "zh-CN": "消耗超预算计划 20%" },
    {
      en: "A channel spends a fifth more than planned for the day. Yellow: have the backup plan ready.",
      "zh-CN": "某渠道一天的消耗比计划高出两成。黄色预警，准备启用备选方案。",
    },
    {
      watch: byChannel("spend"),
      condition: { kind: "plan", side: "above", share: 0.2, clear: 0.25 },
      windowHours: 24,
      actions: ["notify"],
    },
  ),
  made(
    "spend_runaway",
    { en: "Spend at three times the plan", "zh-CN": "消耗达到计划的 3 倍" },
    {
      en: "The hard stop: no statistics, money is running out. The channel is to be paused.",
      "zh-CN": "硬性止损：不看统计，钱正在快速流失。建议立即暂停该渠道。",
    },
    {
      watch: byChannel("spend"),
      condition: { kind: "plan", side: "above", share: 2 },
      windowHours: 24,
      settleHours: 0,
      forTicks: 1,
      severity: "red",
      actions: ["notify", "pause_channel"],
    },
    "propose",
  ),
  made(
    "complaints_surge",
    { en: "Complaints surge", "zh-CN": "投诉激增" },
    {
      en: "Twice as many complaints as usual. Blue: promotion steps down, operations soothes, data traces.",
      "zh-CN": "投诉量达到平时的两倍。蓝色预警，启动公关预案：推广降量、运营安抚、数据溯源。",
    },
    {
      watch: overall("complaints"),
      condition: { kind: "benchmark", side: "above", share: 1, clear: 0.5 },
      windowHours: 24,
      settleHours: 0,
      sample: { measure: "complaints", least: 5 },
      forTicks: 1,
      severity: "blue",
      actions: ["notify", "file_task"],
    },
  ),
  made(
    "interaction_down",
    { en: "Interaction 15% below the usual for seven days", "zh-CN": "内容互动率连续 7 天低于基准 15%" },
    {
      en: "Content has worn out. A task asks for a new round of it.",
      "zh-CN": "内容疲劳了，派一个任务安排内容迭代。",
    },
    {
      watch: overall("interaction_rate"),
      condition: { kind: "benchmark", side: "below", share: 0.15, clear: 0.3 },
      windowHours: 168,
      sample: { measure: "page_views", least: 1_000 },
      actions: ["notify", "file_task"],
    },
  ),
  made(
    "page_down",
    { en: "Landing page down", "zh-CN": "落地页打不开" },
    {
      en: "Three probes in a row got no page. Whoever clicks now is paid for in vain.",
      "zh-CN": "连续 3 次探测都打不开页面，此时每次点击都是白花钱。",
    },
    {
      watch: { kind: "page" },
      condition: { kind: "present" },
      windowHours: 1,
      settleHours: 0,
      forTicks: 1,
      keepTicks: 1,
      severity: "red",
      actions: ["notify", "file_task"],
    },
  ),
  made(
    "data_stale",
    { en: "Figures are late", "zh-CN": "数据延迟" },
    {
      en: "A source has stopped telling. Until it does, nothing is judged by its figures.",
      "zh-CN": "某个数据源没有按时更新。恢复之前，依赖它的规则都暂停判断。",
    },
    {
      watch: { kind: "freshness" },
      condition: { kind: "present" },
      windowHours: 1,
      settleHours: 0,
      forTicks: 2,
      keepTicks: 1,
      actions: ["notify"],
    },
  ),
];

export const findTemplate = (id: string): RuleTemplate | undefined => ruleTemplates.find((one) => one.id === id);
