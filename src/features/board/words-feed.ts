/** The words of the feed beside the map. */
export const feedWords = {
  en: {
    decisions: "Waiting for a decision",
    loading: "Looking for what waits for a decision",
    none: "Nothing waits for a decision: no pause is proposed, every alert has an owner, no task is overdue.",
  },
  "zh-CN": {
    decisions: "待决策",
    loading: "正在查找待决策事项",
    none: "没有待决策事项：没有待批准的暂停，预警都有负责人，任务没有超时。",
  },
} as const;
