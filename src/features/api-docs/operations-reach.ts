/** The API of reach: duplicate reach between channels, and common paths. */
import { z } from "zod";
import { dimensions } from "#domain/metrics/board-question.ts";
import { overlapDefinitions, pathDefinitions } from "#domain/reach/definition.ts";
import { OverlapQuestion } from "#domain/reach/overlap-question.ts";
import { PathsQuestion } from "#domain/reach/paths-question.ts";
import { count, type Operation, type Parameter, reportFormat } from "./operation.ts";
import { Meta, metaExample } from "./report-meta.ts";

const known = z.number().nullable();
const Concentration = z.object({
  ...{ largest: z.string().nullable(), share: known, hhi: known },
  level: z.enum(["even", "raised", "high"]).nullable(),
});
const OverlapAnswer = z.object({
  ...{ people: count, duplicatePeople: count, duplicateShare: known, duplicateCost: known, folded: z.boolean() },
  byChannels: z.array(z.object({ channels: count, people: count })),
  channels: z.array(
    z.object({
      ...{ channel: z.string(), people: count, sharedPeople: count, sharedShare: z.number() },
      ...{ spend: known, duplicateCost: known, revenue: z.number() },
    }),
  ),
  pairs: z.array(z.object({ a: z.string(), b: z.string(), people: count, shareOfA: z.number(), shareOfB: z.number() })),
  concentration: z.object({ reach: Concentration, spend: Concentration, revenue: Concentration }),
});
const PathsAnswer = z.object({
  ...{ total: count, withoutSteps: count, distinctPaths: count },
  paths: z.array(z.object({ path: z.array(z.string()), count, share: z.number(), revenue: known })),
  nodes: z.array(z.object({ position: count, key: z.string(), count })),
  links: z.array(z.object({ position: count, from: z.string(), to: z.string(), count })),
});

const versions = (definitions: readonly { readonly id: string; readonly version: number }[]) =>
  definitions.map(({ id, version }) => ({ id: `reach.${id}`, version }));

const parameter =
  (schemas: Readonly<Record<string, z.ZodType>>) =>
  (name: string, says: string): Parameter => ({
    ...{ name, in: "query", schema: schemas[name] ?? z.string(), says },
  });
const ofOverlap = parameter(OverlapQuestion.shape);
const ofPaths = parameter(PathsQuestion.shape);

const span = (says: string): Parameter[] => [
  { ...ofOverlap("from", says), required: true, example: "2026-11-01" },
  { ...ofOverlap("to", "The end, not included."), required: true, example: "2026-12-01" },
];
const filters: readonly Parameter[] = dimensions.map((name) => ({
  ...{
    name: `filter[${name}]`,
    in: "query",
    schema: z.string(),
    says: `Only these keys of ${name}, joined by commas.`,
  },
}));

const overlap: Operation = {
  method: "get",
  path: "/api/v1/reports/overlap",
  id: "getOverlap",
  tag: "Reports",
  summary: "Duplicate reach: whom several channels touched, and how much hangs on the largest",
  says:
    "Each person counts once. `duplicateCost` is an upper bound: a channel's spend × the share of its people whom another " +
    "channel touched too. Concentration leaves out direct and unattributed; the CSV holds the pairs.",
  needs: "board:read",
  parameters: [
    ...span("Touches from here on: a date or an instant."),
    ofOverlap("by", "Between channels."),
    ...filters,
    reportFormat,
  ],
  answer: {
    status: 200,
    csv: true,
    schema: z.object({ question: OverlapQuestion, answer: OverlapAnswer, meta: Meta }),
    example: {
      question: { from: "2026-11-01", to: "2026-12-01", by: "channel", filter: {} },
      answer: {
        ...{ people: 100, duplicatePeople: 37, duplicateShare: 0.37, duplicateCost: 333.33, folded: false },
        byChannels: [
          { channels: 1, people: 63 },
          { channels: 2, people: 37 },
        ],
        channels: [
          {
            ...{ channel: "douyin", people: 75, sharedPeople: 37, sharedShare: 0.4933 },
            ...{ spend: 675.67, duplicateCost: 333.33, revenue: 2310.5 },
          },
        ],
        pairs: [{ a: "baidu", b: "douyin", people: 37, shareOfA: 0.5968, shareOfB: 0.4933 }],
        concentration: {
          reach: { largest: "douyin", share: 0.5474, hhi: 0.5045, level: "high" },
          spend: { largest: "douyin", share: 1, hhi: 1, level: "high" },
          revenue: { largest: null, share: null, hhi: null, level: null },
        },
      },
      meta: metaExample(versions(overlapDefinitions)),
    },
  },
};

const paths: Operation = {
  method: "get",
  path: "/api/v1/reports/paths",
  id: "getPaths",
  tag: "Reports",
  summary: "Common paths before a conversion or after an entry",
  says:
    "Repeats in a row are one step. Before: the last steps within 30 days and after the person's previous conversion. " +
    "After: the first steps of each visit, or each person's first channels. In the flow all but the `keep` most taken " +
    "steps stand together as `(other)`; before a conversion, paths end at the position `steps`.",
  needs: "board:read",
  parameters: [
    ...span("Conversions or entries from here on: a date or an instant."),
    ofPaths("direction", "before a conversion, or after an entry."),
    ofPaths("of", "What a step is."),
    ofPaths("conversion", "Name of the event that paths lead to; orders count once by order_id."),
    ofPaths("entry", "After: only paths that begin with this step."),
    ofPaths("steps", "Steps at most, 2–8."),
    ofPaths("keep", "Steps told apart in the flow, 3–20."),
    ofPaths("limit", "Paths listed at most."),
    ...filters,
    reportFormat,
  ],
  answer: {
    status: 200,
    csv: true,
    schema: z.object({ question: PathsQuestion, answer: PathsAnswer, meta: Meta }),
    example: {
      question: {
        ...{ from: "2026-11-01", to: "2026-12-01", direction: "before", of: "channel", conversion: "Order Completed" },
        ...{ steps: 2, keep: 8, limit: 50, filter: {} },
      },
      answer: {
        ...{ total: 4, withoutSteps: 1, distinctPaths: 1 },
        paths: [{ path: ["douyin", "direct"], count: 3, share: 0.75, revenue: 389.7 }],
        nodes: [
          { position: 1, key: "douyin", count: 3 },
          { position: 2, key: "direct", count: 3 },
        ],
        links: [{ position: 1, from: "douyin", to: "direct", count: 3 }],
      },
      meta: metaExample(versions(pathDefinitions)),
    },
  },
};

export const reachOperations: readonly Operation[] = [overlap, paths];
