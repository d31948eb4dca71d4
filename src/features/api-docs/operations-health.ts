/** The API of data quality and collaboration health: connectivity, the weekly score, its weights, automation. */
import { z } from "zod";
import { AutomationQuestion } from "#domain/health/automation.ts";
import { components, standardDefinition, Targets, Weights, WeightsInput } from "#domain/health/definition.ts";
import { HealthQuestion, weekStates } from "#domain/health/health-question.ts";
import { Week } from "#domain/health/week-range.ts";
import { connectivityDefinitions } from "#domain/quality/connectivity-definition.ts";
import { ConnectivityQuestion, connectivityParts } from "#domain/quality/connectivity-question.ts";
import { count, instant, type Operation, type Parameter, reportFormat, traceFormat } from "./operation.ts";
import { Meta, metaExample } from "./report-meta.ts";

const known = z.number().nullable();
const Component = z.enum(components);
const PartRate = z.object({
  part: z.enum(connectivityParts),
  ...{ numerator: count, denominator: count, rate: known, missing: count },
});
const Miss = z.object({
  ...{ ref: z.string(), at: instant.nullable(), source: z.string(), channel: z.string(), campaign: z.string() },
  ...{ page: z.string(), amount: known },
  reason: z.enum(["no_campaign", "no_visit", "no_channel", "no_person", "no_page"]),
});
const Scored = z.object({
  ...{ id: Component, numerator: z.number(), denominator: z.number(), value: known },
  ...{ weight: z.number(), target: z.number(), possible: known, points: known },
});
const Evidence = z.object({
  ...{ component: Component, part: z.string(), ref: z.string(), title: z.string() },
  ...{ numerator: z.number(), denominator: z.number(), facts: z.record(z.string(), z.unknown()) },
});
const Definition = z.object({
  ...{ version: count, weights: Weights, targets: Targets, author: z.string(), at: instant.nullable() },
});
const HealthAnswer = z.object({
  ...{ week: Week, from: instant, to: instant, state: z.enum(weekStates), asOf: instant },
  ...{ frozenAt: instant.nullable(), throughId: z.string().nullable(), definitionVersion: count },
  ...{ target: z.number(), score: known, components: z.array(Scored) },
  move: z.object({ id: Component, gain: z.number() }).nullable(),
  trend: z.array(
    z.object({
      ...{ week: Week, state: z.enum(weekStates), score: known, definitionVersion: count.nullable() },
      values: z.record(z.string(), known),
    }),
  ),
  ...{ holds: z.array(Evidence), parts: z.array(PartRate), responseHours: known, responseUnanswered: count },
  evidence: z.object({ component: Component, total: count, rows: z.array(Evidence) }).nullable(),
});
const AutomationAnswer = z.object({
  weeks: z.array(
    z.object({
      ...{ week: Week, setUpHours: known, campaignsSetUp: count, responseHours: known, alertsMet: count },
      ...{ alertsUnmet: count, manual: count, automatic: count, manualShare: known, campaigns: count },
      ...{ campaignsPerPlan: known, plan: known },
    }),
  ),
});

const parameter =
  (shape: Readonly<Record<string, z.ZodType>>) =>
  (name: string, says: string): Parameter => ({ ...{ name, in: "query", schema: shape[name] ?? z.string(), says } });
const ofQuality = parameter(ConnectivityQuestion.shape);
const ofHealth = parameter(HealthQuestion.shape);
const ofAutomation = parameter(AutomationQuestion.shape);

const spendRate = { part: "spend", numerator: 2574, denominator: 2986, rate: 0.862, missing: 412 } as const;
const quality: Operation = {
  ...{ method: "get", path: "/api/v1/reports/quality", id: "getConnectivity", tag: "Reports", needs: "quality:read" },
  summary: "Data connectivity: which facts find what they belong to, and the rows that do not",
  says:
    "`rate` is the mean of the parts that had anything to connect. With `part`, its misses are listed, at most 500 at a " +
    "time; `offset` goes on. The CSV holds the misses, or the four rates.",
  parameters: [
    { ...ofQuality("from", "From here on: a date or an instant."), required: true, example: "2026-11-16" },
    { ...ofQuality("to", "The end, not included."), required: true, example: "2026-11-23" },
    ofQuality("part", "Whose misses are listed."),
    ofQuality("offset", "So many misses are left out."),
    ofQuality("limit", "Misses at most, 1–500."),
    reportFormat,
  ],
  answer: {
    ...{ status: 200, csv: true },
    schema: z.object({
      question: ConnectivityQuestion,
      answer: z.object({
        ...{ rate: known, target: z.number(), industry: z.number(), parts: z.array(PartRate) },
        misses: z.object({ part: z.enum(connectivityParts), total: count, rows: z.array(Miss) }).nullable(),
      }),
      meta: Meta,
    }),
    example: {
      question: { from: "2026-11-16", to: "2026-11-23", offset: 0, limit: 100, filter: {} },
      answer: { rate: 0.862, target: 0.9, industry: 0.68, parts: [spendRate], misses: null },
      meta: metaExample(connectivityDefinitions.map(({ id, version }) => ({ id: `quality.${id}`, version }))),
    },
  },
};

