/** The API of reports: the same questions as the pages' URLs. */
import { z } from "zod";
import { BoardQuestion, dimensions } from "#domain/metrics/board-question.ts";
import { dictionary } from "#domain/metrics/dictionary.ts";
import { MetricRow } from "./metric-row.ts";
import { type Operation, type Parameter, reportFormat } from "./operation.ts";
import { Meta, metaExample } from "./report-meta.ts";

const asked = BoardQuestion.shape;
const Values = z.record(z.string(), z.number().nullable());
const Figures = z.object({ values: Values, benchmark: Values.optional(), index: Values.optional() });

export const BoardReport = z.object({
  question: BoardQuestion,
  answer: z.object({
    rows: z.array(Figures.extend({ at: z.string().nullable(), key: z.string() })),
    totals: z.array(Figures.extend({ key: z.string() })),
    total: Figures,
  }),
  meta: Meta,
});

const filters: readonly Parameter[] = dimensions.map((dimension) => ({
  name: `filter[${dimension}]`,
  in: "query",
  schema: z.string(),
  says: `Only these keys of ${dimension}, joined by commas.`,
}));

const boardParameters: readonly Parameter[] = [
  {
    name: "from",
    in: "query",
    required: true,
    schema: asked.from,
    says: "A date (midnight in the workspace's time zone) or an instant.",
    example: "2026-11-19",
  },
  { name: "to", in: "query", required: true, schema: asked.to, says: "The end, not included.", example: "2026-11-20" },
  {
    name: "metrics",
    in: "query",
    required: true,
    schema: z.string(),
    says: `Ids of the dictionary, joined by commas: ${dictionary.map(({ id }) => id).join(", ")}.`,
    example: "spend,clicks,ctr,roas",
  },
  { name: "grain", in: "query", schema: asked.grain, says: "Width of a row in time." },
  { name: "by", in: "query", schema: asked.by, says: "One dimension." },
  ...filters,
  {
    name: "benchmark",
    in: "query",
    schema: z.enum(["0", "1"]).default("0"),
    says: "1 adds the median of the same hour of the week over the last 8 weeks, of at least 3, and the index against it.",
  },
  { name: "clock", in: "query", schema: asked.clock, says: "When a conversion counts: when it came, or at its touch." },
  { name: "model", in: "query", schema: asked.model, says: "The touch that gets the credit." },
  reportFormat,
];

export const reportOperations: readonly Operation[] = [
  {
    method: "get",
    path: "/api/v1/reports/board",
    id: "getBoard",
    tag: "Reports",
    summary: "The hourly board",
    says: "Money in major units, rates 0–1, unknown is null. Totals are ratios of sums, never sums of ratios.",
    needs: "board:read",
    parameters: boardParameters,
    answer: {
      status: 200,
      csv: true,
      schema: BoardReport,
      example: {
        question: {
          from: "2026-11-19",
          to: "2026-11-20",
          metrics: ["spend", "roas"],
          grain: "total",
          by: "channel",
          filter: {},
          benchmark: false,
          clock: "conversion",
          model: "last",
        },
        answer: {
          rows: [{ at: null, key: "douyin", values: { spend: 860.5, roas: 2.31 } }],
          totals: [{ key: "douyin", values: { spend: 860.5, roas: 2.31 } }],
          total: { values: { spend: 860.5, roas: 2.31 } },
        },
        meta: metaExample([
          { id: "spend", version: 1 },
          { id: "roas", version: 1 },
        ]),
      },
    },
  },
  {
    method: "get",
    path: "/api/v1/reports/metrics",
    id: "listMetrics",
    tag: "Reports",
    summary: "The metric dictionary: one definition per number",
    needs: "metrics:read",
    answer: { status: 200, schema: z.object({ metrics: z.array(MetricRow) }) },
  },
];
