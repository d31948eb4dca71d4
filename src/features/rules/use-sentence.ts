/** A rule's definition as the sentence that explains it. */
"use client";
import { useCallback } from "react";
import type { RuleDefinition } from "#domain/rules/rule.ts";
import { ruleSentence } from "#domain/rules/sentence.ts";
import { useLocaleSettings } from "#ui/words/locale-context.tsx";
import { useChannelNames } from "#ui/words/use-channel-names.ts";
import { useRuleSetting } from "./rule-setting.tsx";

export function useSentence(): (definition: RuleDefinition) => string {
  const { locale, currency } = useLocaleSettings();
  const { channels } = useRuleSetting();
  const label = useChannelNames(channels);
  return useCallback((definition) => ruleSentence(definition, locale, { currency, label }), [locale, currency, label]);
}
