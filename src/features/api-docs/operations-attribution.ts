/** The API of attribution. */
import { z } from "zod";
import { AttributionQuestion } from "#domain/attribution/attribution-question.ts";
import { defaultModels, models } from "#domain/attribution/model.ts";
import { count, type Operation, type Parameter, reportFormat } from "./operation.ts";

const asked = AttributionQuestion.shape;
const amount = z.number();
const unknown = z.number().nullable();
const Figures = z.object({
  conversions: amount,
  value: amount,
  newCustomers: amount,
  cac: unknown,
  cpa: unknown,
  roas: unknown,
});
const perModel = <Schema extends z.ZodType>(schema: Schema) => z.partialRecord(z.enum(models), schema);

const Answer = z.object({
  conversions: count,
  value: amount,
  grossValue: amount,
  refunds: amount,
  newCustomers: count,
  spend: unknown,
  unattributed: z.object({ conversions: count, value: amount }),
  touchesPerConversion: unknown,
  nullJourneys: count,
  openJourneys: count,
  rows: z.array(z.object({ key: z.string(), spend: unknown, models: perModel(Figures) })),
  paths: z.array(
    z.object({ path: z.array(z.string()), conversions: count, value: amount, nulls: count, medianSeconds: unknown }),
  ),
  distinctPaths: count,
  markov: z.object({ order: count, probability: unknown }).nullable(),
  shapley: z.object({ exact: z.boolean(), players: count, grouped: count, standardError: unknown }).nullable(),
  days: z
    .array(
      z.object({
        day: z.iso.date(),
        conversions: count,
        value: amount,
        rows: z.array(
          z.object({ key: z.string(), models: perModel(z.object({ conversions: amount, value: amount })) }),
        ),
      }),
    )
    .optional(),
});

const parameters: readonly Parameter[] = [
  {
    name: "from",
    in: "query",
    required: true,
    schema: asked.from,
    says: "A date (midnight in the workspace's time zone) or an instant: conversions from here on.",
    example: "2026-11-01",
  },
  { name: "to", in: "query", required: true, schema: asked.to, says: "The end, not included.", example: "2026-11-20" },
  {
    name: "conversion",
    in: "query",
    schema: asked.conversion,
    says: "Name of the event that converts. Orders count once by order_id, net of their refunds.",
  },
  {
    name: "models",
    in: "query",
    schema: z.string().default(defaultModels.join(",")),
    says: `Joined by commas: ${models.join(", ")}.`,
  },
  {
    name: "lookback",
    in: "query",
    schema: asked.lookback,
    says: "How old a touch may be: 1d to 180d, both ends included.",
  },
  { name: "by", in: "query", schema: asked.by, says: "What gets the credit." },
  { name: "order", in: "query", schema: asked.order, says: "Touches that the Markov chain remembers: 1 to 3." },
  {
    name: "cut",
    in: "query",
    schema: z.enum(["0", "1"]).default("1"),
    says: "1 begins a journey after the person's previous conversion.",
  },
  {
    name: "grain",
    in: "query",
    schema: asked.grain,
    says: "day adds the credit of each day; a CSV then has a line per day and key.",
  },
  { name: "paths", in: "query", schema: asked.paths, says: "How many of the commonest paths are listed." },
  reportFormat,
];

export const attributionOperations: readonly Operation[] = [
  {
    method: "get",
    path: "/api/v1/reports/attribution",
    id: "getAttribution",
    tag: "Reports",
    summary: "Who gets the credit, model beside model",
    says: "On every model the rows add up to the conversions and, to the cent, to the value; (unattributed) had no touch within the look-back. CAC is spend ÷ credited new customers, CPA spend ÷ credited conversions. Null journeys ended without a conversion; open ones are not old enough to say, and count nowhere.",
    needs: "board:read",
    parameters,
    answer: {
      status: 200,
      csv: true,
      schema: z.object({ question: AttributionQuestion, answer: Answer, meta: z.looseObject({ asOf: z.string() }) }),
    },
  },
];
