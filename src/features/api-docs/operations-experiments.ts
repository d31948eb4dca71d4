/** The API of experiments. */
import { z } from "zod";
import {
  Arm,
  ExperimentChange,
  ExperimentDecision,
  ExperimentInput,
  ExperimentRef,
  ExperimentStart,
  ExperimentStop,
  experimentStatuses,
} from "#domain/experiments/experiment.ts";
import { verdictKinds } from "#domain/experiments/experiment-reading.ts";
import { count, instant, type Operation } from "./operation.ts";

const figure = z.number().nullable();
const text = z.string().nullable();
const Experiment = z.object({
  id: z.int(),
  name: z.string(),
  hypothesis: z.string(),
  page: text,
  key: z.string(),
  arms: z.array(Arm),
  goalEvent: z.string(),
  baseline: z.number(),
  leastEffect: z.number(),
  taskId: z.int().nullable(),
  status: z.enum(experimentStatuses),
  plannedPerArm: count,
  startedAt: instant.nullable(),
  endedAt: instant.nullable(),
  decision: text,
  chosenArm: text,
  decidedBy: text,
  decidedAt: instant.nullable(),
  createdBy: z.string(),
  createdAt: instant,
  updatedBy: z.string(),
  revision: z.int(),
});
const Difference = z.object({ value: z.number(), low: z.number(), high: z.number() }).nullable();
const ArmReading = z.object({
  ...{ key: z.string(), name: z.string(), weight: z.number(), n: count, conversions: count },
  ...{ rate: figure, low: figure, high: figure, difference: Difference, lift: Difference, p: figure },
  ...{ chanceToWin: figure, expectedLoss: figure },
  revenue: z.object({ mean: z.number(), difference: Difference }).nullable(),
});
const Reading = z.object({
  arms: z.array(ArmReading),
  ...{ people: count, twice: count, elsewhere: count, splitP: figure, days: z.number(), fewest: count },
  enough: z.boolean(),
  interval: z.enum(["always", "fixed"]),
  verdict: z.object({ kind: z.enum(verdictKinds), arm: text, difference: Difference }),
});
const OneExperiment = z.object({ experiment: Experiment });
const Read = OneExperiment.extend({ reading: Reading });
const Rights = z.object({ mayWrite: z.boolean(), asOf: instant });

const arms = [
  { key: "0", name: "As it was", weight: 1 },
  { key: "1", name: "Short form", weight: 1 },
];
const input = {
  ...{
    name: "Fewer fields in the form",
    hypothesis: "Four fields instead of nine: more people finish.",
    page: "/lp/trial",
  },
  ...{ key: "lp-form", arms, goalEvent: "Order Completed", baseline: 0.1, leastEffect: 0.02 },
};
const draft = {
  ...{ ...input, id: 4, taskId: null, status: "draft", plannedPerArm: 3840, startedAt: null, endedAt: null },
  ...{ decision: null, chosenArm: null, decidedBy: null, decidedAt: null, createdBy: "Lin Yue" },
  ...{ createdAt: "2026-11-10T09:00:00.000Z", updatedBy: "Lin Yue", revision: 1 },
};
const running = { ...draft, status: "running", startedAt: "2026-11-12T02:00:00.000Z", revision: 2 };
const stopped = { ...running, status: "stopped", endedAt: "2026-11-27T02:00:00.000Z", revision: 3 };
const decision = { revision: 3, chosenArm: "1", decision: "The short form stays." };
const decided = {
  ...{ ...stopped, chosenArm: "1", decision: decision.decision, decidedBy: "Lin Yue" },
  ...{ decidedAt: "2026-11-27T03:00:00.000Z", revision: 4 },
};
const difference = { value: 0.03, low: 0.0149, high: 0.0451 };
const alone = { difference: null, lift: null, p: null, chanceToWin: null, expectedLoss: null };
const reading = {
  arms: [
    {
      ...{ ...arms[0], n: 4010, conversions: 401, rate: 0.1, low: 0.0911, high: 0.1097, ...alone },
      revenue: { mean: 25.9, difference: null },
    },
    {
      ...{ ...arms[1], n: 4000, conversions: 520, rate: 0.13, low: 0.1199, high: 0.1408, difference },
      ...{ lift: { value: 0.3, low: 0.146, high: 0.454 }, p: 0.0000271, chanceToWin: 0.99998, expectedLoss: 0 },
      revenue: { mean: 33.8, difference: { value: 7.9, low: 3.4, high: 12.4 } },
    },
  ],
  ...{ people: 8010, twice: 12, elsewhere: 0, splitP: 0.9111, days: 15, fewest: 4000, enough: true },
  ...{ interval: "fixed", verdict: { kind: "better", arm: "1", difference } },
};
const rights = { mayWrite: true, asOf: "2026-11-27T03:05:00.000Z" };
const shared = { tag: "Experiments" } as const;
const inPath = {
  name: "experimentId",
  in: "path",
  required: true,
  schema: ExperimentRef.shape.experimentId,
  says: "The experiment.",
  example: 4,
} as const;
const one = { ...shared, parameters: [inPath] } as const;
const path = "/api/v1/experiments/{experimentId}";

