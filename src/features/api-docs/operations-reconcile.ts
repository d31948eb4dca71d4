/** The API of gaps between definitions. */
import { z } from "zod";
import { Axes, axisNames, measures } from "#domain/reconciliation/definition.ts";
import { ReconcileQuestion, SideTold, StepRowsQuestion } from "#domain/reconciliation/reconcile-question.ts";
import { count, csvFormat, instant, type Operation, type Parameter, reportFormat } from "./operation.ts";
import { Meta, metaExample } from "./report-meta.ts";

const amount = z.number();
const unknown = z.number().nullable();
const Question = z.looseObject({ from: z.string(), to: z.string(), a: SideTold, b: SideTold });
const Side = z.object({
  ...{ value: unknown, name: z.string(), from: z.enum(["rows", "reported", "figure"]), measure: z.enum(measures) },
  definition: z.object({ id: count, version: count }).nullable(),
  ...{ axes: Axes.nullable(), counted: unknown },
});
const Step = z.object({
  ...{ axis: z.enum(axisNames), kind: z.enum(["timing", "definition"]) },
  ...{ from: z.union([z.string(), z.number()]), to: z.union([z.string(), z.number()]) },
  ...{ delta: amount, alone: amount, last: amount, rows: count },
});
const Answer = z.object({
  ...{ unit: z.enum(["count", "money"]), a: Side, b: Side, gap: unknown, share: unknown, disputed: z.boolean() },
  steps: z.array(Step),
  ...{ timing: amount, definition: amount, residual: unknown, rowsRead: count },
});
const Row = z.object({
  ...{ person: z.string(), at: instant, touchAt: instant.nullable(), channel: z.string(), orderId: z.string() },
  ...{ value: unknown, currency: z.string().nullable(), before: amount, after: amount, inB: amount, part: amount },
});

const clicked = Axes.parse({ population: "clicked", dateBasis: "touch", refunds: "kept" });
const registered = Axes.parse({ population: "registered" });
const asked = { a: { name: "Promotion", measure: "conversions", axes: clicked } };
const other = { b: { name: "Operations", measure: "conversions", axes: registered } };
const dates = { from: "2026-11-09", to: "2026-11-16" };
const step = { axis: "population", kind: "definition", from: "clicked", to: "registered" };
const told = { delta: -286, alone: -301, last: -270, rows: 322 };
const sideExample = { definition: null, from: "rows", counted: null };

const sideSays =
  "The id of a stored definition (`12`, or `12@3` for a version), the JSON of one that is not kept ({measure, axes}), or of a figure from elsewhere ({figure, measure, axes?}).";
const parameters: readonly Parameter[] = [
  {
    ...{ name: "from", in: "query", required: true, schema: StepRowsQuestion.shape.from, example: dates.from },
    says: "A date: midnight on each definition's own clock. An instant is the same on every clock.",
  },
  {
    name: "to",
    in: "query",
    required: true,
    schema: StepRowsQuestion.shape.to,
    says: "Not included.",
    example: dates.to,
  },
  { name: "a", in: "query", required: true, schema: z.string(), says: sideSays, example: JSON.stringify(asked.a) },
  { name: "b", in: "query", required: true, schema: z.string(), says: "The same.", example: JSON.stringify(other.b) },
];

export const reconcileOperations: readonly Operation[] = [
  {
    ...{ method: "get", path: "/api/v1/reports/reconcile", id: "getReconcile", tag: "Reconciliation" },
    summary: "What two definitions differ by, step by step, exactly",
    says: "Each step is one axis; its `delta` is the mean of what changing it does over all orders of changing the axes that differ. Steps and residual are the gap to the cent, and from B to A they are the negatives. `alone` is what changing the axis does to A by itself, `last` what it does when all others are changed already. A residual is what no axis explains: none between two definitions over stored rows. A `share` above 0.15 is a dispute. What stored rows cannot tell is refused.",
    needs: "definitions:read",
    parameters: [...parameters, reportFormat],
    answer: {
      ...{ status: 200, csv: true },
      schema: z.object({ question: Question, answer: Answer, meta: Meta }),
      example: {
        question: { ...dates, ...asked, ...other },
        answer: {
          ...{ unit: "count", gap: -286, share: 0.1186, disputed: false, residual: 0, rowsRead: 41_206 },
          a: { ...sideExample, value: 2_412, name: "Promotion", measure: "conversions", axes: clicked },
          b: { ...sideExample, value: 2_126, name: "Operations", measure: "conversions", axes: registered },
          steps: [{ ...step, ...told }],
          ...{ timing: 0, definition: -286 },
        },
        meta: metaExample([{ id: "definition.12", version: 3 }]),
      },
    },
    refuses: [404],
  },
  {
    ...{ method: "get", path: "/api/v1/reports/reconcile/rows", id: "getStepRows", tag: "Reconciliation" },
    summary: "The conversions behind one step of a gap",
    says: "Those that have a part in it, the largest first: what each counts for in A (`before`), in A with this axis alone changed (`after`) and in B (`inB`), and its `part` of the step. The parts of all rows add up to the step before it is rounded. Of people, a person is one row.",
    needs: "people:read",
    parameters: [
      ...parameters,
      {
        ...{ name: "step", in: "query", required: true, schema: StepRowsQuestion.shape.step, example: step.axis },
        says: "The axis of the step.",
      },
      { name: "limit", in: "query", schema: StepRowsQuestion.shape.limit, says: "At most 500." },
      {
        name: "offset",
        in: "query",
        schema: StepRowsQuestion.shape.offset,
        says: "How many to leave out before them.",
      },
      csvFormat,
    ],
    answer: {
      ...{ status: 200, csv: true },
      schema: z.object({
        question: Question,
        answer: z.object({ step: Step, unit: z.enum(["count", "money"]), total: count, rows: z.array(Row) }),
        meta: Meta,
      }),
      example: {
        question: { ...dates, ...asked, ...other, step: step.axis, limit: 50, offset: 0 },
        answer: {
          ...{ step: { ...step, ...told }, unit: "count", total: 322 },
          rows: [
            {
              ...{ person: "5021843370281174209", at: "2026-11-10T13:16:00.000Z", touchAt: "2026-11-10T13:04:00.000Z" },
              ...{ channel: "douyin", orderId: "1001", value: 268, currency: "CNY" },
              ...{ before: 1, after: 0, inB: 0, part: -1 },
            },
          ],
        },
        meta: metaExample([{ id: "definition.12", version: 3 }]),
      },
    },
    refuses: [404],
  },
];

/** What a dispute is opened about. */
export const spanShape = { from: ReconcileQuestion.shape.from, to: ReconcileQuestion.shape.to } as const;
