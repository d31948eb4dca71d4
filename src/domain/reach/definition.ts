/** What the figures of reach and paths mean, in both languages. */
import type { Metric } from "#domain/metrics/metric.ts";

export interface ReachDefinition
  extends Pick<Metric, "id" | "version" | "names" | "formula" | "population" | "timeBasis" | "owner"> {}

const shared = {
  version: 1,
  owner: "shared",
  population: { en: "People touched in the span, without bots", "zh-CN": "期内被触达的人，不含机器人" },
  timeBasis: { en: "When the touch happened", "zh-CN": "触点发生时间" },
} as const;

export const overlapDefinitions = [
  {
    ...shared,
    id: "duplicate_reach",
    names: { en: "Duplicate reach", "zh-CN": "重复触达" },
    formula: {
      en: "people touched by two channels or more ÷ people touched",
      "zh-CN": "被两个及以上渠道触达的人数 ÷ 触达人数",
    },
  },
  {
    ...shared,
    id: "duplicate_cost",
    names: { en: "Cost of duplicates", "zh-CN": "重复触达成本" },
    formula: {
      en: "Σ a channel's spend × share of its people whom another channel touched too; an upper bound",
      "zh-CN": "Σ 渠道消耗 × 该渠道被其他渠道也触达的人数占比；为上限估计",
    },
    population: { en: "Channels with spend and touched people", "zh-CN": "有消耗且有触达的渠道" },
  },
  {
    ...shared,
    id: "concentration",
    names: { en: "Concentration", "zh-CN": "集中度" },
    formula: {
      en: "largest channel's share, and HHI = Σ share²; high from 50 %, raised from 40 % or with an HHI above 0.25",
      "zh-CN": "最大渠道占比，及 HHI = Σ 占比²；占比达 50% 为高；达 40% 或 HHI 超过 0.25 为偏高",
    },
    population: {
      en: "Channels but direct and unattributed; revenue by last touch",
      "zh-CN": "除直接访问与未归因之外的渠道；收入按末次触点",
    },
  },
] as const satisfies readonly ReachDefinition[];

export const pathDefinitions = [
  {
    ...shared,
    id: "common_paths",
    names: { en: "Common paths", "zh-CN": "常见路径" },
    formula: {
      en: "the last steps before a conversion, or the first after an entry; repeats in a row are one step",
      "zh-CN": "转化前的最后若干步，或进入后的最初若干步；连续重复计为一步",
    },
    population: {
      en: "Before: conversions of the span, steps of the 30 days before and after the person's previous conversion. After: visits, or for channels people, of the span",
      "zh-CN": "之前：期内转化，取转化前 30 天内、上次转化之后的步骤。之后：期内的访问；按渠道时为期内的人",
    },
  },
] as const satisfies readonly ReachDefinition[];
