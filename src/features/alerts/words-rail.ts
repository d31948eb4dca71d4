/** The words of alerts beside another page's figures. */
export const alertRailWords = {
  en: {
    operations: "Alerts for operations",
    unowned: "Unowned alerts",
    none: "Nothing fires for operations.",
    toAll: "All alerts",
    at: "since {time}",
  },
  "zh-CN": {
    operations: "运营预警",
    unowned: "无人认领的预警",
    none: "运营没有正在触发的预警。",
    toAll: "全部预警",
    at: "{time} 起",
  },
} as const;
