/** What active people, stickiness and repurchase are: one definition each. */
import type { Defined } from "./defined.ts";

const everybody = {
  en: "Everybody with any event but identify, alias and group; bots left out, merged identities are one person",
  "zh-CN": "有任意事件的人（identify、alias、group 除外）；剔除爬虫，合并后的身份算一个人",
} as const;
const completeDays = {
  en: "Complete calendar days of the workspace's time zone",
  "zh-CN": "工作区时区内已结束的自然日",
} as const;

type Names = Defined["names"];

function activity(id: string, names: Names, formula: Names, timeBasis: Names = completeDays): Defined {
  return { id, version: 1, names, owner: "operations", formula, population: everybody, timeBasis };
}

function repurchase(id: string, names: Names, formula: Names, population: Names, timeBasis: Names): Defined {
  return { id, version: 1, names, owner: "operations", formula, population, timeBasis };
}

export const activityDictionary: readonly Defined[] = [
  activity(
    "dau",
    { en: "Daily active", "zh-CN": "日活 DAU" },
    { en: "mean of the people active per day over 30 days", "zh-CN": "30 天内每日活跃人数的平均值" },
  ),
  activity(
    "wau",
    { en: "Weekly active", "zh-CN": "周活 WAU" },
    { en: "people active in the 7 days that end with the day", "zh-CN": "截至当日 7 天内活跃的人数" },
  ),
  activity(
    "mau",
    { en: "Monthly active", "zh-CN": "月活 MAU" },
    { en: "people active in the 30 days that end with the day", "zh-CN": "截至当日 30 天内活跃的人数" },
  ),
  activity(
    "stickiness",
    { en: "Stickiness", "zh-CN": "用户粘性" },
    { en: "mean daily active of 30 days ÷ monthly active", "zh-CN": "30 天日活均值 ÷ 月活" },
  ),
  repurchase(
    "repurchase_90",
    { en: "Repurchase in 90 days", "zh-CN": "90 天复购率" },
    {
      en: "customers with a second order within 90 days of the first ÷ customers",
      "zh-CN": "首单后 90 天内再次下单的客户 ÷ 客户",
    },
    {
      en: "Customers whose first order lies 180 to 90 days before the end, so that everybody had their 90 days",
      "zh-CN": "首单在期末前 180 至 90 天的客户，每人都已满 90 天",
    },
    { en: "90 × 24 hours from the first order", "zh-CN": "自首单起 90 × 24 小时" },
  ),
  repurchase(
    "repurchase_span",
    { en: "Repurchase in the span", "zh-CN": "区间内复购率" },
    {
      en: "customers with 2 orders or more in the span ÷ customers of the span",
      "zh-CN": "区间内下单 2 次及以上的客户 ÷ 区间内客户",
    },
    { en: "Everybody with an order in the span; refunds change nothing", "zh-CN": "区间内下过单的人；退款不影响" },
    { en: "When the order was placed, complete days only", "zh-CN": "按下单时间，只计已结束的日" },
  ),
];
