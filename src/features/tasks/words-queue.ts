/** The words of tasks on other pages: the queue of the operations board, what is overdue. */
export const taskQueueWords = {
  en: {
    queue: "Tasks of operations",
    toAll: "All tasks",
    empty: "No task of operations is open. Alerts file their own; anything else can be written down.",
    emptyFiltered: "No open task is about what the filters leave over.",
    overdue: "Overdue tasks",
    overdueBy: "{time} over",
  },
  "zh-CN": {
    queue: "运营任务",
    toAll: "全部任务",
    empty: "运营没有未完成的任务。预警会自动建任务，其他事项可以手动写下。",
    emptyFiltered: "按当前筛选没有未完成的任务。",
    overdue: "超时任务",
    overdueBy: "已超 {time}",
  },
} as const;
