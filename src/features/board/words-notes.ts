/** What an answer's notes say to a reader who must know them to trust the figures. */
export const noteWords = {
  en: {
    unconverted_spend: "{currency} {amount} of spend has no exchange rate and is left out.",
    daily_spend: "{sources} reports whole days: its spend is in the totals, but in no hour.",
    other: "Note from the figures: {code}.",
  },
  "zh-CN": {
    unconverted_spend: "{currency} {amount} 的消耗缺少汇率，未计入。",
    daily_spend: "{sources} 只按天上报：消耗计入合计，不计入各小时。",
    other: "数据提示：{code}。",
  },
} as const;
