/** The API of funnels: how far people get, and who they are. */
import { z } from "zod";
import { funnelDefinitions } from "#domain/funnels/funnel-dictionary.ts";
import { FunnelPeopleQuestion, FunnelQuestion, funnelOutcomes } from "#domain/funnels/funnel-question.ts";
import { dimensions } from "#domain/metrics/filter.ts";
import { count, csvFormat, instant, type Operation, type Parameter, reportFormat } from "./operation.ts";
import { Meta, metaExample } from "./report-meta.ts";

const known = z.number().nullable();
const StepFigures = z.object({
  ...{ name: z.string(), count, fromPrevious: known, fromFirst: known, medianSeconds: known, p90Seconds: known },
  ...{ medianSecondsFromFirst: known, p90SecondsFromFirst: known },
});
const Group = z.object({ steps: z.array(StepFigures), open: count });
const Answer = Group.extend({
  by: z.array(Group.extend({ key: z.string() })),
  moreKeys: count,
  trend: z.array(z.object({ at: z.string(), counts: z.array(count), rate: known, immature: z.boolean() })),
});
const People = z.object({
  count,
  people: z.array(z.object({ person: z.string(), enteredAt: instant, reached: count })),
});

const { from, to, window, mode, by, trend } = FunnelQuestion.shape;
const query = (name: string, schema: z.ZodType, says: string, more: Partial<Parameter> = {}): Parameter => ({
  ...{ name, in: "query", schema, says },
  ...more,
});
const stepSays =
  "An event (Order Completed), a path (the view of that page), or JSON: " +
  '{"event":"Page Viewed","where":{"page":"/checkout","revenue":{"gt":100}}}. Fields: page, channel, campaign, ' +
  "landing_page, device, country, revenue, properties.<name>; operators: eq, in, not, contains, gt, lt.";

const parameters: readonly Parameter[] = [
  query("from", from, "Start of the dates of entry: a date or an instant.", { required: true, example: "2026-11-01" }),
  query("to", to, "Their end, not included; later steps may come after it.", { required: true, example: "2026-11-29" }),
  query("step", z.array(z.string()).min(2).max(10), `Given 2 to 10 times, in order. ${stepSays}`, {
    required: true,
    example: ["Page Viewed", "Order Completed"],
  }),
  query("window", window, "How long after entry a step may come: 30m, 24h, 7d; at most 366d."),
  query("mode", mode, "ordered: other events may come between; strict: none may; any: in any order."),
  query("exclude", z.array(z.string()).max(5), "Like step; an event of these ends the attempt that is under way."),
  query("by", by, "One dimension, with its value at entry."),
  ...dimensions.map((name) =>
    query(`filter[${name}]`, z.string(), `Only entries with these keys of ${name}, joined by commas.`),
  ),
  query("trend", trend, "Adds counts and rate per day or week of entry."),
];

const definitions = funnelDefinitions.map(({ id, version }) => ({ id, version }));
const question = FunnelQuestion.parse({
  ...{ from: "2026-11-01", to: "2026-11-29", step: ["Page Viewed", "Order Completed"], filter: {} },
});
const times = (median: number | null, p90: number | null) => ({
  ...{ medianSeconds: median, p90Seconds: p90, medianSecondsFromFirst: median, p90SecondsFromFirst: p90 },
});

export const FunnelReport = z.object({ question: FunnelQuestion, answer: Answer, meta: Meta });

export const funnelOperations: readonly Operation[] = [
  {
    method: "get",
    path: "/api/v1/reports/funnel",
    id: "getFunnel",
    tag: "Reports",
    summary: "How far people get",
    says:
      "Each person counts once, by the attempt that gets furthest, on the day of entry. `open` are people who have " +
      "not finished and whose window is not over; a point of the trend is `immature` while it may still grow.",
    needs: "board:read",
    parameters: [...parameters, reportFormat],
    answer: {
      status: 200,
      csv: true,
      schema: z.object({ question: FunnelQuestion, answer: Answer, meta: Meta }),
      example: {
        question,
        answer: {
          steps: [
            { name: "Page Viewed", count: 418_206, fromPrevious: null, fromFirst: 1, ...times(null, null) },
            {
              name: "Order Completed",
              count: 10_242,
              fromPrevious: 0.02449,
              fromFirst: 0.02449,
              ...times(250_560, 511_200),
            },
          ],
          ...{ open: 96_120, by: [], moreKeys: 0, trend: [] },
        },
        meta: metaExample(definitions),
      },
    },
  },
  {
    method: "get",
    path: "/api/v1/reports/funnel/people",
    id: "getFunnelPeople",
    tag: "Reports",
    summary: "Who is behind a step of a funnel",
    says: "At most 1,000 people, latest entries first; `count` says how many there are. Ids are pseudonyms.",
    needs: "people:read",
    parameters: [
      ...parameters,
      query("at", z.int().min(1).max(10), "The step, from 1; also as one more `step` that is a number.", {
        example: 2,
      }),
      query("outcome", z.enum(funnelOutcomes), "converted: who reached it; lost: who reached only the one before."),
      csvFormat,
    ],
    answer: {
      status: 200,
      csv: true,
      schema: z.object({ question: FunnelPeopleQuestion, answer: People, meta: Meta }),
    },
  },
];
