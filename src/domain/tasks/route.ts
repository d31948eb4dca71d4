/** Whose work an alert is: clicks without conversions are the page's, too few clicks the ad's, unless the page breaks its promise. */
import { findMetric } from "#domain/metrics/dictionary.ts";
import type { RouteReason } from "./evidence.ts";
import type { Priority, TaskKind, TaskTeam } from "./task.ts";

/** 15 % below usual. */
export const lowIndex = 0.85;
/** Below it, ad and page speak of different things. */
export const lowMatch = 1 / 3;

export interface Symptoms {
  /** rule, data_stale, … of the alert. */
  readonly alertKind: string;
  readonly metric: string | null;
  readonly scopeKind: string;
  /** Value ÷ usual; null where it is not known. */
  readonly ctrIndex: number | null;
  readonly conversionIndex: number | null;
  /** Share of the ad's words that the page repeats. */
  readonly match: number | null;
}

export interface Route {
  readonly kind: TaskKind;
  readonly team: TaskTeam;
  readonly priority: Priority;
  readonly reason: RouteReason;
}

const page = { kind: "landing_page", team: "operations", priority: "user_experience" } as const;
const creative = { kind: "creative", team: "promotion", priority: "roi" } as const;
const isLow = (index: number | null) => index !== null && index < lowIndex;

export function routeOf({ alertKind, metric, scopeKind, ctrIndex, conversionIndex, match }: Symptoms): Route {
  if (alertKind === "data_stale" || scopeKind === "source")
    return { kind: "tracking", team: "operations", priority: "efficiency", reason: "data_late" };
  if (metric === null && scopeKind === "landing_page") return { ...page, reason: "page_down" };
  if (isLow(ctrIndex)) {
    const breaks = match !== null && match < lowMatch;
    return breaks ? { ...page, reason: "promise_breaks" } : { ...creative, reason: "ad_misses" };
  }
  if (isLow(conversionIndex)) return { ...page, reason: "page_loses" };
  return { ...byMetric(metric, scopeKind), reason: "by_metric" };
}

const ofPages: readonly string[] = ["conversion_rate", "bounce_rate", "interaction_rate", "orders", "new_customers"];
const ofMoney: readonly string[] = ["cac", "cpa", "roas", "roi", "net_revenue", "gross_revenue", "aov", "refunds"];

function byMetric(metric: string | null, scopeKind: string): Omit<Route, "reason"> {
  if (scopeKind === "landing_page" || ofPages.includes(metric ?? "")) return page;
  if (metric === "ctr") return creative;
  if (ofMoney.includes(metric ?? "")) return { kind: "other", team: "promotion", priority: "roi" };
  const owner = findMetric(metric ?? "")?.owner;
  return { kind: "other", team: owner === "operations" ? "operations" : "promotion", priority: "efficiency" };
}

/** Where a task written by hand goes, unless it says otherwise. */
export function usualRoute(kind: TaskKind): Pick<Route, "team" | "priority"> {
  if (kind === "landing_page") return { team: page.team, priority: page.priority };
  if (kind === "creative") return { team: creative.team, priority: creative.priority };
  return { team: "operations", priority: "efficiency" };
}
