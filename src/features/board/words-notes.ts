/** What an answer's notes say to a reader who must know them to trust the figures. */
export const noteWords = {
  en: {
    unconverted: "{currency} spend has no exchange rate and is left out.",
    daily_spread: "Daily figures are shown only by day, not by hour.",
    other: "Note from the figures: {code}.",
  },
  "zh-CN": {
    unconverted: "{currency} 花费缺少汇率，未计入。",
    daily_spread: "按日上报的数据只计入日粒度，不拆分到小时。",
    other: "数据提示：{code}。",
  },
} as const;
