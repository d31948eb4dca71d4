/** An alert's sentence, figures and object in the reader's language. */
"use client";
import { useFormat } from "#ui/format/use-format.ts";
import { useLocaleSettings } from "#ui/words/locale-context.tsx";
import { useWords } from "#ui/words/use-words.ts";
import { type AlertAnswer, factsOf } from "./alert-facts.ts";
import { alertHead, alertNumbers } from "./alert-sentence.ts";
import { useObjectName } from "./alert-setting.tsx";
import { alertWords } from "./words.ts";

export interface AlertText {
  readonly head: string;
  readonly numbers: string;
  readonly object: string;
}

export function useAlertText(): (alert: AlertAnswer) => AlertText {
  const t = useWords(alertWords);
  const format = useFormat();
  const { locale } = useLocaleSettings();
  const objectName = useObjectName();
  return (alert) => {
    const object = objectName(alert.scopeKind, alert.scopeKey);
    const facts = factsOf(alert, object);
    const speech = { t, format, locale };
    return { head: alertHead(facts, speech), numbers: alertNumbers(facts, speech), object };
  };
}
