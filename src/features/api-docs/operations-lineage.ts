/** The API of lineage: where a figure comes from. */
import { z } from "zod";
import { BoardQuestion } from "#domain/metrics/board-question.ts";
import { measures } from "#domain/metrics/measure.ts";
import { LineageQuestion, LineageRowsQuestion } from "#domain/quality/lineage-question.ts";
import { MetricRow } from "./metric-row.ts";
import { count, type Operation, type Parameter } from "./operation.ts";
import { Meta } from "./report-meta.ts";

const asked = LineageRowsQuestion.shape;
const kind = z.enum(["spend", "events", "budgets"]);
const maybe = z.number().nullable();
const Statement = z.object({
  ...{ store: z.enum(["columns", "record"]), text: z.string(), rows: count, elapsedMs: z.number() },
  params: z.union([z.record(z.string(), z.unknown()), z.array(z.unknown())]),
});
const Answer = z.object({
  ...{ entry: MetricRow, asked: BoardQuestion, value: maybe, recounted: maybe, counting: z.array(z.string()) },
  parts: z.array(z.object({ key: z.string(), value: maybe })),
  measures: z.array(z.object({ measure: z.enum(measures), kind, rows: count, amount: maybe })),
  statements: z.array(Statement),
});
const where = { at: z.string(), channel: z.string(), campaign: z.string() };
const Row = z.discriminatedUnion("kind", [
  z.object({
    ...{ kind: z.literal("spend"), ...where, source: z.string(), grain: z.string(), creative: z.string() },
    ...{ impressions: maybe, clicks: maybe, cost: z.number(), currency: z.string(), converted: maybe },
  }),
  z.object({
    ...{ kind: z.literal("events"), ...where, id: z.string(), person: z.string(), event: z.string() },
    ...{ landingPage: z.string(), device: z.string(), country: z.string(), revenue: maybe },
  }),
  z.object({ kind: z.literal("budgets"), ...where, amount: z.number() }),
]);

const question: readonly Parameter[] = [
  { name: "metric", in: "query", required: true, schema: asked.metric, says: "Its id.", example: "roas" },
  {
    name: "from",
    in: "query",
    required: true,
    schema: asked.from,
    says: "A date or an instant.",
    example: "2026-11-19",
  },
  { name: "to", in: "query", required: true, schema: asked.to, says: "The end, not included.", example: "2026-11-20" },
];
const filters: readonly Parameter[] = (["channel", "campaign", "landing_page", "device", "country"] as const).map(
  (dimension) => ({
    ...{ name: `filter[${dimension}]`, in: "query", schema: z.string() },
    says: `Only these keys of ${dimension}, joined by commas.`,
  }),
);

export const lineageOperations: readonly Operation[] = [
  {
    ...{ method: "get", path: "/api/v1/reports/lineage", id: "getLineage", tag: "Reports", needs: "quality:read" },
    summary: "Where a figure of the board comes from",
    says: "The board answers the question again, and every statement is noted as it was sent. `counting` made the hourly sums that they read; `recounted` is the formula over the rows themselves, and is the same number.",
    parameters: [
      ...question,
      { name: "by", in: "query", schema: LineageQuestion.shape.by, says: "Also by the keys of one dimension." },
      ...filters,
    ],
    answer: { status: 200, schema: z.object({ question: LineageQuestion, answer: Answer, meta: Meta }) },
  },
  {
    ...{ method: "get", path: "/api/v1/reports/lineage/rows", id: "listLineageRows", tag: "Reports" },
    ...{ needs: "quality:read", summary: "The rows behind one measure of a figure, oldest first" },
    says: "People are pseudonymous, and their events are refused to who may not see people.",
    parameters: [
      ...question,
      {
        name: "measure",
        in: "query",
        required: true,
        schema: asked.measure,
        says: "One of the metric.",
        example: "spend",
      },
      { name: "limit", in: "query", schema: asked.limit, says: "At most 100." },
      { name: "offset", in: "query", schema: asked.offset, says: "How many to pass over." },
      ...filters,
    ],
    answer: {
      status: 200,
      schema: z.object({
        question: LineageRowsQuestion,
        answer: z.object({ kind, total: count, rows: z.array(Row) }),
        meta: Meta,
      }),
    },
  },
];
