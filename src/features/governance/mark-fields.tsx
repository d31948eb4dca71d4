/** Likelihood and impact, one to five each. */
"use client";
import { marks } from "#domain/governance/risk.ts";
import { Field } from "#ui/controls/field.tsx";
import { Select } from "#ui/controls/select.tsx";
import { useWords } from "#ui/words/use-words.ts";
import { governanceWords } from "./words.ts";

export interface Marks {
  readonly likelihood: number;
  readonly impact: number;
}

interface Props {
  readonly value: Marks;
  readonly onChange: (value: Marks) => void;
}

export function MarkFields({ value, onChange }: Props) {
  const t = useWords(governanceWords);
  return (
    <>
      <Field label={t("likelihood")}>
        <Select
          choices={marks.map((mark) => ({ value: String(mark), label: t(`mark_${mark}`) }))}
          value={String(value.likelihood)}
          onValueChange={(mark) => onChange({ ...value, likelihood: Number(mark) })}
        />
      </Field>
      <Field label={t("impact")}>
        <Select
          choices={marks.map((mark) => ({ value: String(mark), label: t(`weight_${mark}`) }))}
          value={String(value.impact)}
          onValueChange={(mark) => onChange({ ...value, impact: Number(mark) })}
        />
      </Field>
    </>
  );
}
