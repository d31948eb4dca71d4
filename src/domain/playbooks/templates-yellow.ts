/** Backup plans for yellow: too dear, worn out, not what was paid for. */
import { day, hour, type PlaybookTemplate } from "./template.ts";

export const yellowTemplates: readonly PlaybookTemplate[] = [
  {
    key: "cost_over_plan",
    severity: "yellow",
    name: { en: "Cost 20 % over plan", "zh-CN": "成本超出计划 20%" },
    purpose: {
      en: "Bring the cost back under the plan without losing the orders that pay.",
      "zh-CN": "把成本拉回计划之内，同时保住能盈利的订单。",
    },
    steps: [
      {
        text: { en: "Lower the bids of the dearest tenth of campaigns", "zh-CN": "下调成本最高的一成计划出价" },
        ...{ team: "promotion", minutes: 2 * hour },
      },
      {
        text: {
          en: "Move the rest of the day's budget to the channels within plan",
          "zh-CN": "将当日剩余预算转到未超支的渠道",
        },
        ...{ team: "promotion", minutes: 4 * hour },
      },
      {
        text: {
          en: "See whether the price rose or the conversion fell: CPM, CTR, conversion rate",
          "zh-CN": "判断是流量变贵还是转化变差：千次展示成本、点击率、转化率",
        },
        ...{ team: "data", minutes: 4 * hour },
      },
      {
        text: { en: "File a landing-page task where the conversion fell", "zh-CN": "转化下降的，提交落地页优化任务" },
        ...{ team: "operations", minutes: 8 * hour, deed: "file_task" },
      },
      {
        text: { en: "Decide whether the month's plan still holds", "zh-CN": "决定当月计划是否调整" },
        ...{ team: "lead", minutes: day },
      },
    ],
  },
  {
    key: "creative_worn_out",
    severity: "yellow",
    name: { en: "Creatives are worn out", "zh-CN": "素材疲劳" },
    purpose: {
      en: "CTR sinks while the price stands: bring in new creatives before the channel learns to do without us.",
      "zh-CN": "点击率下滑而价格不变：在模型降权前换上新素材。",
    },
    steps: [
      {
        text: {
          en: "Stop the creatives whose CTR is below the benchmark for three days",
          "zh-CN": "停掉连续三天点击率低于基准的素材",
        },
        ...{ team: "promotion", minutes: 4 * hour },
      },
      {
        text: { en: "Put the three reserve creatives live", "zh-CN": "上线三条储备素材" },
        ...{ team: "promotion", minutes: 8 * hour },
      },
      {
        text: { en: "Bring page and creative to one promise", "zh-CN": "统一素材与落地页的利益点" },
        ...{ team: "operations", minutes: day, deed: "file_task" },
      },
      {
        text: { en: "Write three new creatives for the reserve", "zh-CN": "补足三条新的储备素材" },
        ...{ team: "promotion", minutes: 3 * day },
      },
    ],
  },
  {
    key: "poor_traffic",
    severity: "yellow",
    name: { en: "Clicks without people behind them", "zh-CN": "流量质量异常" },
    purpose: {
      en: "Clicks rise, visits do not: prove it, stop it, claim it back.",
      "zh-CN": "点击上涨、访问不涨：取证、止损、申诉退款。",
    },
    steps: [
      {
        text: {
          en: "Hold clicks against sessions and bounce rate, by campaign and hour",
          "zh-CN": "按活动与小时核对点击、访问与跳出率",
        },
        ...{ team: "data", minutes: 4 * hour },
      },
      {
        text: { en: "Shut out the placements and networks that stand out", "zh-CN": "排除异常的版位与联盟流量" },
        ...{ team: "promotion", minutes: 6 * hour },
      },
      {
        text: { en: "Pause the channel if half of its clicks are empty", "zh-CN": "若半数点击无效，暂停该渠道" },
        ...{ team: "promotion", minutes: 8 * hour, deed: "pause_channel" },
      },
      {
        text: { en: "Claim the money back from the platform, with the figures", "zh-CN": "附数据向平台申诉退款" },
        ...{ team: "promotion", minutes: 2 * day, waits: true },
      },
    ],
  },
];
