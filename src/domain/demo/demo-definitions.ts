/** What the brand's two teams mean by a new figure, and what one platform says of itself. */
import { Axes } from "#domain/reconciliation/definition.ts";
import type { DefinitionInput } from "#domain/reconciliation/stored-definition.ts";

export interface PlannedDefinition extends Omit<DefinitionInput, "ownerId"> {
  readonly owner: "promotion" | "operations" | null;
}

const platform = { model: "any", channel: "douyin", lookbackDays: 7, dateBasis: "touch", refunds: "kept" } as const;

/** The first two are in dispute. */
export const plannedDefinitions: readonly PlannedDefinition[] = [
  {
    name: "投放口径 · Promotion",
    note: "点击过广告并在 30 天内下单的人，计入点击当天。People who clicked an ad and ordered within 30 days, counted on the day of the click.",
    team: "promotion",
    owner: "promotion",
    measure: "people",
    reported: null,
    axes: Axes.parse({
      ...{ population: "clicked", dateBasis: "touch", lookbackDays: 30, refunds: "kept" },
      timezone: "America/Los_Angeles",
    }),
  },
  {
    name: "运营口径 · Operations",
    note: "下单时已注册、未全额退款的人，计入下单当天。People who had signed up when they ordered and did not send it all back, counted on the day of the order.",
    team: "operations",
    owner: "operations",
    measure: "people",
    reported: null,
    axes: Axes.parse({ population: "registered", lookbackDays: 7 }),
  },
  {
    name: "抖音后台 · Douyin, as it reports",
    note: "抖音后台自报转化：7 天内点击过抖音广告的订单。What Douyin says of itself: orders within 7 days of a click on Douyin.",
    team: null,
    owner: null,
    measure: "conversions",
    reported: { source: "demo", channel: "douyin" },
    axes: Axes.parse({ ...platform, population: "clicked" }),
  },
  {
    name: "抖音订单 · Orders from Douyin",
    note: "末次触点为抖音的订单，扣除全额退款。Orders whose last touch was Douyin, without those that were sent back.",
    team: "operations",
    owner: "operations",
    measure: "conversions",
    reported: null,
    axes: Axes.parse({ channel: "douyin" }),
  },
];
