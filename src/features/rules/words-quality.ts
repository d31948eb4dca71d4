/** The words of a rule's alert quality. */
export const qualityWords = {
  en: {
    title: "Its alerts, 90 days",
    fired: "Fired",
    times: "{count, plural, =0 {never} one {once} other {# times}}",
    owned: "Owned",
    acted: "Acted on",
    median: "median {span}",
    falseAlarms: "False alarms",
    nobodyJudged: "nobody has judged one",
    ofJudged: "{share} of {judged, plural, one {# judged} other {# judged}}",
    open: "Lasts, median",
    suggests:
      "At {value} it would have spared {spared} of {falseAlerts} false alarms and kept {kept} of {trueAlerts} true ones.",
    take: "Try it",
  },
  "zh-CN": {
    title: "近 90 天的预警",
    fired: "触发",
    times: "{count, plural, =0 {从未} other {# 次}}",
    owned: "已认领",
    acted: "已处理",
    median: "中位用时 {span}",
    falseAlarms: "误报",
    nobodyJudged: "尚无人判定",
    ofJudged: "已判定 {judged} 条中占 {share}",
    open: "持续（中位）",
    suggests:
      "改为 {value} 可避免 {falseAlerts} 条误报中的 {spared} 条，并保留 {trueAlerts} 条真实预警中的 {kept} 条。",
    take: "试用",
  },
} as const;
