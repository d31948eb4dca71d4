/** The axes of a definition as fields, in groups: whom, what, when, how. */
"use client";
import { useState } from "react";
import type { Axis } from "#domain/reconciliation/definition.ts";
import { axisWords, choicesOf } from "#domain/reconciliation/definition-words.ts";
import { Field } from "#ui/controls/field.tsx";
import { NumberInput } from "#ui/controls/number-input.tsx";
import { Select } from "#ui/controls/select.tsx";
import { TextInput } from "#ui/controls/text-input.tsx";
import { useLocaleSettings } from "#ui/words/locale-context.tsx";
import { useWords } from "#ui/words/use-words.ts";
import { type AxisGroup, axisGroups, type DefinitionDraft, draftOn, draftValue } from "./definition-draft.ts";
import { useReconcile } from "./reconcile-context.tsx";
import { definitionFormWords } from "./words-definition.ts";

interface Props {
  readonly draft: DefinitionDraft;
  readonly onDraft: (draft: DefinitionDraft) => void;
}

const groups = Object.keys(axisGroups) as AxisGroup[];
const hints = { timezone: "zoneHint", channel: "channelHint", status: "statusHint" } as const;

export function AxesFields({ draft, onDraft }: Props) {
  const t = useWords(definitionFormWords);
  return groups.map((group) => (
    <fieldset key={group} className="grid grid-cols-3 gap-x-3 gap-y-2 border-t border-line pt-2 max-sm:grid-cols-2">
      <legend className="pr-2 text-meta font-semibold">{t(group)}</legend>
      {axisGroups[group].map((axis) => (
        <AxisField key={axis} axis={axis} draft={draft} onDraft={onDraft} />
      ))}
    </fieldset>
  ));
}

function AxisField({ axis, draft, onDraft }: Props & { readonly axis: Axis }) {
  const t = useWords(definitionFormWords);
  const { locale } = useLocaleSettings();
  const value = draftValue(draft, axis);
  const choices = useChoices(axis);
  const put = (next: string | number) => onDraft(draftOn(draft, axis, next));
  const hint = Object.entries(hints).find(([name]) => name === axis)?.[1];
  return (
    <Field label={axisWords[axis][locale]} {...(hint === undefined || choices !== null ? {} : { hint: t(hint) })}>
      {choices !== null ? (
        <Select choices={choices} value={String(value)} onValueChange={put} />
      ) : typeof value === "number" ? (
        <NumberInput
          value={value}
          min={axis === "lookbackDays" ? 1 : 0}
          max={180}
          digits={0}
          suffix={t("days")}
          onValueChange={(next) => next !== null && put(next)}
        />
      ) : (
        <TypedField value={value} onTyped={put} />
      )}
    </Field>
  );
}

/** Words of one's own: taken when they are left, so that half a word is no value. */
function TypedField({ value, onTyped }: { readonly value: string; readonly onTyped: (value: string) => void }) {
  const [typed, type] = useState<string | null>(null);
  return (
    <TextInput
      value={typed ?? value}
      onChange={(event) => type(event.currentTarget.value)}
      onBlur={() => {
        if (typed !== null && typed.trim() !== "") onTyped(typed.trim());
        type(null);
      }}
    />
  );
}

/** Names of ours, or the workspace's channels. */
function useChoices(axis: Axis): readonly { readonly value: string; readonly label: string }[] | null {
  const { locale } = useLocaleSettings();
  const { channels } = useReconcile();
  if (axis === "channel" && channels.length > 0) {
    const all = { value: "all", label: locale === "en" ? "all" : "全部" };
    return [all, ...channels.map(({ key, name }) => ({ value: key, label: name }))];
  }
  return choicesOf(axis)?.map(({ value, words }) => ({ value, label: words[locale] })) ?? null;
}
