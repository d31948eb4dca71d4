/** The API of customers' value: CAC and LTV, and what is predicted. */
import { z } from "zod";
import { CacLtvQuestion } from "#domain/ltv/cac-ltv-question.ts";
import { ltvDefinitions, predictionDefinitions, versionsOf } from "#domain/ltv/ltv-definitions.ts";
import { PredictedLtvQuestion } from "#domain/ltv/predicted-ltv-question.ts";
import { count, type Operation, type Parameter, reportFormat } from "./operation.ts";
import { Meta, metaExample } from "./report-meta.ts";

const known = z.number().nullable();
const list = z.array(known);
const Payback = z.discriminatedUnion("state", [
  z.object({ state: z.literal("paid"), months: z.number() }),
  z.object({ state: z.literal("not_yet"), recovered: z.number(), monthsKnown: count }),
  z.object({ state: z.literal("unknown") }),
]);
const ValueRow = z.object({
  ...{ key: z.string(), spend: known, newCustomers: count, cac: known, free: z.boolean(), netRevenue: z.number() },
  ...{ ltv: known, marginLtv: known, ltvToCac: known, paybackMonths: known, payback: Payback },
  ...{ mature: z.boolean(), curve: list },
});
const CohortRow = z.object({
  ...{ cohort: z.string(), key: z.string(), size: count, cumulativeRevenue: list, revenueToDate: z.number() },
});
const CacLtvAnswer = z.object({
  ...{ margin: z.number(), rows: z.array(ValueRow), total: ValueRow, paid: ValueRow.nullable() },
  ...{ cohorts: z.array(CohortRow), allCohorts: z.array(CohortRow), medianDaysToOrder: known },
});

const Interval = z.tuple([z.number(), z.number()]);
const PredictedRow = z.object({
  ...{ key: z.string(), customers: count, alive: known, expectedOrders: known },
  ...{ expectedOrdersInterval: Interval.nullable(), expectedValue: known, discountedMargin: known },
  valuePerCustomer: known,
});
const Model = z.object({
  kind: z.enum(["bg_nbd", "mbg_nbd", "nbd"]).nullable(),
  ...{ r: known, alpha: known, a: known, b: known, logLikelihood: known, gradientNorm: known },
  ...{ identified: z.boolean(), reason: z.string().nullable(), intervals: z.record(z.string(), Interval) },
  ...{ p: known, q: known, gamma: known, spendLogLikelihood: known, spendReason: z.string().nullable() },
  ...{ correlation: known, fittedOn: count },
});
const PredictedAnswer = z.object({
  ...{ asOf: z.string(), margin: z.number(), model: Model, rows: z.array(PredictedRow), total: PredictedRow },
});

const parameter =
  (schemas: Readonly<Record<string, z.ZodType>>) =>
  (name: string, says: string): Parameter => ({
    ...{ name, in: "query", schema: schemas[name] ?? z.string(), says },
  });
const ofValue = parameter(CacLtvQuestion.shape);
const ofPrediction = parameter(PredictedLtvQuestion.shape);

const row = {
  ...{ key: "douyin", spend: 400, newCustomers: 10, cac: 40, free: false, netRevenue: 1_250, ltv: 125, marginLtv: 75 },
  ...{ ltvToCac: 3.125, paybackMonths: 0.8, payback: { state: "paid" as const, months: 0.8 }, mature: false },
  curve: [83.33, 110, null],
};
const cohort = {
  ...{ cohort: "2026-09", key: "douyin", size: 10, cumulativeRevenue: [833.3, 1_100, null], revenueToDate: 1_250 },
};
const predicted = {
  ...{
    key: "",
    customers: 2357,
    alive: 1520.2,
    expectedOrders: 641.3,
    expectedOrdersInterval: [590.1, 692.5] as const,
  },
  ...{ expectedValue: 23_120.5, discountedMargin: 13_440.1, valuePerCustomer: 9.81 },
};

