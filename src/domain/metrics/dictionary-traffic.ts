/** Who came: sessions, visitors and what they did before buying. */
import type { Words } from "#domain/base/locale.ts";
import type { Metric } from "./metric.ts";

const people: Words = {
  en: "People after identity merges; bots excluded",
  "zh-CN": "身份合并后的人，不含爬虫",
};
const occurred: Words = { en: "When it happened, clock skew corrected", "zh-CN": "行为发生时间（已校正时钟偏差）" };
const shared = { version: 1, owner: "operations", additive: true, population: people, timeBasis: occurred } as const;

function eventCount(id: Metric["over"][number]["measure"], en: string, zh: string, event: string): Metric {
  return {
    ...shared,
    id,
    names: { en, "zh-CN": zh },
    unit: "count",
    direction: "up",
    over: [{ measure: id }],
    formula: { en: `count of “${event}”`, "zh-CN": `“${event}”事件数` },
  };
}

export const traffic: readonly Metric[] = [
  {
    ...shared,
    id: "sessions",
    names: { en: "Sessions", "zh-CN": "访问" },
    unit: "count",
    direction: "up",
    over: [{ measure: "sessions" }],
    formula: { en: "visits, ended by 30 minutes of inactivity", "zh-CN": "访问次数，30 分钟无行为即结束" },
    timeBasis: { en: "Start of the session", "zh-CN": "访问开始时间" },
  },
  {
    ...shared,
    id: "visitors",
    names: { en: "Visitors", "zh-CN": "访客" },
    unit: "count",
    direction: "up",
    additive: false,
    over: [{ measure: "visitors" }],
    formula: { en: "distinct people with a page or screen view", "zh-CN": "有页面或屏幕浏览的去重人数" },
  },
  eventCount("page_views", "Page views", "浏览量", "page · screen"),
  eventCount("sign_ups", "Sign-ups", "注册", "Signed Up"),
  eventCount("product_views", "Product views", "商品浏览", "Product Viewed"),
  eventCount("add_to_carts", "Add-to-carts", "加购", "Product Added"),
  eventCount("checkouts", "Checkouts", "发起结算", "Checkout Started"),
  eventCount("leads", "Leads handed over", "线索交接", "Lead Handed Over"),
  { ...eventCount("complaints", "Complaints", "投诉", "Complaint Filed"), direction: "down" },
  {
    ...shared,
    id: "bounce_rate",
    names: { en: "Bounce rate", "zh-CN": "跳出率" },
    unit: "rate",
    direction: "down",
    over: [{ measure: "sessions" }, { measure: "engaged_sessions", times: -1 }],
    under: [{ measure: "sessions" }],
    formula: { en: "sessions with a single event ÷ sessions", "zh-CN": "只有一个行为的访问 ÷ 访问" },
    timeBasis: { en: "Start of the session", "zh-CN": "访问开始时间" },
  },
  {
    ...shared,
    id: "interaction_rate",
    names: { en: "Interaction rate", "zh-CN": "互动率" },
    unit: "rate",
    direction: "up",
    over: [{ measure: "interactions" }],
    under: [{ measure: "page_views" }],
    formula: { en: "“Content Interacted” ÷ page views", "zh-CN": "“Content Interacted” ÷ 浏览量" },
  },
];
