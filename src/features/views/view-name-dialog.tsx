/** Asks for a view's name; what is refused is said beside it. */
"use client";
import { type FormEvent, useId, useState } from "react";
import { Button } from "#ui/controls/button.tsx";
import { Checkbox } from "#ui/controls/checkbox.tsx";
import { Field } from "#ui/controls/field.tsx";
import { TextInput } from "#ui/controls/text-input.tsx";
import { Dialog } from "#ui/overlay/dialog.tsx";
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
  const form = useId();
  const [shared, setShared] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const given = String(new FormData(event.currentTarget).get("name") ?? "");
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
  const footer = (
    <>
      <Button onClick={onClose}>{t("cancel")}</Button>
      <Button type="submit" form={form} weight="primary" busy={busy}>
        {t("save")}
      </Button>
    </>
  );
  return (
    <Dialog title={title} open onOpenChange={(open) => open || onClose()} footer={footer}>
      <form id={form} method="post" onSubmit={(event) => void submit(event)} className="flex flex-col gap-4">
        <Field label={t("name")} error={error} {...(hint === undefined ? {} : { hint })}>
          <TextInput name="name" defaultValue={name} required maxLength={80} autoComplete="off" />
        </Field>
        {mayShare && (
          <Checkbox checked={shared} onCheckedChange={setShared}>
            {t("shareWithAll")}
          </Checkbox>
        )}
      </form>
    </Dialog>
  );
}
