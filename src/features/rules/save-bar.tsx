/** The foot of the form: saves what was changed, or puts it back. */
"use client";
import { Button } from "#ui/controls/button.tsx";
import { useWords } from "#ui/words/use-words.ts";
import type { useRuleEditor } from "./use-rule-editor.ts";
import { formWords } from "./words-form.ts";

interface Props {
  readonly editor: ReturnType<typeof useRuleEditor>;
  /** What is saved becomes this version; null for a rule that is new. */
  readonly version: number | null;
}

export function SaveBar({ editor, version }: Props) {
  const t = useWords(formWords);
  const { dirty, complete, saving, save, reset } = editor;
  const word = !dirty ? t("unchanged") : version === null ? t("save") : t("saveVersion", { version: String(version) });
  return (
    <div className="sticky bottom-0 z-10 flex items-center gap-2 border-y border-line bg-surface px-5 py-2.5 max-sm:bottom-(--bar-h) max-sm:px-4">
      <Button weight="primary" busy={saving} disabled={!dirty || !complete} onClick={save}>
        {word}
      </Button>
      {dirty && version !== null && <Button onClick={reset}>{t("cancel")}</Button>}
      {dirty && !complete && <span className="text-meta text-ink-3">{t("notComplete")}</span>}
    </div>
  );
}
