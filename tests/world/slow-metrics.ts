/** The slow obvious reference, formulas: every metric written out by hand, from the sums of one group. */

/** Money in minor units; null = nothing known. */
export interface Sums {
  spend: number | null;
  impressions: number | null;
  clicks: number | null;
  plan: number | null;
  sessions: number;
  engaged: number;
  visitors: Set<string>;
  pages: number;
  signUps: number;
  productViews: number;
  addToCarts: number;
  checkouts: number;
  orders: number;
  newCustomers: number;
  gross: number;
  refunds: number;
  interactions: number;
  leads: number;
  complaints: number;
}

export function noSums(): Sums {
  return {
    spend: null,
    impressions: null,
    clicks: null,
    plan: null,
    sessions: 0,
    engaged: 0,
    visitors: new Set(),
    pages: 0,
    signUps: 0,
    productViews: 0,
    addToCarts: 0,
    checkouts: 0,
    orders: 0,
    newCustomers: 0,
    gross: 0,
    refunds: 0,
    interactions: 0,
    leads: 0,
    complaints: 0,
  };
}

const ratio = (over: number | null, under: number | null) =>
  over === null || under === null || under === 0 ? null : over / under;
const times = (value: number | null, factor: number) => (value === null ? null : value * factor);

/** Every metric of the dictionary; money in minor units, rounded to whole ones. */
export const money = new Set([
  ...["spend", "cpc", "cpm", "plan", "gross_revenue", "refunds", "net_revenue", "aov", "cac", "cpa"],
]);

export const formulas: Readonly<Record<string, (sums: Sums, margin: number) => number | null>> = {
  spend: (s) => s.spend,
  impressions: (s) => s.impressions,
  clicks: (s) => s.clicks,
  ctr: (s) => ratio(s.clicks, s.impressions),
  cpc: (s) => ratio(s.spend, s.clicks),
  cpm: (s) => ratio(times(s.spend, 1000), s.impressions),
  plan: (s) => s.plan,
  pace: (s) => ratio(s.spend, s.plan),
  sessions: (s) => s.sessions,
  visitors: (s) => s.visitors.size,
  page_views: (s) => s.pages,
  sign_ups: (s) => s.signUps,
  product_views: (s) => s.productViews,
  add_to_carts: (s) => s.addToCarts,
  checkouts: (s) => s.checkouts,
  leads: (s) => s.leads,
  complaints: (s) => s.complaints,
  bounce_rate: (s) => ratio(s.sessions - s.engaged, s.sessions),
  interaction_rate: (s) => ratio(s.interactions, s.pages),
  orders: (s) => s.orders,
  new_customers: (s) => s.newCustomers,
  gross_revenue: (s) => s.gross,
  refunds: (s) => s.refunds,
  net_revenue: (s) => s.gross - s.refunds,
  conversion_rate: (s) => ratio(s.orders, s.sessions),
  aov: (s) => ratio(s.gross, s.orders),
  cac: (s) => ratio(s.spend, s.newCustomers),
  cpa: (s) => ratio(s.spend, s.orders),
  roas: (s) => ratio(s.gross - s.refunds, s.spend),
  roi: (s, margin) => (s.spend === null ? null : ratio((s.gross - s.refunds) * margin - s.spend, s.spend)),
};
