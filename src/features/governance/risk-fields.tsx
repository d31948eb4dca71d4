/** The fields of a risk. */
"use client";
import { Field } from "#ui/controls/field.tsx";
import { Select } from "#ui/controls/select.tsx";
import { TextArea } from "#ui/controls/text-area.tsx";
import { TextInput } from "#ui/controls/text-input.tsx";
import { useWords } from "#ui/words/use-words.ts";
import { type Named, useGovernance } from "./governance-context.tsx";
import { MarkFields } from "./mark-fields.tsx";
import type { RiskDraft } from "./risk-draft.ts";
import { governanceWords } from "./words.ts";

interface Props {
  readonly draft: RiskDraft;
  readonly onChange: (draft: RiskDraft) => void;
}

const none = "none";

export function RiskFields({ draft, onChange }: Props) {
  const t = useWords(governanceWords);
  const { people, playbooks } = useGovernance();
  const chosen = (id: number | null) => (id === null ? none : String(id));
  const idOf = (value: string) => (value === none ? null : Number(value));
  const choices = (all: readonly Named[], nothing: string) => [
    { value: none, label: nothing },
    ...all.map(({ id, name }) => ({ value: String(id), label: name })),
  ];
  return (
    <>
      <Field label={t("risk")} className="col-span-full">
        <TextInput
          value={draft.title}
          onValueChange={(title) => onChange({ ...draft, title })}
          required
          maxLength={160}
          autoComplete="off"
        />
      </Field>
      <Field label={t("cause")} className="col-span-full">
        <TextArea
          value={draft.cause}
          onChange={(event) => onChange({ ...draft, cause: event.currentTarget.value })}
          rows={2}
          maxLength={2000}
        />
      </Field>
      <MarkFields value={draft} onChange={(marks) => onChange({ ...draft, ...marks })} />
      <Field label={t("mitigation")} className="col-span-full">
        <TextArea
          value={draft.mitigation}
          onChange={(event) => onChange({ ...draft, mitigation: event.currentTarget.value })}
          rows={2}
          maxLength={2000}
        />
      </Field>
      <Field label={t("owner")}>
        <Select
          choices={choices(people, t("nobody"))}
          value={chosen(draft.ownerId)}
          onValueChange={(value) => onChange({ ...draft, ownerId: idOf(value) })}
        />
      </Field>
      <Field label={t("playbook")}>
        <Select
          choices={choices(playbooks, t("noPlaybook"))}
          value={chosen(draft.playbookId)}
          onValueChange={(value) => onChange({ ...draft, playbookId: idOf(value) })}
        />
      </Field>
      <Field label={t("reviewDue")} hint={t("reviewHint")}>
        <TextInput
          type="date"
          value={draft.reviewDue}
          onValueChange={(reviewDue) => onChange({ ...draft, reviewDue })}
        />
      </Field>
    </>
  );
}
