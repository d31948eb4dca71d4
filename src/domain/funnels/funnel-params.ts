/** The funnel's question as a URL writes it. */
import { reportParams } from "#domain/metrics/report-params.ts";
import type { FunnelQuestion } from "./funnel-question.ts";
import { stepText } from "./step.ts";

/** `step=…&step=…&window=7d&by=channel` as the raw input of the funnel's door. */
export function funnelParams(url: URL): Record<string, unknown> {
  return reportParams(url, { repeated: ["step", "exclude"] });
}

/** The same, where one more `step` is the number of a step: `…&step=2&outcome=lost`. */
export function funnelPeopleParams(url: URL): Record<string, unknown> {
  const raw = funnelParams(url);
  const steps = Array.isArray(raw.step) ? raw.step.map(String) : [];
  const numbers = steps.filter((text) => /^\d{1,3}$/.test(text));
  return { ...raw, step: steps.filter((text) => !numbers.includes(text)), at: raw.at ?? numbers.at(-1) };
}

/** The question as parameters, the shortest way: what is usual is left out. */
export function funnelSearch(question: FunnelQuestion): URLSearchParams {
  const { from, to, step, window, mode, exclude, by, filter, trend } = question;
  const search = new URLSearchParams({ from, to });
  for (const one of step) search.append("step", stepText(one));
  if (window !== "7d") search.set("window", window);
  if (mode !== "ordered") search.set("mode", mode);
  for (const one of exclude) search.append("exclude", stepText(one));
  if (by !== "none") search.set("by", by);
  for (const [dimension, keys] of Object.entries(filter)) search.set(`filter[${dimension}]`, keys.join(","));
  if (trend !== "none") search.set("trend", trend);
  return search;
}
