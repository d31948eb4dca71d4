/** The fields of one step in the editor. */
"use client";
import { stepDeeds, stepTeams } from "#domain/playbooks/playbook.ts";
import { Checkbox } from "#ui/controls/checkbox.tsx";
import { Field } from "#ui/controls/field.tsx";
import { IconButton } from "#ui/controls/icon-button.tsx";
import { NumberInput } from "#ui/controls/number-input.tsx";
import { Select } from "#ui/controls/select.tsx";
import { TextInput } from "#ui/controls/text-input.tsx";
import { useWords } from "#ui/words/use-words.ts";
import { type StepDraft, timeUnits } from "./step-draft.ts";
import { playbookWords } from "./words.ts";

interface Props {
  readonly draft: StepDraft;
  /** From 1. */
  readonly number: number;
  readonly last: boolean;
  readonly disabled: boolean;
  readonly onChange: (draft: StepDraft) => void;
  readonly onMove: (by: 1 | -1) => void;
  readonly onRemove: () => void;
}

export function StepFields({ draft, number, last, disabled, onChange, onMove, onRemove }: Props) {
  const t = useWords(playbookWords);
  const named = (value: (typeof stepDeeds)[number] | (typeof stepTeams)[number] | (typeof timeUnits)[number]) => ({
    value,
    label: t(value),
  });
  return (
    <li className="border-t border-line px-5 py-3 max-sm:px-4">
      <fieldset disabled={disabled} className="flex flex-col gap-2.5">
        <legend className="sr-only">{t("step", { number: String(number) })}</legend>
        <div className="flex items-end gap-2">
          <Field label={`${number}. ${t("stepText")}`} className="flex-1">
            <TextInput
              value={draft.text}
              onValueChange={(text) => onChange({ ...draft, text })}
              required
              maxLength={300}
              autoComplete="off"
            />
          </Field>
          {!disabled && (
            <span className="flex">
              <IconButton
                icon="up"
                label={t("up", { number: String(number) })}
                disabled={number === 1}
                onClick={() => onMove(-1)}
              />
              <IconButton
                icon="down"
                label={t("down", { number: String(number) })}
                disabled={last}
                onClick={() => onMove(1)}
              />
              <IconButton
                icon="bin"
                label={t("removeStep", { number: String(number) })}
                disabled={number === 1 && last}
                onClick={onRemove}
              />
            </span>
          )}
        </div>
        <div className="grid grid-cols-[repeat(3,minmax(0,1fr))] gap-2.5 max-sm:grid-cols-1">
          <Field label={t("team")}>
            <Select
              choices={stepTeams.map(named)}
              value={draft.team}
              onValueChange={(team) =>
                onChange({ ...draft, team: stepTeams.find((one) => one === team) ?? draft.team })
              }
              disabled={disabled}
            />
          </Field>
          <div className="flex items-end gap-2">
            <Field label={t("due")} className="flex-1">
              <NumberInput
                value={draft.amount}
                onValueChange={(amount) => onChange({ ...draft, amount })}
                min={1}
                digits={0}
                required
                disabled={disabled}
              />
            </Field>
            <Select
              aria-label={t("unit", { step: t("step", { number: String(number) }) })}
              choices={timeUnits.map(named)}
              value={draft.unit}
              onValueChange={(unit) =>
                onChange({ ...draft, unit: timeUnits.find((one) => one === unit) ?? draft.unit })
              }
              disabled={disabled}
              className="flex-1"
            />
          </div>
          <Field label={t("deed")}>
            <Select
              choices={[{ value: "none", label: t("noDeed") }, ...stepDeeds.map(named)]}
              value={draft.deed ?? "none"}
              onValueChange={(deed) => onChange({ ...draft, deed: stepDeeds.find((one) => one === deed) ?? null })}
              disabled={disabled}
            />
          </Field>
        </div>
        {number > 1 && (
          <Checkbox
            checked={draft.waits}
            onCheckedChange={(waits) => onChange({ ...draft, waits })}
            disabled={disabled}
          >
            {t("waits")}
          </Checkbox>
        )}
      </fieldset>
    </li>
  );
}
