/** The funnel page's view: everything a reader chose, as a value that is the page's URL. */
import { addDays, daysBetween, isDate, localDate } from "#domain/base/local-time.ts";
import { type FunnelMode, FunnelQuestion, funnelModes, longestSpanDays } from "#domain/funnels/funnel-question.ts";
import { Step, stepText } from "#domain/funnels/step.ts";
import { usualSteps } from "#domain/funnels/usual-steps.ts";
import { type Dimension, dimensions, type Filters, filtersIn, writeFilters } from "#domain/metrics/filter.ts";

export const namedRanges = ["7d", "28d", "90d"] as const;
export type NamedRange = (typeof namedRanges)[number];
export const windows = ["30m", "24h", "7d", "14d", "30d", "90d"] as const;
export const groupings = ["none", ...dimensions] as const;

export interface FunnelView {
  readonly range: NamedRange | "custom";
  /** Half-open dates, of a custom range only. */
  readonly from: string | null;
  readonly to: string | null;
  readonly step: readonly Step[];
  readonly exclude: readonly Step[];
  readonly window: string;
  readonly mode: FunnelMode;
  readonly by: "none" | Dimension;
  /** What must be true of somebody at the first step that counts. */
  readonly filter: Filters;
}

export const defaultView: FunnelView = {
  range: "28d",
  from: null,
  to: null,
  step: usualSteps,
  exclude: [],
  window: "7d",
  mode: "ordered",
  by: "channel",
  filter: {},
};

const stepsOf = (texts: readonly string[]) => texts.flatMap((text) => Step.safeParse(text).data ?? []);
const oneOf = <T extends string>(allowed: readonly T[], text: string | null, usual: T): T =>
  allowed.find((one) => one === text) ?? usual;

/** The view that a URL's parameters mean; what is unknown or cannot be asked falls back to what is usual. */
export function parseView(params: URLSearchParams): FunnelView {
  const step = stepsOf(params.getAll("step"));
  const [from, to] = [params.get("from") ?? "", params.get("to") ?? ""];
  const own = isDate(from) && isDate(to) && from < to && daysBetween(from, to) <= longestSpanDays;
  const view: FunnelView = {
    range: own ? "custom" : oneOf(namedRanges, params.get("range"), "28d"),
    from: own ? from : null,
    to: own ? to : null,
    step: step.length === 0 ? usualSteps : step,
    exclude: stepsOf(params.getAll("exclude")),
    window: params.get("window") ?? "7d",
    mode: oneOf(funnelModes, params.get("mode"), "ordered"),
    by: oneOf(groupings, params.get("by"), "channel"),
    filter: filtersIn(params),
  };
  return FunnelQuestion.safeParse(questionOf(view, "2026-01-02")).success ? view : { ...defaultView, by: view.by };
}

/** The shortest parameters that mean this view, so that equal views have equal links. */
export function formatView(view: FunnelView): URLSearchParams {
  const params = new URLSearchParams();
  if (view.range === "custom" && view.from !== null && view.to !== null) {
    params.set("from", view.from);
    params.set("to", view.to);
  } else if (view.range !== defaultView.range) params.set("range", view.range);
  const texts = view.step.map(stepText);
  if (texts.join("\n") !== usualSteps.map(stepText).join("\n")) for (const text of texts) params.append("step", text);
  for (const one of view.exclude) params.append("exclude", stepText(one));
  for (const name of ["window", "mode", "by"] as const)
    if (view[name] !== defaultView[name]) params.set(name, view[name]);
  writeFilters(params, view.filter);
  return params;
}

const lengths = { "7d": 7, "28d": 28, "90d": 90 } as const;

/** Dates of entry, half-open; `today` in the workspace's zone. */
export function datesOf({ range, from, to }: Pick<FunnelView, "range" | "from" | "to">, today: string) {
  if (range === "custom" && from !== null && to !== null) return { from, to };
  const days = lengths[range === "custom" ? "28d" : range];
  return { from: addDays(today, 1 - days), to: addDays(today, 1) };
}

/** The raw question of a view. */
export function questionOf(view: FunnelView, today: string) {
  const { step, exclude, window, mode, by, filter } = view;
  const dates = datesOf(view, today);
  const trend = daysBetween(dates.from, dates.to) > 62 ? ("week" as const) : ("day" as const);
  const raw = Object.fromEntries(Object.entries(filter).map(([dimension, keys]) => [dimension, [...keys]]));
  return { ...dates, step: [...step], exclude: [...exclude], window, mode, by, filter: raw, trend };
}

/** The same funnel over as many days before, without its parts. */
export function questionBefore(view: FunnelView, today: string) {
  const { from, to, ...rest } = questionOf(view, today);
  const days = daysBetween(from, to);
  return { ...rest, from: addDays(from, -days), to: from, by: "none" as const, trend: "none" as const };
}

export const todayIn = (timezone: string, now: string) => localDate(Date.parse(now), timezone);
