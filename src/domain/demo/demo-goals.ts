/** What the brand's two teams want to reach together; figures as factors of what the brand did before. */
import type { GoalDimension, GoalIndex } from "#domain/goals/goal-index.ts";

export const plannedObjective = "从点击到下单是一个团队 · One team from the click to the order";

export interface PlannedResult {
  readonly title: string;
  readonly metric: string;
  readonly dimension: GoalDimension;
  readonly index: GoalIndex;
  /** Target ÷ what the last four weeks come to over the quarter, or were, of a ratio. */
  readonly factor: number;
}

export const plannedResults: readonly PlannedResult[] = [
  {
    title: "触达 · Seen more often",
    ...{ metric: "impressions", dimension: "brand", index: "reach", factor: 0.96 },
  },
  {
    title: "内容互动率 · Content that people answer",
    ...{ metric: "interaction_rate", dimension: "brand", index: "reputation", factor: 1.02 },
  },
  {
    title: "获客成本下降 · New customers for less",
    ...{ metric: "cac", dimension: "growth", index: "acquisition", factor: 0.93 },
  },
  {
    title: "订单数 · Orders of the quarter",
    ...{ metric: "orders", dimension: "growth", index: "conversion", factor: 0.97 },
  },
  {
    title: "净收入 · Net revenue of the quarter",
    ...{ metric: "net_revenue", dimension: "commerce", index: "value", factor: 1.04 },
  },
  {
    title: "投产比 · Return on spend",
    ...{ metric: "roas", dimension: "commerce", index: "value", factor: 1.06 },
  },
];

/** As people set targets: in three figures. */
export const rounded = (figure: number): number => Number(figure.toPrecision(figure >= 100 ? 2 : 3));
