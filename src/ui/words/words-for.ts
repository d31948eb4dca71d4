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

/** `wordsFor("en", boardWords)("late", { hours: 2 })`; dates inside sentences are formatted before, by `formatFor`. */
export function wordsFor<const En extends Readonly<Record<string, string>>>(
  locale: Locale,
  table: WordTable<En>,
): Say<En> {
  // Both languages hold the same keys, so the English types describe either.
  return createTranslator<En, never>({ locale, messages: table[locale] as En, timeZone: "UTC" });
}