const cacLtv: Operation = {
  method: "get",
  path: "/api/v1/reports/cac-ltv",
  id: "getCacLtv",
  tag: "Reports",
  summary: "CAC, LTV and payback of the customers won in a span",
  says:
    "LTV is net revenue per customer so far, within the months asked for, all customers of the cohort counted; " +
    "payback compares its margin with the CAC and interpolates within the month. A month that is not over is null.",
  needs: "board:read",
  parameters: [
    { ...ofValue("from", "First orders from here on: a date or an instant."), required: true, example: "2026-09-01" },
    { ...ofValue("to", "The end, not included."), required: true, example: "2026-12-01" },
    ofValue("by", "Rows by channel, campaign, or none."),
    ofValue("grain", "Width of a cohort."),
    ofValue("months", "Months since the first order that count, 1–36."),
    ofValue("model", "The touch of the first order that won the customer."),
    ofValue("margin", "Contribution margin, 0–1; the workspace's own unless said."),
    ofValue("lag", "Days by which spend is taken earlier than the customers, 0–90."),
    reportFormat,
  ],
  answer: {
    status: 200,
    csv: true,
    schema: z.object({ question: CacLtvQuestion, answer: CacLtvAnswer, meta: Meta }),
    example: {
      question: {
        ...{ from: "2026-09-01", to: "2026-12-01", by: "channel", grain: "month", months: 3, model: "first", lag: 0 },
      },
      answer: {
        ...{ margin: 0.6, rows: [row], total: { ...row, key: "" }, paid: { ...row, key: "" } },
        ...{ cohorts: [cohort], allCohorts: [{ ...cohort, key: "" }], medianDaysToOrder: 2.9 },
      },
      meta: metaExample(versionsOf(ltvDefinitions)),
    },
  },
};

const predictedLtv: Operation = {
  method: "get",
  path: "/api/v1/reports/predicted-ltv",
  id: "getPredictedLtv",
  tag: "Reports",
  summary: "What today's customers will still bring: BG/NBD and Gamma-Gamma",
  says:
    "Rows are sums over their customers. Where `identified` is false, `reason` says what the data cannot tell: orders " +
    "are then predicted as if nobody left (NBD), or not at all. Orders of one day are one; the as-of day is included.",
  needs: "board:read",
  parameters: [
    { ...ofPrediction("asOf", "The last day looked at; yesterday unless said."), example: "2026-11-18" },
    ofPrediction("unit", "Unit of time of the model and the horizon."),
    ofPrediction("horizon", "Units ahead; at most three years."),
    ofPrediction("by", "Rows by channel, campaign, or none."),
    ofPrediction("model", "The touch of the first order that won the customer."),
    ofPrediction("leaving", "after_purchase: BG/NBD; at_once: MBG/NBD."),
    ofPrediction("margin", "Contribution margin, 0–1; the workspace's own unless said."),
    ofPrediction("discount", "Discount per year, 0–1."),
    reportFormat,
  ],
  answer: {
    status: 200,
    csv: true,
    schema: z.object({ question: PredictedLtvQuestion, answer: PredictedAnswer, meta: Meta }),
    example: {
      question: {
        ...{ asOf: "2026-11-18", unit: "week", horizon: 39, by: "none", model: "first" },
        ...{ leaving: "after_purchase", discount: 0.1 },
      },
      answer: {
        asOf: "2026-11-18",
        margin: 0.6,
        model: {
          ...{ kind: "bg_nbd", r: 0.2426, alpha: 4.4136, a: 0.7929, b: 2.4259, logLikelihood: -9582.43 },
          ...{ gradientNorm: 1e-9, identified: true, reason: null, intervals: { r: [0.223, 0.264] } },
          ...{ p: 6.25, q: 3.744, gamma: 15.44, spendLogLikelihood: -4055.92, spendReason: null },
          ...{ correlation: 0.114, fittedOn: 2357 },
        },
        rows: [predicted],
        total: predicted,
      },
      meta: metaExample(versionsOf(predictionDefinitions)),
    },
  },
};

export const valueOperations: readonly Operation[] = [cacLtv, predictedLtv];
