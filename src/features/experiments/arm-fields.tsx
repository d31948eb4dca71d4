/** The arms of an experiment: key, name and planned weight of each. */
"use client";
import { mostArms } from "#domain/experiments/experiment.ts";
import { Button } from "#ui/controls/button.tsx";
import { IconButton } from "#ui/controls/icon-button.tsx";
import { NumberInput } from "#ui/controls/number-input.tsx";
import { TextInput } from "#ui/controls/text-input.tsx";
import { useWords } from "#ui/words/use-words.ts";
import { type ArmDraft, withArm } from "./experiment-draft.ts";
import type { FieldsProps } from "./word-fields.tsx";
import { experimentWords } from "./words.ts";

export function ArmFields({ draft, onChange }: FieldsProps) {
  const t = useWords(experimentWords);
  const change = (row: number, part: Partial<ArmDraft>) =>
    onChange({ ...draft, arms: draft.arms.map((arm) => (arm.row === row ? { ...arm, ...part } : arm)) });
  const leave = (row: number) => onChange({ ...draft, arms: draft.arms.filter((arm) => arm.row !== row) });
  return (
    <fieldset className="col-span-full grid gap-1.5">
      <legend className="pb-1 text-meta font-medium text-ink-2">{t("arms")}</legend>
      {draft.arms.map(({ row, key, name, weight }, i) => (
        <div key={row} className="grid grid-cols-[72px_minmax(0,1fr)_72px_28px] items-center gap-2">
          <TextInput
            aria-label={t("armKey", { number: String(i + 1) })}
            value={key}
            onValueChange={(value) => change(row, { key: value })}
            required
            maxLength={100}
          />
          <TextInput
            aria-label={t("armName", { number: String(i + 1) })}
            value={name}
            onValueChange={(value) => change(row, { name: value })}
            placeholder={i === 0 ? t("control") : ""}
            required
            maxLength={80}
          />
          <NumberInput
            aria-label={t("armWeight", { number: String(i + 1) })}
            value={weight}
            onValueChange={(value) => change(row, { weight: value })}
            min={0.01}
            max={1000}
          />
          {i > 1 && (
            <IconButton icon="close" label={t("removeArm", { number: String(i + 1) })} onClick={() => leave(row)} />
          )}
        </div>
      ))}
      <p className="text-meta text-ink-3">{t("armsHint")}</p>
      {draft.arms.length < mostArms && (
        <Button size="small" className="justify-self-start" onClick={() => onChange(withArm(draft))}>
          {t("addArm")}
        </Button>
      )}
    </fieldset>
  );
}
