/** What the brand's two teams said and decided a week ago, and what is noted for this week. */

export const plannedDecision = {
  item: "swings",
  text: "会员日页：首屏放优惠说明 · The offer goes to the top of the page",
  team: "operations",
  page: "/lp/membership",
  decidedDaysAgo: 8,
  doneDaysAgo: 6,
} as const;

export const plannedNotes = [
  {
    weeksAgo: 1,
    item: "swings",
    text: "投放口径没有变，问题在落地页首屏。The traffic is the same; people do not find the offer.",
  },
  {
    weeksAgo: 0,
    item: "complaints",
    text: "客服先把“未发货”的单子补录原因，周五前给结论。Support writes down why parcels are late by Friday.",
  },
] as const;
