/** Turns a room's table of words into a function that says them in one language, with ICU arguments. */
import { createTranslator } from "use-intl/core";
import type { Locale } from "#domain/base/locale.ts";

/**
 * Both languages of a room. Written `as const`, the arguments of every sentence are checked too.
 * Keys hold no dots.
 */
export type WordTable<En extends Readonly<Record<string, string>>> = {
  readonly en: En;
  readonly "zh-CN": { readonly [Key in keyof En]: string };
};

export type Say<En extends Readonly<Record<string, string>>> = ReturnType<typeof createTranslator<En, never>>;

/** A table is a constant of its module, and reading its sentences takes longer than saying them: each is read once. */
const known = new WeakMap<object, Map<Locale, unknown>>();

/** `wordsFor("en", boardWords)("late", { hours: 2 })`; dates inside sentences are formatted before, by `formatFor`. */
export function wordsFor<const En extends Readonly<Record<string, string>>>(
  locale: Locale,
  table: WordTable<En>,
): Say<En> {
  const ofTable = known.get(table) ?? new Map<Locale, unknown>();
  known.set(table, ofTable);
  // Both languages hold the same keys, so the English types describe either.
  const say =
    ofTable.get(locale) ?? createTranslator<En, never>({ locale, messages: table[locale] as En, timeZone: "UTC" });
  ofTable.set(locale, say);
  return say as Say<En>;
}
