/** How each platform names its columns; what a file must have to be read as that platform's. */

export const fields = [
  "date",
  "dateEnd",
  "hour",
  "channel",
  "campaign",
  "creative",
  "impressions",
  "clicks",
  "cost",
  "currency",
  "conversions",
  "revenue",
] as const;
export type Field = (typeof fields)[number];

export const presetIds = [
  "google-ads",
  "meta",
  "tiktok",
  "ocean-engine",
  "baidu-search",
  "baidu-feed",
  "tencent",
  "sogou",
  "360",
  "shenma",
] as const;
export type PresetId = (typeof presetIds)[number];

export interface Preset {
  readonly id: PresetId | "auto";
  /** Normalised headers of each field, the preferred first. */
  readonly columns: Readonly<Partial<Record<Field, readonly string[]>>>;
  /** Headers that only this platform writes: they decide between look-alikes. */
  readonly marks?: readonly string[];
  /** Where the platform always writes a decimal point. */
  readonly decimal?: "point";
  /** Where accounts are kept in one currency and exports do not say so. */
  readonly currency?: string;
}

const chinese = { decimal: "point", currency: "CNY" } as const;
const delivered = {
  clicks: ["点击", "点击数", "点击量", "点击次数"],
  impressions: ["展现", "展示数", "展现量", "展示次数", "曝光量", "曝光次数", "展现数"],
};
const days = ["日期", "时间", "时间-天", "时间-小时", "时间-天/小时", "日期时间"];

export const presets: readonly Preset[] = [
  {
    id: "google-ads",
    marks: ["ad group", "currency code", "impr.", "conv. value"],
    columns: {
      date: ["day", "date"],
      hour: ["hour of the day", "hour"],
      campaign: ["campaign", "campaign name"],
      creative: ["ad", "ad name", "ad id"],
      impressions: ["impr.", "impressions"],
      clicks: ["clicks"],
      cost: ["cost"],
      currency: ["currency code", "currency"],
      conversions: ["conversions"],
      revenue: ["conv. value", "conversion value"],
    },
  },
  {
    id: "meta",
    marks: ["ad set name", "reporting starts", "link clicks"],
    columns: {
      date: ["day", "reporting starts", "天数", "日期", "报告开始日期", "开始日期"],
      dateEnd: ["reporting ends", "报告结束日期", "结束日期"],
      hour: ["time of day (ad account time zone)", "一天中的时段(广告账户时区)"],
      campaign: ["campaign name", "广告系列名称"],
      creative: ["ad name", "广告名称"],
      impressions: ["impressions", "展示次数"],
      clicks: ["link clicks", "链接点击量", "链接点击次数"],
      cost: ["amount spent", "已花费金额", "花费金额"],
      currency: ["currency", "货币"],
      conversions: ["purchases", "购物次数", "购买"],
      revenue: ["purchases conversion value", "购物转化价值", "购买转化价值"],
    },
  },
  {
    id: "tiktok",
    marks: ["by day", "ad group name", "clicks (destination)", "total complete payment value"],
    columns: {
      date: ["by day", "day", "date", "stat_time_day"],
      hour: ["by hour", "hour"],
      campaign: ["campaign name"],
      creative: ["ad name"],
      impressions: ["impressions"],
      clicks: ["clicks (destination)", "destination clicks"],
      cost: ["cost"],
      currency: ["currency"],
      conversions: ["complete payment"],
      revenue: ["total complete payment value", "complete payment value"],
    },
  },
  {
    id: "ocean-engine",
    marks: ["广告计划id", "项目id", "平均千次展现费用", "平均点击单价", "消耗"],
    ...chinese,
    columns: {
      date: days,
      hour: ["小时"],
      campaign: ["项目名称", "广告计划", "广告计划名称", "广告组名称", "广告组"],
      creative: ["广告名称", "创意名称"],
      impressions: ["展示数"],
      clicks: ["点击数"],
      cost: ["消耗", "总花费", "stat_cost"],
      conversions: ["转化数"],
    },
  },
  {
    id: "baidu-search",
    marks: ["账户"],
    ...chinese,
    columns: {
      date: ["日期"],
      hour: ["小时"],
      campaign: ["推广计划", "计划", "计划名称"],
      creative: ["创意", "创意id"],
      impressions: ["展现", "展现量"],
      clicks: ["点击", "点击量"],
      cost: ["消费"],
    },
  },
  {
    id: "baidu-feed",
    marks: ["推广计划id", "千次展现消费"],
    ...chinese,
    columns: {
      date: ["日期"],
      hour: ["小时"],
      campaign: ["推广计划", "计划名称"],
      creative: ["创意", "创意id"],
      impressions: ["展现"],
      clicks: ["点击"],
      cost: ["消费"],
    },
  },
  {
    id: "tencent",
    marks: ["花费", "曝光量", "曝光次数"],
    ...chinese,
    columns: {
      date: days,
      hour: ["小时"],
      campaign: ["推广计划", "推广计划名称", "广告名称", "广告"],
      creative: ["创意", "创意名称", "广告创意"],
      impressions: ["曝光量", "曝光次数", "曝光"],
      clicks: ["点击量", "点击次数", "点击"],
      cost: ["花费", "消耗", "总花费"],
      conversions: ["目标转化量", "转化量"],
    },
  },
  {
    id: "sogou",
    marks: ["点击均价"],
    ...chinese,
    columns: {
      date: ["时间", "日期"],
      hour: ["小时"],
      campaign: ["推广计划"],
      impressions: ["展示数", "展现数"],
      clicks: ["点击数"],
      cost: ["消耗"],
    },
  },
  {
    id: "360",
    marks: ["产品线", "推广账户"],
    ...chinese,
    columns: {
      date: ["日期", "时间"],
      hour: ["小时", "时段"],
      campaign: ["推广计划"],
      creative: ["创意", "创意id"],
      impressions: ["展示次数"],
      clicks: ["点击次数"],
      cost: ["总费用"],
    },
  },
  {
    id: "shenma",
    marks: ["展现量", "点击量"],
    ...chinese,
    columns: {
      date: ["时间", "日期"],
      hour: ["小时"],
      campaign: ["推广计划"],
      creative: ["创意", "创意id"],
      impressions: ["展现量"],
      clicks: ["点击量"],
      cost: ["消费"],
    },
  },
];

/** War Room's own columns, and the words that most exports share. */
export const ownPreset: Preset = {
  id: "auto",
  columns: {
    date: ["at", "date", "day", ...days],
    hour: ["hour", "小时", "时段"],
    channel: ["channel", "渠道"],
    campaign: ["campaign", "campaign name", "活动", "推广计划", "计划名称", "计划"],
    creative: ["creative", "ad name", "素材", "创意"],
    impressions: ["impressions", "impr.", ...delivered.impressions],
    clicks: ["clicks", ...delivered.clicks],
    cost: ["cost", "spend", "amount spent", "消耗", "消费", "花费", "总花费", "总费用"],
    currency: ["currency", "currency code", "币种", "货币"],
    conversions: ["reportedconversions", "conversions", "转化数", "转化量"],
    revenue: ["reportedrevenue", "revenue", "conversion value"],
  },
};
