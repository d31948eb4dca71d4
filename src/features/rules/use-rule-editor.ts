/** A rule while it is edited: what differs from what is saved, and the way to save it. */
"use client";
import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { toast } from "sonner";
import { RuleDefinition, RuleInput } from "#domain/rules/rule.ts";
import { sendChange } from "#ui/report/send-change.ts";
import { useSent } from "#ui/report/use-sent.ts";
import { useWords } from "#ui/words/use-words.ts";
import { type RuleDraft, sameDefinition } from "./rule-draft.ts";
import { formWords } from "./words-form.ts";

interface Saved {
  readonly rule: { readonly id: number; readonly name: string };
}

/** `saved` is null for a rule that is new; `version` is the one that the edit began from. */
export function useRuleEditor(
  workspace: string,
  first: RuleDraft,
  saved: { readonly id: number; readonly version: number } | null,
) {
  const t = useWords(formWords);
  const router = useRouter();
  const [draft, setDraft] = useState(first);
  useEffect(() => setDraft(first), [first]);
  const { name, definition, mode } = draft;
  const parsed = RuleInput.safeParse(draft);
  const dirty = saved === null || name.trim() !== first.name || !sameDefinition(definition, first.definition);
  const sending = useSent<Saved>(
    () =>
      saved === null
        ? sendChange(workspace, "POST", "rules", { name, definition, mode })
        : sendChange(workspace, "PATCH", `rules/${saved.id}`, { name, definition, version: saved.version }),
    ({ rule }) => {
      toast(t("saved", { name: rule.name }));
      if (saved === null) router.push(`/w/${workspace}/rules/${rule.id}`);
    },
  );
  return {
    draft,
    change: setDraft,
    dirty,
    complete: parsed.success,
    /** The definition alone is whole: a name is not needed to try it. */
    testable: RuleDefinition.safeParse(definition).success,
    saving: sending.isPending,
    save: () => sending.mutate(),
    reset: () => setDraft(first),
  };
}
