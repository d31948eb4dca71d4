/** The sums that SQL counts; every metric is a formula over them. Money is in minor units of the workspace's currency. */
export const spendMeasures = ["spend", "impressions", "clicks"] as const;
export const eventMeasures = [
  "sessions",
  "engaged_sessions",
  "visitors",
  "page_views",
  "sign_ups",
  "product_views",
  "add_to_carts",
  "checkouts",
  "orders",
  "new_customers",
  "gross_revenue",
  "refunds",
  "interactions",
  "leads",
  "complaints",
] as const;
export const measures = [...spendMeasures, ...eventMeasures, "plan"] as const;
export type Measure = (typeof measures)[number];

/** What was counted in one group; null where nothing is known (no spend row, no plan). */
export type Measures = Readonly<Partial<Record<Measure, number | null>>>;

const money: ReadonlySet<Measure> = new Set(["spend", "gross_revenue", "refunds", "plan"]);

/** True when the measure is in minor units of the workspace's currency. */
export function isMoney(measure: Measure): boolean {
  return money.has(measure);
}
