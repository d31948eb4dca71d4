/** A rule in one or two sentences, as the form explains it, in both languages. */
import type { Locale } from "#domain/base/locale.ts";
import type { RuleDefinition } from "./rule.ts";
import { chineseSentence } from "./sentence-chinese.ts";
import { englishSentence } from "./sentence-english.ts";

export interface RuleNames {
  /** ISO 4217, of the workspace. */
  readonly currency: string;
  /** What people call a key of the watched scope: a channel's name, a page's title. */
  readonly label: (key: string) => string;
}

export function ruleSentence(definition: RuleDefinition, locale: Locale, names: RuleNames): string {
  return locale === "zh-CN" ? chineseSentence(definition, names) : englishSentence(definition, names);
}
