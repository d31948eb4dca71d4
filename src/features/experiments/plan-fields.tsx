/** The fields of an experiment that are fixed once it runs: what is tried, on whom, and by what it is told. */
"use client";
import { Field } from "#ui/controls/field.tsx";
import { NumberInput } from "#ui/controls/number-input.tsx";
import { TextInput } from "#ui/controls/text-input.tsx";
import { useWords } from "#ui/words/use-words.ts";
import { ArmFields } from "./arm-fields.tsx";
import { peopleOf } from "./experiment-draft.ts";
import type { FieldsProps } from "./word-fields.tsx";
import { experimentWords } from "./words.ts";

const texts = [
  ["key", "key", "keyHint", true],
  ["goalEvent", "goal", "goalHint", true],
  ["page", "page", "pageHint", false],
] as const;

export function PlanFields({ draft, onChange }: FieldsProps) {
  const t = useWords(experimentWords);
  const people = peopleOf(draft);
  return (
    <>
      {texts.map(([field, label, hint, required]) => (
        <Field key={field} label={t(label)} hint={t(hint)} className={field === "page" ? "col-span-full" : ""}>
          <TextInput
            value={draft[field]}
            onValueChange={(value) => onChange({ ...draft, [field]: value })}
            required={required}
            maxLength={field === "key" ? 100 : 200}
            autoComplete="off"
          />
        </Field>
      ))}
      <ArmFields draft={draft} onChange={onChange} />
      <Field label={t("baseline")}>
        <NumberInput
          value={draft.baseline}
          onValueChange={(baseline) => onChange({ ...draft, baseline })}
          min={0.01}
          max={99.99}
          required
          suffix="%"
        />
      </Field>
      <Field label={t("leastEffect")}>
        <NumberInput
          value={draft.leastEffect}
          onValueChange={(leastEffect) => onChange({ ...draft, leastEffect })}
          min={0.01}
          max={99.99}
          required
          suffix="pp"
        />
      </Field>
      <p className="col-span-full text-meta text-ink-2" aria-live="polite">
        {people === null ? t("needsNothing") : t("needs", { count: people })}
      </p>
    </>
  );
}
