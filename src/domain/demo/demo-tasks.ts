/** The work that the brand's people have on their hands: one of each state, by hours before now. */
import type { Priority, TaskKind, TaskStatus } from "#domain/tasks/task.ts";

export interface PlannedTask {
  readonly title: string;
  readonly kind: TaskKind;
  readonly priority?: Priority;
  readonly page?: string;
  readonly owner: "promotion" | "operations" | null;
  readonly askedHoursAgo: number;
  readonly moves: readonly { readonly to: TaskStatus; readonly hoursAgo: number }[];
  /** How many of its steps are done. */
  readonly steps?: number;
}

export const plannedTasks: readonly PlannedTask[] = [
  {
    title: "防晒页：优惠码无法使用 · The voucher of the sunscreen page fails",
    kind: "landing_page",
    priority: "user_experience",
    page: "/lp/sunscreen-summer",
    owner: "operations",
    askedHoursAgo: 14 * 24,
    moves: [
      { to: "doing", hoursAgo: 14 * 24 - 5 },
      { to: "review", hoursAgo: 13 * 24 },
      { to: "done", hoursAgo: 12 * 24 + 20 },
    ],
    steps: 5,
  },
  {
    title: "知乎问答页：首屏改写 · First screen rewritten",
    kind: "landing_page",
    page: "/lp/dermatologist-qa",
    owner: "operations",
    askedHoursAgo: 12 * 24,
    moves: [
      { to: "doing", hoursAgo: 12 * 24 - 3 },
      { to: "review", hoursAgo: 11 * 24 - 2 },
      { to: "done", hoursAgo: 9 * 24 },
    ],
    steps: 5,
  },
  {
    title: "会员页：埋点事件缺失 · Events of the member page are missing",
    kind: "tracking",
    page: "/lp/membership",
    owner: "operations",
    askedHoursAgo: 50,
    moves: [],
  },
  {
    title: "小红书：结算页优惠券未生效 · Coupon not applied at checkout",
    kind: "other",
    priority: "user_experience",
    owner: "operations",
    askedHoursAgo: 41,
    moves: [{ to: "doing", hoursAgo: 40 }],
  },
  {
    title: "眼霜：两版开头，每版只改一处 · Two openings, one difference each",
    kind: "creative",
    owner: "promotion",
    askedHoursAgo: 34,
    moves: [
      { to: "doing", hoursAgo: 30 },
      { to: "review", hoursAgo: 9 },
    ],
    steps: 4,
  },
  {
    title: "微信礼盒页：表单 6 项减到 3 项 · Form cut from six fields to three",
    kind: "landing_page",
    page: "/lp/moments-gift",
    owner: "operations",
    askedHoursAgo: 27,
    moves: [{ to: "doing", hoursAgo: 24 }],
    steps: 2,
  },
  {
    title: "工厂直播页：首屏 3.8 秒 · First screen takes 3.8 s",
    kind: "landing_page",
    page: "/lp/factory-live",
    owner: null,
    askedHoursAgo: 4,
    moves: [],
  },
];
