/** A team's own definition of a figure: what is counted, and where it stands on each of the fixed axes. */
import { z } from "zod";
import { Timezone } from "#domain/access/timezone.ts";
import { eventNames } from "#domain/catalogue/event-name.ts";

/** What comes out: how many conversions, how many people, or how much money. */
export const measures = ["conversions", "people", "value"] as const;
export type Measure = (typeof measures)[number];

/** The event that a shop sends when an order's money has arrived, with the order's number. */
export const paidEvent = "Order Paid";

const longestLookbackDays = 180;

/** Where a definition stands on each axis; what is left out stands where the house does. */
export const Axes = z.object({
  /** Name of the event that is a conversion. */
  event: z.string().trim().min(1).max(200).default(eventNames.orderCompleted),
  /** `any`, or what the event's property `status` must say. */
  status: z.string().trim().min(1).max(100).default("any"),
  /** `order`: the first event of each order number of a person or browser; `none`: every event, repeated ones too. */
  dedupe: z.enum(["order", "none"]).default("order"),
  /** `each` conversion; `one` per person or browser and span; `first`: nobody's second one, whenever the first was. */
  count: z.enum(["each", "one", "first"]).default("each"),
  /** Of whom: who came by an advertisement, who visited, who had signed up by then, or everyone. */
  population: z.enum(["clicked", "visited", "registered", "everyone"]).default("everyone"),
  /** The day that a conversion counts on: of its touch, its own, its payment's; `event`: its own, and refunds on theirs. */
  dateBasis: z.enum(["touch", "conversion", "paid", "event"]).default("conversion"),
  /** The clock that the span's days are those of; `workspace` is the workspace's own. */
  timezone: z.union([z.literal("workspace"), Timezone], "workspace, or an IANA time zone").default("workspace"),
  /** Which touch brought it; `any`: the latest one of the channel that is asked for. */
  model: z.enum(["first", "last", "last_non_direct", "any"]).default("last"),
  /** `all`, or the one channel that must have brought it. */
  channel: z.string().trim().min(1).max(100).default("all"),
  /** How old a touch may be at the conversion. */
  lookbackDays: z.coerce.number().int().min(1).max(longestLookbackDays).default(30),
  /** Whose touches, sign-ups and orders belong together: one browser's or one person's. */
  identity: z.enum(["browser", "person"]).default("person"),
  bots: z.enum(["removed", "kept"]).default("removed"),
  consent: z.enum(["any", "granted"]).default("any"),
  /** `converted`: money of other currencies by its rate; `own`: only what was paid in the workspace's currency. */
  currency: z.enum(["converted", "own"]).default("converted"),
  /** Whose day's rate: each event's own, or that of the span's last day. */
  rateDate: z.enum(["conversion", "period_end"]).default("conversion"),
  refunds: z.enum(["kept", "taken_off"]).default("taken_off"),
  tax: z.enum(["kept", "taken_off"]).default("kept"),
  shipping: z.enum(["kept", "taken_off"]).default("kept"),
  /** How many days old a conversion must be before it counts. */
  maturityDays: z.coerce.number().int().min(0).max(longestLookbackDays).default(0),
});
export type Axes = z.output<typeof Axes>;
export type Axis = keyof Axes | "measure";

/** In the order in which they are listed; ties of a gap's parts go to the earlier one. */
export const axisNames = ["measure", ...Object.keys(Axes.shape)] as readonly Axis[];

/** Axes that move conversions between days; all others say what is counted at all. */
const timingAxes: ReadonlySet<Axis> = new Set(["dateBasis", "timezone", "maturityDays"]);
export type StepKind = "timing" | "definition";
export const kindOfAxis = (axis: Axis): StepKind => (timingAxes.has(axis) ? "timing" : "definition");

/** A definition that can be run over the stored rows. */
export const Definition = z.object({
  name: z.string().trim().min(1).max(100),
  measure: z.enum(measures),
  axes: Axes,
});
export type Definition = z.output<typeof Definition>;

/** What one stands for without its name. */
export type Counted = Pick<Definition, "measure" | "axes">;

export const valueOn = ({ measure, axes }: Counted, axis: Axis): string | number =>
  axis === "measure" ? measure : axes[axis];

/** The axes on which two stand differently, in their order. */
export const differingAxes = (a: Counted, b: Counted): Axis[] =>
  axisNames.filter((axis) => valueOn(a, axis) !== valueOn(b, axis));

/** `a`, standing where `b` does on these axes. */
export function moved(a: Counted, b: Counted, axes: readonly Axis[]): Counted {
  const at = Object.fromEntries(axes.flatMap((axis) => (axis === "measure" ? [] : [[axis, b.axes[axis]]])));
  return { measure: axes.includes("measure") ? b.measure : a.measure, axes: { ...a.axes, ...at } };
}
