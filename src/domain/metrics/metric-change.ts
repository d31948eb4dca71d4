/** What a workspace may say of a metric beyond the code: its words, its owner, and the parameters that are data. */
import { z } from "zod";
import { isStorable, noControls } from "#domain/base/inputs.ts";
import { type Locale, locales, type Words } from "#domain/base/locale.ts";
import { findMetric } from "./dictionary.ts";
import type { Metric } from "./metric.ts";

const text = (most: number) => z.string().trim().min(1, "must not be empty").max(most).refine(isStorable, noControls);

/** In one language or in both. */
const said = z
  .object({ en: text(600).optional(), "zh-CN": text(600).optional() })
  .strict()
  .refine((words) => locales.some((locale) => words[locale] !== undefined), "must be said in one language at least");

export const metricOwners = ["promotion", "operations", "shared"] as const;
export const wordFields = ["formula", "population", "timeBasis", "note"] as const;
export type WordField = (typeof wordFields)[number];
export const changeFields = [...wordFields, "owner", "margin"] as const;
export type ChangeField = (typeof changeFields)[number];

/** What is left out stays as it is. `formula` is the formula in words: what is computed is the code's. */
export const MetricChange = z
  .object({
    formula: said.optional(),
    population: said.optional(),
    timeBasis: said.optional(),
    /** What the workspace aims at with it, and how it is to be read. */
    note: said.optional(),
    owner: z.enum(metricOwners).optional(),
    /** The workspace's contribution margin, 0–1: only of metrics that are computed with it. */
    margin: z.number().min(0).max(1).optional(),
  })
  .strict();
export type MetricChange = z.output<typeof MetricChange>;

export const MetricId = z
  .string()
  .max(64)
  .refine((id) => findMetric(id) !== undefined, "There is no such metric.");

export function usesMargin({ over, under = [] }: Pick<Metric, "over" | "under">): boolean {
  return [...over, ...under].some(({ times }) => times === "margin" || times === "-margin");
}

/** All that a workspace says of a metric, in both languages. */
export interface MetricSaid {
  readonly formula?: Words;
  readonly population?: Words;
  readonly timeBasis?: Words;
  readonly note?: Words;
  readonly owner?: Metric["owner"];
}

/** Words of one language stand for both until the other is written: an old sentence beside a new one would contradict it. */
export function bothLanguages(words: Readonly<Partial<Record<Locale, string | undefined>>>): Words {
  const some = words.en ?? words["zh-CN"] ?? "";
  return { en: words.en ?? some, "zh-CN": words["zh-CN"] ?? some };
}

/** What is said after a change; the margin is the workspace's and no part of it. */
export function saidAfter(before: MetricSaid, change: MetricChange): MetricSaid {
  const words = wordFields.flatMap((field) => {
    const changed = change[field];
    return changed === undefined ? [] : [[field, bothLanguages(changed)] as const];
  });
  return { ...before, ...Object.fromEntries(words), ...(change.owner === undefined ? {} : { owner: change.owner }) };
}

/** The fields that a change names and that would be otherwise than before. */
export function changedFields(
  metric: Metric,
  before: MetricSaid,
  change: MetricChange,
  margin: number,
): readonly ChangeField[] {
  const now: MetricSaid & { readonly owner: Metric["owner"] } = { ...saidOfCode(metric), ...before };
  return changeFields.filter((field) => {
    if (field === "margin") return change.margin !== undefined && change.margin !== margin;
    if (field === "owner") return change.owner !== undefined && change.owner !== now.owner;
    const words = change[field];
    if (words === undefined) return false;
    const after = bothLanguages(words);
    return locales.some((locale) => after[locale] !== now[field]?.[locale]);
  });
}

function saidOfCode({
  formula,
  population,
  timeBasis,
  owner,
}: Metric): MetricSaid & { readonly owner: Metric["owner"] } {
  return { formula, population, timeBasis, owner };
}
