/** The form of a rule, part by part: what, when, how sure, and what follows. */
"use client";
import type { ReactNode } from "react";
import { Field } from "#ui/controls/field.tsx";
import { TextInput } from "#ui/controls/text-input.tsx";
import { useWords } from "#ui/words/use-words.ts";
import { ConditionFields } from "./condition-fields.tsx";
import { ConsequenceFields } from "./consequence-fields.tsx";
import type { RuleDraft } from "./rule-draft.ts";
import { WatchFields } from "./watch-fields.tsx";
import { WindowFields } from "./window-fields.tsx";
import { formWords } from "./words-form.ts";

interface Props {
  readonly draft: RuleDraft;
  readonly change: (draft: RuleDraft) => void;
  readonly disabled: boolean;
}

export function RuleFields({ draft, change, disabled }: Props) {
  const t = useWords(formWords);
  const part = {
    definition: draft.definition,
    change: (definition: RuleDraft["definition"]) => change({ ...draft, definition }),
    disabled,
  };
  return (
    <>
      <div className="px-5 py-4 max-sm:px-4">
        <Field label={t("name")} hint={t("nameHint")} className="max-w-[560px]">
          <TextInput
            value={draft.name}
            onChange={(event) => change({ ...draft, name: event.currentTarget.value })}
            maxLength={120}
            autoComplete="off"
            disabled={disabled}
          />
        </Field>
      </div>
      <Part title={t("what")}>
        <WatchFields {...part} />
      </Part>
      {draft.definition.watch.kind === "metric" && (
        <Part title={t("when")}>
          <ConditionFields {...part} />
        </Part>
      )}
      <Part title={t("sure")}>
        <WindowFields {...part} />
      </Part>
      <Part title={t("follows")}>
        <ConsequenceFields {...part} />
      </Part>
    </>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className="grid grid-cols-[150px_minmax(0,1fr)] gap-x-6 border-t border-line px-5 py-4 max-sm:grid-cols-1 max-sm:gap-y-3 max-sm:px-4">
      <h2 className="text-title font-semibold">{title}</h2>
      <div className="grid max-w-[560px] grid-cols-2 items-start gap-x-4 gap-y-3 max-sm:grid-cols-1">{children}</div>
    </section>
  );
}
