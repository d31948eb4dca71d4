/** What the figures of retention are: one definition each. */
import { activityDictionary } from "./activity-dictionary.ts";
import type { Defined } from "./defined.ts";
import { stageDictionary } from "./stage-dictionary.ts";

const starters = {
  en: "People whose first start event ever lies in the span; bots left out, merged identities are one person",
  "zh-CN": "首次起始事件落在所选区间内的人；剔除爬虫，合并后的身份算一个人",
} as const;
const localDays = {
  en: "Calendar days of the workspace's time zone; a day counts once it is over",
  "zh-CN": "按工作区时区的自然日；当天结束后才计入",
} as const;

const dayRetention = (day: number): Defined => ({
  id: `retention_d${day}`,
  version: 1,
  names: { en: `D${day} retention`, "zh-CN": `${day === 1 ? "次" : day}日留存` },
  owner: "operations",
  formula: {
    en: `people back on day ${day} ÷ people whose day ${day} is over`,
    "zh-CN": `第 ${day} 天回访的人 ÷ 第 ${day} 天已结束的人`,
  },
  population: starters,
  timeBasis: localDays,
});

const cohortRetention: Defined = {
  id: "cohort_retention",
  version: 1,
  names: { en: "Cohort retention", "zh-CN": "同期群留存" },
  owner: "operations",
  formula: {
    en: "people of the cohort who came back in the period ÷ people of the cohort; all: ratio of the sums over cohorts whose period is over",
    "zh-CN": "同期群中该周期回访的人 ÷ 同期群人数；合计为已结束周期的人数之和相除",
  },
  population: starters,
  timeBasis: {
    en: "Days, weeks from Monday, or months of the workspace's time zone; period 0 is the one of the start",
    "zh-CN": "工作区时区的日、周（周一起）或月；第 0 期即起始所在周期",
  },
};

const retentionProjection: Defined = {
  id: "retention_projection",
  version: 1,
  names: { en: "Projection", "zh-CN": "预测" },
  owner: "operations",
  formula: {
    en: "S(t) = B(a, b + t) ÷ B(a, b): shifted beta-geometric, fitted by maximum likelihood",
    "zh-CN": "S(t) = B(a, b + t) ÷ B(a, b)：移位贝塔几何模型，最大似然拟合",
  },
  population: {
    en: "The cohorts shown, as far as their periods are over; none below 100 people or 3 periods, or where the curve rises",
    "zh-CN": "所示同期群中已结束的周期；不足 100 人、不足 3 期或曲线回升时不预测",
  },
  timeBasis: cohortRetention.timeBasis,
};

export const retentionDictionary: readonly Defined[] = [
  dayRetention(1),
  dayRetention(7),
  dayRetention(30),
  cohortRetention,
  retentionProjection,
];

export const lifecycleDictionary: readonly Defined[] = [...activityDictionary, ...stageDictionary];

const known = new Map([...retentionDictionary, ...lifecycleDictionary].map((one) => [one.id, one]));

/** The definition of a figure of this room. */
export function definitionOf(id: string): Defined {
  const found = known.get(id);
  if (found === undefined) throw new Error(`No definition of ${id}`);
  return found;
}

/** Which definitions an answer rests on. */
export const versionsOf = (defined: readonly Defined[]) => defined.map(({ id, version }) => ({ id, version }));