export const experimentOperations: readonly Operation[] = [
  {
    ...shared,
    method: "get",
    path: "/api/v1/experiments",
    id: "listExperiments",
    summary: "Experiments and what they say so far, those that run first",
    says: "A person belongs to the arm of the first `Experiment Viewed` in the run whose `experiment_id` is the key; who met two arms is in none and counted as `twice`. A conversion is the goal event after that and before the end. The first arm is the control; `interval: always` holds at every look. Where `splitP` is below 0.001 the planned split is broken, and nothing is compared.",
    needs: "experiments:read",
    parameters: [{ name: "status", in: "query", schema: z.enum(experimentStatuses), says: "Only those." }],
    answer: {
      status: 200,
      schema: Rights.extend({ experiments: z.array(Read) }),
      example: { experiments: [{ experiment: stopped, reading }], ...rights },
    },
  },
  {
    ...shared,
    method: "post",
    path: "/api/v1/experiments",
    id: "createExperiment",
    summary: "Plan an experiment",
    says: "`key` and the arms' keys as the site sends them in `experiment_id` and `variation_id`. People per arm follow from `baseline` and `leastEffect` (rates 0–1) at a level of 0.05 and a power of 0.8.",
    needs: "experiments:write",
    body: { schema: ExperimentInput, example: input },
    answer: { status: 201, schema: OneExperiment, example: { experiment: draft } },
    refuses: [409, 429],
  },
  {
    ...one,
    method: "get",
    path,
    id: "getExperiment",
    summary: "One experiment and what it says so far",
    needs: "experiments:read",
    answer: { status: 200, schema: Read.extend(Rights.shape), example: { experiment: stopped, reading, ...rights } },
    refuses: [404],
  },
  {
    ...one,
    method: "patch",
    path,
    id: "changeExperiment",
    summary: "Change an experiment",
    says: "Once it runs, only its name, hypothesis and task. A change to an older `revision` is refused (409) with who was faster.",
    needs: "experiments:write",
    body: { schema: ExperimentChange.omit({ experimentId: true }), example: { revision: 1, name: "Four fields" } },
    answer: {
      status: 200,
      schema: OneExperiment.extend({ changed: z.record(z.string(), z.tuple([z.unknown(), z.unknown()])) }),
      example: { experiment: draft, changed: { name: ["Fewer fields in the form", "Four fields"] } },
    },
    refuses: [404, 409],
  },
  {
    ...one,
    method: "delete",
    path,
    id: "removeExperiment",
    summary: "Delete a draft",
    needs: "experiments:write",
    answer: { status: 200, schema: OneExperiment, example: { experiment: draft } },
    refuses: [404, 409],
  },
  {
    ...one,
    method: "post",
    path: `${path}/start`,
    id: "startExperiment",
    summary: "Start it",
    says: "`startedAt`: when the site began to show the arms, at most 90 days ago; exposures before it are not counted.",
    needs: "experiments:write",
    body: { schema: ExperimentStart.omit({ experimentId: true }), example: { revision: 1 } },
    answer: { status: 200, schema: OneExperiment, example: { experiment: running } },
    refuses: [404, 409],
  },
  {
    ...one,
    method: "post",
    path: `${path}/stop`,
    id: "stopExperiment",
    summary: "End it",
    needs: "experiments:write",
    body: { schema: ExperimentStop.omit({ experimentId: true }), example: { revision: 2 } },
    answer: { status: 200, schema: OneExperiment, example: { experiment: stopped } },
    refuses: [404, 409],
  },
  {
    ...one,
    method: "post",
    path: `${path}/decide`,
    id: "decideExperiment",
    summary: "Say what is made of it",
    says: "After its end. `chosenArm` is null where none is kept and the control goes on.",
    needs: "experiments:write",
    body: { schema: ExperimentDecision.omit({ experimentId: true }), example: decision },
    answer: { status: 200, schema: OneExperiment, example: { experiment: decided } },
    refuses: [404, 409],
  },
];
