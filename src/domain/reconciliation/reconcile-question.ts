/** The question of a gap: two definitions over the same span, and what their figures differ by. */
import { z } from "zod";
import { NoFilter } from "#domain/metrics/filter.ts";
import { spanFields } from "#domain/metrics/span.ts";
import { Axes, type Axis, type Measure, measures, type StepKind } from "./definition.ts";

export const longestSpanDays = 400;
/** From this share on, a gap is a dispute. */
export const disputeShare = 0.15;
/** More axes than these cannot be told apart: each one doubles what must be counted. */
export const mostAxes = 10;

const id = z.int().positive().max(2_147_483_647);

/** A stored definition, in its newest version or a certain one. */
const Stored = z.strictObject({ id, version: id.optional() });
/** A definition that is not kept. */
const Inline = z.strictObject({ name: z.string().trim().max(100).default(""), measure: z.enum(measures), axes: Axes });
/** A figure from elsewhere: without axes nobody knows what it counts. Money in major units of the workspace's currency. */
const Figure = z.strictObject({
  figure: z.number().min(0).max(1e12),
  name: z.string().trim().max(100).default(""),
  measure: z.enum(measures).default("conversions"),
  axes: Axes.nullable().default(null),
});

/** `12`, `12@3` (a version), or the JSON of one that is not kept, as URLs write it. */
function sideOf(raw: unknown): unknown {
  if (typeof raw === "number") return { id: raw };
  if (typeof raw !== "string") return raw;
  const named = /^([1-9]\d{0,9})(?:@([1-9]\d{0,9}))?$/.exec(raw.trim());
  if (named !== null) return { id: Number(named[1]), ...(named[2] === undefined ? {} : { version: Number(named[2]) }) };
  try {
    return JSON.parse(raw);
  } catch {
    return raw;
  }
}

/** As it is understood, and as a body of JSON says it. */
export const SideTold = z.union([Stored, Inline, Figure], {
  error: "a definition's id (12, or 12@3 for a version of it), or the JSON of one that is not kept, or of a figure",
});
export const SideAsked = z.preprocess(sideOf, SideTold);
export type SideAsked = z.output<typeof SideAsked>;

export const ReconcileQuestion = z.object({ ...spanFields, a: SideAsked, b: SideAsked, filter: NoFilter });
export type ReconcileQuestion = z.output<typeof ReconcileQuestion>;

export const StepRowsQuestion = ReconcileQuestion.extend({
  step: z.enum(["measure", ...(Object.keys(Axes.shape) as (keyof Axes)[])]),
  limit: z.coerce.number().int().min(1).max(500).default(50),
  offset: z.coerce.number().int().min(0).max(10_000_000).default(0),
});
export type StepRowsQuestion = z.output<typeof StepRowsQuestion>;

export interface ReconcileSide {
  /** Counts, or money in major units; null where a platform has reported nothing. */
  readonly value: number | null;
  readonly name: string;
  readonly definition: { readonly id: number; readonly version: number } | null;
  /** `rows`: counted over the stored rows; `reported` by a platform; a `figure` from elsewhere. */
  readonly from: "rows" | "reported" | "figure";
  readonly measure: Measure;
  readonly axes: Axes | null;
  /** Of a figure from elsewhere with axes: what these make over the stored rows. */
  readonly counted: number | null;
}

export interface Step {
  readonly axis: Axis;
  readonly kind: StepKind;
  /** Where A stands, and B. */
  readonly from: string | number;
  readonly to: string | number;
  /** Its part of the gap: the mean over all orders in which the axes can be changed. All parts and the residual are the gap. */
  readonly delta: number;
  /** What changing this axis alone does to A's figure. */
  readonly alone: number;
  /** What changing this axis last does, when all the others stand where B does. */
  readonly last: number;
  /** How many conversions have a part in it. */
  readonly rows: number;
}

export interface ReconcileAnswer {
  readonly unit: "count" | "money";
  readonly a: ReconcileSide;
  readonly b: ReconcileSide;
  /** B less A. */
  readonly gap: number | null;
  /** |gap| ÷ the larger of the two; null without a figure. */
  readonly share: number | null;
  /** Whether the share passes 15 %. */
  readonly disputed: boolean;
  readonly steps: readonly Step[];
  /** Sums of the steps by their kind. */
  readonly timing: number;
  readonly definition: number;
  /** What no axis explains: 0 where both are counted over the same rows. */
  readonly residual: number | null;
  /** Rows that were looked at. */
  readonly rowsRead: number;
}

/** One conversion that has a part in a step. */
export interface StepRow {
  /** The pseudonymous person, as other reports write it. */
  readonly person: string;
  /** When it happened, as an instant. */
  readonly at: string;
  /** The touch that it is credited to where A stands; null without one. */
  readonly touchAt: string | null;
  readonly channel: string;
  readonly orderId: string;
  /** The conversion's own money as it was sent, major units of its own currency; null where none is known. */
  readonly value: number | null;
  readonly currency: string | null;
  /** What it counts for in A, and in A with this axis alone changed. */
  readonly before: number;
  readonly after: number;
  /** What it counts for in B. */
  readonly inB: number;
  /** Its part of this step: all rows' parts add up to the step, before rounding. */
  readonly part: number;
}

export interface StepRowsAnswer {
  readonly step: Step;
  readonly unit: "count" | "money";
  readonly total: number;
  readonly rows: readonly StepRow[];
}
