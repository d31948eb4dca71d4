/** The API of page pairs: where on the way to an order visits are lost, by landing page and channel. */
import { z } from "zod";
import { dimensions } from "#domain/metrics/filter.ts";
import { pairSteps } from "#domain/metrics/page-pairs.ts";
import { PagePairsQuestion, pairDefinitions } from "#domain/metrics/page-pairs-question.ts";
import { count, type Operation, type Parameter, reportFormat } from "./operation.ts";
import { Meta, metaExample } from "./report-meta.ts";

const Counts = z.record(z.enum(pairSteps), count);
const Pair = z.object({
  ...{ page: z.string(), channel: z.string(), counts: Counts, usual: Counts },
  ...{ from: z.enum(pairSteps), to: z.enum(pairSteps) },
  ...{ rate: z.number(), usualRate: z.number(), fall: z.number(), ordersLost: z.number() },
});

const { from, to, least, limit } = PagePairsQuestion.shape;
const query = (name: string, schema: z.ZodType, says: string, more: Partial<Parameter> = {}): Parameter => ({
  ...{ name, in: "query", schema, says },
  ...more,
});

const parameters: readonly Parameter[] = [
  query("from", from, "A date (midnight in the workspace's time zone) or an instant.", {
    ...{ required: true, example: "2026-11-19" },
  }),
  query("to", to, "The end, not included.", { required: true, example: "2026-11-20" }),
  query("least", least, "Visits that a pair must have, in the span and in the 28 days before it."),
  query("limit", limit, "Pairs listed at most."),
  ...dimensions.map((name) =>
    query(`filter[${name}]`, z.string(), `Only visits that began with these keys of ${name}, joined by commas.`),
  ),
  reportFormat,
];

export const pagePairsOperations: readonly Operation[] = [
  {
    method: "get",
    path: "/api/v1/reports/page-pairs",
    id: "getPagePairs",
    tag: "Reports",
    summary: "Pairs of landing page and channel that lose orders against their usual",
    says:
      "Most orders lost first, against the same pair's 28 days before the span; less than one order is nothing lost. " +
      "`from` and `to` name the step that lost most of them, `rate` is that step's; `counts` are of the pair's visits. " +
      "`compared` says how many pairs had visits enough.",
    needs: "board:read",
    parameters,
    answer: {
      status: 200,
      csv: true,
      schema: z.object({
        question: PagePairsQuestion,
        answer: z.object({ compared: count, rows: z.array(Pair) }),
        meta: Meta,
      }),
      example: {
        question: { from: "2026-11-19", to: "2026-11-20", least: 100, limit: 20, filter: {} },
        answer: {
          compared: 18,
          rows: [
            {
              ...{ page: "/lp/ks-live", channel: "kuaishou" },
              counts: { sessions: 9_318, product_views: 2_720, add_to_carts: 650, checkouts: 300, orders: 126 },
              usual: {
                sessions: 251_000,
                product_views: 114_500,
                add_to_carts: 27_400,
                checkouts: 12_600,
                orders: 5_300,
              },
              ...{ from: "sessions", to: "product_views" },
              ...{ rate: 0.2919, usualRate: 0.4562, fall: -0.3601, ordersLost: 70.76 },
            },
          ],
        },
        meta: metaExample(pairDefinitions.map(({ id, version }) => ({ id, version }))),
      },
    },
  },
];
