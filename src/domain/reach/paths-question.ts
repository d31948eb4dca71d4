/** The question of common paths, and its answer: what people did before a conversion, or after they came in. */
import { z } from "zod";
import { eventNames } from "#domain/catalogue/event-name.ts";
import { Filter } from "#domain/metrics/filter.ts";
import { spanFields } from "#domain/metrics/span.ts";

export const stepKinds = ["channel", "page", "event"] as const;
export const directions = ["before", "after"] as const;
export type StepKind = (typeof stepKinds)[number];

export const PathsQuestion = z.object({
  ...spanFields,
  /** `before` a conversion, or `after` an entry. */
  direction: z.enum(directions).default("before"),
  /** What a step is: a touch's channel, a page seen, an event. */
  of: z.enum(stepKinds).default("channel"),
  /** The event that paths lead to; orders count once by order_id. Not asked for entries. */
  conversion: z.string().min(1).max(200).default(eventNames.orderCompleted),
  /** Only paths that begin with this step; for entries. */
  entry: z.string().min(1).max(500).optional(),
  steps: z.coerce.number().int().min(2).max(8).default(4),
  /** Steps told apart in the flow, the most taken ones; the rest stand together as `(other)`. */
  keep: z.coerce.number().int().min(3).max(20).default(8),
  /** How many of the commonest paths are listed. */
  limit: z.coerce.number().int().min(1).max(1_000).default(50),
  /** What the conversion, or the entry, must carry. */
  filter: Filter,
});
export type PathsQuestion = z.infer<typeof PathsQuestion>;

/** How old a step may be at its conversion, as a touchpoint at an order. */
export const lookbackMs = 30 * 86_400_000;
/** A visit is followed for this long after its entry. */
export const visitMs = 86_400_000;

export interface CommonPath {
  readonly path: readonly string[];
  readonly count: number;
  /** Of all conversions, or of all entries. */
  readonly share: number;
  /** Revenue of the orders at its end, major units; null where paths do not end with an order. */
  readonly revenue: number | null;
}

/** A step at its place, from 1 at the left; before a conversion the last step stands at the right. */
export interface FlowNode {
  readonly position: number;
  readonly key: string;
  readonly count: number;
}

export interface FlowLink {
  /** From this position to the next. */
  readonly position: number;
  readonly from: string;
  readonly to: string;
  readonly count: number;
}

export interface PathsAnswer {
  /** Conversions, or entries. */
  readonly total: number;
  /** Conversions that no step led to. */
  readonly withoutSteps: number;
  readonly distinctPaths: number;
  readonly paths: readonly CommonPath[];
  readonly nodes: readonly FlowNode[];
  readonly links: readonly FlowLink[];
}
