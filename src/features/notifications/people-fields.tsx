/** What each member is called at a service, so that owners can be mentioned. */
"use client";
import { Field } from "#ui/controls/field.tsx";
import { TextInput } from "#ui/controls/text-input.tsx";
import { useWords } from "#ui/words/use-words.ts";
import type { FieldsProps } from "./point-fields.tsx";
import { contactWords } from "./words-contacts.ts";

export interface Person {
  readonly id: number;
  readonly name: string;
}

interface Props extends FieldsProps {
  readonly members: readonly Person[];
}

export function PeopleFields({ draft: { people }, members, onChange }: Props) {
  const t = useWords(contactWords);
  return (
    <details className="rounded-ctl border border-line">
      <summary className="px-3 py-1.5 text-meta font-medium text-ink-2">{t("people")}</summary>
      <div className="flex flex-col gap-3 border-t border-line px-3 py-3">
        <p className="text-meta text-pretty text-ink-3">{t("peopleHint")}</p>
        {members.map(({ id, name }) => (
          <Field key={id} label={name}>
            <TextInput
              value={people[String(id)] ?? ""}
              onValueChange={(value) => onChange({ people: { ...people, [String(id)]: value } })}
              maxLength={100}
              autoComplete="off"
              spellCheck={false}
            />
          </Field>
        ))}
      </div>
    </details>
  );
}
