/** What a reader chose on the page of attribution, as a value that is the page's URL. */

import {
  type AttributionKey,
  attributionKeys,
  longestSpanDays,
  lookbackDays,
} from "#domain/attribution/attribution-question.ts";
import { defaultModels } from "#domain/attribution/model.ts";
import { addDays, daysBetween, isDate, localDate } from "#domain/base/local-time.ts";

export const ranges = ["7d", "28d", "90d", "month", "last_month", "custom"] as const;
export const lookbacks = ["7d", "30d", "90d", "180d"] as const;
export const conversions = ["Order Completed", "Signed Up", "Checkout Started", "Lead Handed Over"] as const;
export const orders = ["1", "2", "3"] as const;
export const measures = ["conversions", "value"] as const;
export type Measure = (typeof measures)[number];
export type RangeName = (typeof ranges)[number];
export type ShownModel = (typeof defaultModels)[number];

export interface AttributionView {
  readonly range: RangeName;
  /** Half-open dates, of a custom range only. */
  readonly from: string | null;
  readonly to: string | null;
  readonly conversion: string;
  readonly lookback: string;
  readonly by: AttributionKey;
  /** The model whose figures stand in the table, and the one that it is set against. */
  readonly model: ShownModel;
  readonly against: ShownModel;
  readonly order: (typeof orders)[number];
  /** Whose days are shown; null for all keys together. */
  readonly key: string | null;
  readonly measure: Measure;
}

export const defaultView: AttributionView = {
  range: "28d",
  from: null,
  to: null,
  conversion: "Order Completed",
  lookback: "30d",
  by: "channel",
  model: "markov",
  against: "last",
  order: "1",
  key: null,
  measure: "conversions",
};

const oneOf = <T extends string>(allowed: readonly T[], text: string | null, fallback: T): T =>
  allowed.find((one) => one === text) ?? fallback;

function lookbackOf(text: string | null): string {
  const days = /^[1-9]\d{0,2}d$/.test(text ?? "") ? Number.parseInt(text ?? "", 10) : 0;
  return days >= lookbackDays.shortest && days <= lookbackDays.longest ? `${days}d` : defaultView.lookback;
}

/** Whatever is unknown or malformed falls back to its default. */
export function parseView(params: URLSearchParams): AttributionView {
  const range = oneOf(ranges, params.get("range"), defaultView.range);
  const [from, to] = [params.get("from") ?? "", params.get("to") ?? ""];
  const dated =
    range === "custom" && isDate(from) && isDate(to) && from < to && daysBetween(from, to) <= longestSpanDays;
  return {
    range: range === "custom" && !dated ? defaultView.range : range,
    from: dated ? from : null,
    to: dated ? to : null,
    conversion: params.get("conversion")?.slice(0, 200) || defaultView.conversion,
    lookback: lookbackOf(params.get("lookback")),
    by: oneOf(attributionKeys, params.get("by"), defaultView.by),
    model: oneOf(defaultModels, params.get("model"), defaultView.model),
    against: oneOf(defaultModels, params.get("against"), defaultView.against),
    order: oneOf(orders, params.get("order"), defaultView.order),
    key: params.get("key")?.slice(0, 500) || null,
    measure: oneOf(measures, params.get("measure"), defaultView.measure),
  };
}

/** The shortest parameters that mean this view. */
export function formatView(view: AttributionView): URLSearchParams {
  const params = new URLSearchParams();
  const plain = ["range", "conversion", "lookback", "by", "model", "against", "order", "measure"] as const;
  for (const name of plain) if (view[name] !== defaultView[name]) params.set(name, view[name]);
  if (view.key !== null) params.set("key", view.key);
  if (view.range === "custom" && view.from !== null && view.to !== null) {
    params.set("from", view.from);
    params.set("to", view.to);
  }
  return params;
}

/** Half-open dates in the workspace's zone. */
export function datesOf(
  view: Pick<AttributionView, "range" | "from" | "to">,
  timezone: string,
  now: number,
): { readonly from: string; readonly to: string } {
  const today = localDate(now, timezone);
  const tomorrow = addDays(today, 1);
  const first = `${today.slice(0, 7)}-01`;
  if (view.range === "custom" && view.from !== null && view.to !== null) return { from: view.from, to: view.to };
  if (view.range === "month") return { from: first, to: tomorrow };
  if (view.range === "last_month") return { from: `${addDays(first, -1).slice(0, 7)}-01`, to: first };
  return { from: addDays(tomorrow, -Number.parseInt(view.range, 10)), to: tomorrow };
}

/** Where the view's figures are asked for. Which two models stand side by side changes nothing in it. */
export function attributionAddress(slug: string, view: AttributionView, timezone: string, now: number): string {
  const { from, to } = datesOf(view, timezone, now);
  const { conversion, lookback, by, order } = view;
  const params = new URLSearchParams({ workspace: slug, from, to, conversion, lookback, by, order });
  return `/api/v1/reports/attribution?${params}`;
}

/** Where the credit of each day is asked for: of the chosen model alone, and without paths. */
export function daysAddress(slug: string, view: AttributionView, timezone: string, now: number): string {
  return `${attributionAddress(slug, view, timezone, now)}&models=${view.model}&grain=day&paths=0`;
}
