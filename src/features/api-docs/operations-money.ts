/** The API of spend, exchange rates, budgets and targets. */
import { z } from "zod";
import { BudgetInput, BudgetsInput, Period } from "#domain/budgets/budget-input.ts";
import { TargetsInput } from "#domain/metrics/target.ts";
import { FxRateInput, FxRatesInput } from "#domain/spend/fx-rate.ts";
import { SpendImportInput } from "#domain/spend/import-input.ts";
import { maxSpendRows, SpendInput, SpendRow } from "#domain/spend/spend-row.ts";
import { count, csvFormat, type Operation, type Parameter, Saved } from "./operation.ts";

const Rejected = z.object({ index: count, code: z.string(), message: z.string() });
const SpendAnswer = Saved.extend({ rejected: z.array(Rejected), campaignsAdded: z.array(z.string()) });
const spendExample = { inserted: 1, updated: 0, unchanged: 0, rejected: [], campaignsAdded: [] };
const ImportAnswer = SpendAnswer.extend({
  dryRun: z.boolean(),
  mapping: z.object({
    preset: z.string(),
    source: z.string(),
    encoding: z.string(),
    separator: z.string(),
    headerLine: count,
    columns: z.record(z.string(), z.string()),
    skipped: z.object({ totals: count, empty: count }),
  }),
  preview: z.array(z.record(z.string(), z.unknown())).optional(),
});

const options = SpendImportInput.shape;
const importSays: Readonly<Record<Exclude<keyof typeof options, "file">, string>> = {
  preset: "The platform whose export it is; auto recognises it by its headings.",
  channel: "Channel of rows that name none.",
  source: "Name of the source; by default the preset's.",
  currency: "Currency of amounts that name none.",
  decimal: "How decimals are written, where the file leaves it open.",
  dateOrder: "Order of day and month, where the file leaves it open.",
  dryRun: "1 stores nothing, and shows the mapping and the first rows.",
};
const importParameters: readonly Parameter[] = Object.entries(importSays).map(([name, says]) => ({
  name,
  in: "query",
  schema: options[name as keyof typeof importSays],
  says,
  ...(name === "channel" ? { example: "douyin" } : {}),
}));

const BudgetsAnswer = Saved.extend({ removed: count });
const budgetsExample = { inserted: 1, updated: 0, unchanged: 0, removed: 0 };

const spend: readonly Operation[] = [
  {
    method: "post",
    path: "/api/v1/spend",
    id: "recordSpend",
    tag: "Spend",
    summary: "Record spend and delivery, by hour or by day",
    says: "Natural key: source, at or date, campaign or channel, creative; sent again it replaces. A bad row never fails its neighbours. Hourly and daily figures of the same spend are refused (409) rather than added up.",
    needs: "spend:write",
    body: {
      schema: SpendInput.extend({ rows: z.array(SpendRow).max(maxSpendRows) }),
      example: {
        source: "douyin",
        rows: [
          {
            at: "2026-11-19T10:00:00+08:00",
            channel: "douyin",
            campaign: "spring",
            impressions: 12_000,
            clicks: 240,
            cost: 860.5,
            currency: "CNY",
          },
        ],
      },
    },
    answer: { status: 200, schema: SpendAnswer, example: spendExample },
    refuses: [409],
  },
  {
    method: "post",
    path: "/api/v1/spend/import",
    id: "importSpend",
    tag: "Spend",
    summary: "Import the CSV export of an ad platform",
    says: "UTF-8, UTF-16LE or GB18030; headings in English or Chinese.",
    needs: "spend:write",
    parameters: importParameters,
    body: {
      type: "text/csv",
      schema: z.string(),
      example: "date,campaign,impressions,clicks,cost,currency\n2026-11-19,spring,12000,240,860.5,CNY\n",
    },
    answer: { status: 200, schema: ImportAnswer },
    refuses: [409, 422],
  },
  {
    method: "get",
    path: "/api/v1/fx-rates",
    id: "listFxRates",
    tag: "Spend",
    summary: "What other currencies were worth, newest day first",
    needs: "spend:read",
    answer: { status: 200, schema: z.object({ rates: z.array(FxRateInput) }) },
  },
  {
    method: "put",
    path: "/api/v1/fx-rates",
    id: "saveFxRates",
    tag: "Spend",
    summary: "Save exchange rates by day; null removes; amounts of those days are converted again",
    needs: "spend:write",
    body: { schema: FxRatesInput, example: [{ day: "2026-11-19", currency: "USD", rate: 7.11 }] },
    answer: { status: 200, schema: z.object({ rates: count, changed: count, converted: count }) },
  },
];

const budgets: readonly Operation[] = [
  {
    method: "get",
    path: "/api/v1/budgets",
    id: "listBudgets",
    tag: "Budgets",
    summary: "The plan by month, channel and campaign",
    needs: "budgets:read",
    parameters: [{ name: "period", in: "query", schema: Period.optional(), says: "One month." }, csvFormat],
    answer: {
      status: 200,
      csv: true,
      schema: z.object({
        budgets: z.array(
          z.object({
            period: Period,
            channel: z.string(),
            campaign: z.string().nullable(),
            amount: z.number(),
            currency: z.string(),
          }),
        ),
      }),
    },
  },
  {
    method: "put",
    path: "/api/v1/budgets",
    id: "saveBudgets",
    tag: "Budgets",
    summary: "Plan months; the board's plan and pace read it",
    says: "By period, channel and campaign; an amount of null removes the plan.",
    needs: "budgets:write",
    body: {
      schema: BudgetsInput,
      example: [{ period: "2026-11", channel: "douyin", amount: 300_000, currency: "CNY" }],
    },
    answer: { status: 200, schema: BudgetsAnswer, example: budgetsExample },
  },
  {
    method: "post",
    path: "/api/v1/budgets/import",
    id: "importBudgets",
    tag: "Budgets",
    summary: "Plan months by the CSV file that the list writes",
    says: "Stored whole, or refused with every line that is wrong.",
    needs: "budgets:write",
    body: {
      type: "text/csv",
      schema: z.string(),
      example: "period,channel,campaign,amount,currency\n2026-11,douyin,,300000,CNY\n",
    },
    answer: { status: 200, schema: BudgetsAnswer.extend({ periods: z.array(BudgetInput.shape.period) }) },
    refuses: [422],
  },
  {
    method: "get",
    path: "/api/v1/targets",
    id: "listTargets",
    tag: "Budgets",
    summary: "What the workspace aims at, by metric",
    needs: "metrics:read",
    answer: {
      status: 200,
      schema: z.object({ targets: z.array(z.object({ metric: z.string(), value: z.number() })) }),
      example: { targets: [{ metric: "roas", value: 2.3 }] },
    },
  },
  {
    method: "put",
    path: "/api/v1/targets",
    id: "saveTargets",
    tag: "Budgets",
    summary: "Aim at values; null removes a target",
    needs: "targets:write",
    body: { schema: TargetsInput, example: [{ metric: "roas", value: 2.3 }] },
    answer: { status: 200, schema: z.object({ changed: count }), example: { changed: 1 } },
  },
];

export const moneyOperations: readonly Operation[] = [...spend, ...budgets];
