/** The fields of an experiment that can always be changed: its words. */
"use client";
import { Field } from "#ui/controls/field.tsx";
import { TextArea } from "#ui/controls/text-area.tsx";
import { TextInput } from "#ui/controls/text-input.tsx";
import { useWords } from "#ui/words/use-words.ts";
import type { ExperimentDraft } from "./experiment-draft.ts";
import { experimentWords } from "./words.ts";

export interface FieldsProps {
  readonly draft: ExperimentDraft;
  readonly onChange: (draft: ExperimentDraft) => void;
}

export function WordFields({ draft, onChange }: FieldsProps) {
  const t = useWords(experimentWords);
  return (
    <>
      <Field label={t("name")} className="col-span-full">
        <TextInput
          value={draft.name}
          onValueChange={(name) => onChange({ ...draft, name })}
          required
          maxLength={120}
          autoComplete="off"
        />
      </Field>
      <Field label={t("hypothesis")} hint={t("hypothesisHint")} className="col-span-full">
        <TextArea
          value={draft.hypothesis}
          onChange={(event) => onChange({ ...draft, hypothesis: event.currentTarget.value })}
          rows={2}
          maxLength={1000}
        />
      </Field>
    </>
  );
}