const scoredExample = {
  ...{ id: "response", numerator: 16, denominator: 19, value: 0.8421 },
  ...{ weight: 20, target: 0.9, possible: 20, points: 18.71 },
} as const;
const health: Operation = {
  ...{ method: "get", path: "/api/v1/reports/health", id: "getHealth", tag: "Reports", needs: "health:read" },
  summary: "Collaboration health of a week: the score, its components, and what they rest on",
  says:
    "Points = possible × min(1, value ÷ target); a component that was not measured has `value` null, and its weight is " +
    "spread over the others. Weeks are frozen two days after their end with their rows, the last event that counts and " +
    "the version of the weights; a frozen week is never computed again. With `component`, its rows are listed, what " +
    "misses most first; they add up to its numerator and denominator.",
  parameters: [
    ofHealth("week", "ISO week, such as 2026-W47; the running one where it is left out."),
    ofHealth("component", "Whose rows are listed."),
    ofHealth("offset", "So many rows are left out."),
    ofHealth("limit", "Rows at most, 1–500."),
    reportFormat,
  ],
  answer: {
    ...{ status: 200, csv: true },
    schema: z.object({ question: HealthQuestion, answer: HealthAnswer, meta: Meta }),
    example: {
      question: { week: "2026-W47", offset: 0, limit: 200, filter: {} },
      answer: {
        ...{ week: "2026-W47", from: "2026-11-15T16:00:00.000Z", to: "2026-11-22T16:00:00.000Z", state: "frozen" },
        ...{ asOf: "2026-11-24T16:00:00.000Z", frozenAt: "2026-11-24T16:04:00.000Z", throughId: "184223" },
        ...{ definitionVersion: 1, target: 80, score: 74.1, components: [scoredExample] },
        ...{
          move: { id: "response", gain: 1.29 },
          trend: [],
          holds: [],
          parts: [spendRate],
          responseHours: 31,
          responseUnanswered: 1,
        },
        evidence: null,
      },
      meta: metaExample([{ id: "health.score", version: 1 }]),
    },
  },
};

const automation: Operation = {
  ...{ method: "get", path: "/api/v1/reports/automation", id: "getAutomation", tag: "Reports", needs: "health:read" },
  summary: "Automation health of twelve weeks: set-up time, response to anomalies, work by hand, campaigns per plan",
  says: "Hours are medians. What nothing tells is null; `campaignsPerPlan` is per 10,000 of the week's plan.",
  parameters: [ofAutomation("week", "The last of the twelve; the running one where it is left out."), traceFormat],
  answer: {
    status: 200,
    schema: z.object({ question: AutomationQuestion, answer: AutomationAnswer, meta: Meta }),
    example: {
      question: { week: "2026-W47", filter: {} },
      answer: {
        weeks: [
          {
            ...{
              week: "2026-W47",
              setUpHours: 5.5,
              campaignsSetUp: 2,
              responseHours: 0.7,
              alertsMet: 9,
              alertsUnmet: 1,
            },
            ...{ manual: 3, automatic: 12, manualShare: 0.2, campaigns: 14, campaignsPerPlan: 1.8, plan: 77_778 },
          },
        ],
      },
      meta: metaExample([{ id: "health.automation", version: 1 }]),
    },
  },
};

const definitionExample = { ...standardDefinition, author: "War Room", at: null };
const weeks: Operation = {
  ...{ method: "get", path: "/api/v1/health/weeks", id: "listWeeks", tag: "Reports", needs: "health:read" },
  summary: "The frozen weeks, the latest first, and every version of the weights",
  answer: {
    status: 200,
    schema: z.object({
      ...{ running: Week, mayChange: z.boolean(), definitions: z.array(Definition) },
      weeks: z.array(
        z.object({
          ...{ week: Week, score: known, definitionVersion: count, frozenAt: instant, components: z.array(Scored) },
        }),
      ),
    }),
    example: { running: "2026-W48", mayChange: true, definitions: [definitionExample], weeks: [] },
  },
};

const { version, weights, targets } = standardDefinition;
const changed = { ...definitionExample, version: 2, author: "Lin Yue", at: "2026-11-26T04:00:00.000Z" };
const save: Operation = {
  ...{ method: "put", path: "/api/v1/health/weights", id: "saveWeights", tag: "Reports", needs: "health:write" },
  summary: "Changes the weights of the score, as a new version",
  says:
    "`version` is the one that the change was made to: an older one is refused with 409. Frozen weeks keep the version " +
    "that they were judged by.",
  body: { schema: WeightsInput, example: { version, weights: { ...weights, response: 25, board: 5 }, targets } },
  answer: {
    status: 200,
    schema: z.object({ before: Definition, definition: Definition }),
    example: { before: definitionExample, definition: { ...changed, weights: { ...weights, response: 25, board: 5 } } },
  },
  refuses: [409],
};

export const healthOperations: readonly Operation[] = [quality, health, automation, weeks, save];
