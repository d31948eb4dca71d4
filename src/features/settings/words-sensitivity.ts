/** The words of how closely each metric is watched. */
export const sensitivityWords = {
  en: {
    title: "What counts as unusual",
    meta: "Per metric; hours found stand on the war map",
    hint: "Low tells of fewer, high of more. Each hour is compared with the same hours of the week before, four weeks back.",
    level_off: "Off",
    level_low: "Low",
    level_normal: "Normal",
    level_high: "High",
    of: "Sensitivity of {metric}",
    saved: "Saved",
  },
  "zh-CN": {
    title: "异常判定",
    meta: "按指标设定；发现的时段标在作战地图上",
    hint: "低：提示更少；高：提示更多。每小时与此前四周的同时段相比。",
    level_off: "关闭",
    level_low: "低",
    level_normal: "标准",
    level_high: "高",
    of: "{metric}的敏感度",
    saved: "已保存",
  },
} as const;
