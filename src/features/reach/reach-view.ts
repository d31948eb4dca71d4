/** The view of reach and paths: everything a reader chose, as a value that is the page's URL, and what it asks for. */
import { addDays } from "#domain/base/local-time.ts";
import { eventNames } from "#domain/catalogue/event-name.ts";
import { directions, type StepKind, stepKinds } from "#domain/reach/paths-question.ts";

export const ranges = ["7d", "30d", "90d"] as const;
export const stepCounts = [3, 4, 5, 6] as const;
/** What paths may lead to. */
export const conversions = [
  eventNames.orderCompleted,
  eventNames.signedUp,
  eventNames.checkoutStarted,
  eventNames.leadHandedOver,
] as const;

export interface ReachView {
  readonly range: (typeof ranges)[number];
  readonly direction: (typeof directions)[number];
  readonly of: StepKind;
  readonly conversion: (typeof conversions)[number];
  readonly steps: number;
}

export const defaultView: ReachView = {
  range: "30d",
  direction: "before",
  of: "channel",
  conversion: eventNames.orderCompleted,
  steps: 4,
};

const oneOf = <T>(allowed: readonly T[], text: string | null, fallback: T): T =>
  allowed.find((one) => String(one) === text) ?? fallback;

/** Whatever is unknown or malformed falls back to its default. */
export function parseView(params: URLSearchParams): ReachView {
  return {
    range: oneOf(ranges, params.get("range"), defaultView.range),
    direction: oneOf(directions, params.get("direction"), defaultView.direction),
    of: oneOf(stepKinds, params.get("of"), defaultView.of),
    conversion: oneOf(conversions, params.get("conversion"), defaultView.conversion),
    steps: oneOf<number>(stepCounts, params.get("steps"), defaultView.steps),
  };
}

/** The shortest parameters that mean this view: defaults are left out. */
export function formatView(view: ReachView): URLSearchParams {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(view))
    if (value !== defaultView[name as keyof ReachView]) params.set(name, String(value));
  return params;
}

/** Whole days up to and with today, half-open. */
function datesOf({ range }: ReachView, today: string): { from: string; to: string } {
  return { from: addDays(today, 1 - Number.parseInt(range, 10)), to: addDays(today, 1) };
}

export function overlapAddress(workspace: string, view: ReachView, today: string): string {
  return `/api/v1/reports/overlap?${new URLSearchParams({ workspace, ...datesOf(view, today) })}`;
}

export function pathsAddress(workspace: string, view: ReachView, today: string): string {
  const { direction, of, conversion, steps } = view;
  const asked = { workspace, ...datesOf(view, today), direction, of, conversion, steps: String(steps) };
  return `/api/v1/reports/paths?${new URLSearchParams(asked)}`;
}
