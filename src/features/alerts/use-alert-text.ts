/** An alert's sentence, figures and object in the reader's language. */
"use client";
import type { Alert } from "#domain/rules/alert-answer.ts";
import { useFormat } from "#ui/format/use-format.ts";
import { useLocaleSettings } from "#ui/words/locale-context.tsx";
import { useWords } from "#ui/words/use-words.ts";
import { factsOf } from "./alert-facts.ts";
import { alertHead, alertNumbers } from "./alert-sentence.ts";
import { useAlertSetting, useObjectName } from "./alert-setting.tsx";
import { alertWords } from "./words.ts";

export interface AlertText {
  readonly head: string;
  readonly numbers: string;
  readonly object: string;
}

export function useAlertText(): (alert: Alert) => AlertText {
  const t = useWords(alertWords);
  const format = useFormat();
  const { locale } = useLocaleSettings();
  const objectName = useObjectName();
  const { conditions } = useAlertSetting();
  return (alert) => {
    const object = objectName(alert.scopeKind, alert.scopeKey);
    const facts = factsOf(alert, object, conditions);
    const speech = { t, format, locale };
    return { head: alertHead(facts, speech), numbers: alertNumbers(facts, speech), object };
  };
}
