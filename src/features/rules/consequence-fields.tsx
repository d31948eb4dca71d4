/** What follows when a rule fires: how bad it is, and what is done. */
"use client";
import { RuleAction, severities } from "#domain/rules/rule.ts";
import { Checkbox } from "#ui/controls/checkbox.tsx";
import { Field } from "#ui/controls/field.tsx";
import { Segmented } from "#ui/controls/segmented.tsx";
import { SeverityMark } from "#ui/icons/severity-mark.tsx";
import { useWords } from "#ui/words/use-words.ts";
import type { FormPart } from "./form-part.ts";
import { mayPause, withAction } from "./rule-draft.ts";
import { formWords } from "./words-form.ts";

export function ConsequenceFields({ definition, change, disabled }: FormPart) {
  const t = useWords(formWords);
  const pausable = mayPause(definition);
  return (
    <>
      <Field label={t("severity")} className="col-span-full">
        <div className="flex items-center gap-2 max-sm:overflow-x-auto">
          <Segmented
            label={t("severity")}
            choices={severities.map((value) => ({ value, label: t(`severity_${value}`) }))}
            value={definition.severity}
            onValueChange={(severity) => !disabled && change({ ...definition, severity })}
          />
          <SeverityMark severity={definition.severity} />
        </div>
      </Field>
      <fieldset className="col-span-full flex flex-col">
        <legend className="mb-1 text-meta font-medium text-ink-2">{t("actions")}</legend>
        {RuleAction.options.map((action) => (
          <Checkbox
            key={action}
            checked={definition.actions.includes(action)}
            disabled={disabled || (action === "pause_channel" && !pausable)}
            onCheckedChange={(on) => change(withAction(definition, action, on))}
          >
            {t(`action_${action}`)}
          </Checkbox>
        ))}
        {!pausable && <p className="pl-6 text-meta text-ink-3">{t("pauseNeeds")}</p>}
      </fieldset>
    </>
  );
}
