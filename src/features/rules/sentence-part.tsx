/** What the rule says, in a sentence that changes with the form. */
"use client";
import type { RuleDefinition } from "#domain/rules/rule.ts";
import { SeverityMark } from "#ui/icons/severity-mark.tsx";
import { useWords } from "#ui/words/use-words.ts";
import { AsidePart } from "./aside-part.tsx";
import { useSentence } from "./use-sentence.ts";
import { formWords } from "./words-form.ts";

export function SentencePart({ definition }: { readonly definition: RuleDefinition }) {
  const t = useWords(formWords);
  const sentence = useSentence();
  return (
    <AsidePart title={t("saysTitle")}>
      <p aria-live="polite" className="flex items-start gap-2.5 text-title text-pretty">
        <span className="pt-0.5">
          <SeverityMark severity={definition.severity} />
        </span>
        {sentence(definition)}
      </p>
    </AsidePart>
  );
}
