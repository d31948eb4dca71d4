/** Asks for a view's name; what is refused is said beside it. */
"use client";
import { useState } from "react";
import { Checkbox } from "#ui/controls/checkbox.tsx";
import { Field } from "#ui/controls/field.tsx";
import { TextInput } from "#ui/controls/text-input.tsx";
import { FormDialog } from "#ui/overlay/form-dialog.tsx";
import { useWords } from "#ui/words/use-words.ts";
import { viewWords } from "./words.ts";

interface Props {
  readonly title: string;
  readonly name: string;
  /** With the choice to share. */
  readonly mayShare: boolean;
  readonly hint?: string;
  /** Throws what is refused. */
  readonly onSave: (name: string, shared: boolean) => Promise<unknown>;
  readonly onClose: () => void;
}

export function ViewNameDialog({ title, name, mayShare, hint, onSave, onClose }: Props) {
  const t = useWords(viewWords);
  const [shared, setShared] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const save = async (given: string) => {
    setBusy(true);
    setError(null);
    try {
      await onSave(given, shared);
      onClose();
    } catch (thrown) {
      setError(thrown instanceof Error ? thrown.message : t("failed"));
      setBusy(false);
    }
  };
  return (
    <FormDialog
      title={title}
      verb={t("save")}
      busy={busy}
      onSubmit={(fields) => void save(String(fields.get("name") ?? ""))}
      onClose={onClose}
    >
      <Field label={t("name")} error={error} {...(hint === undefined ? {} : { hint })}>
        <TextInput name="name" defaultValue={name} required maxLength={80} autoComplete="off" />
      </Field>
      {mayShare && (
        <Checkbox checked={shared} onCheckedChange={setShared}>
          {t("shareWithAll")}
        </Checkbox>
      )}
    </FormDialog>
  );
}
