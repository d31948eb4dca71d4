/** Asks why before a deed on a channel: what it does, the reason, and the button that does it. */
"use client";
import { type ReactElement, useState } from "react";
import { Field } from "#ui/controls/field.tsx";
import { TextInput } from "#ui/controls/text-input.tsx";
import { FormDialog } from "#ui/overlay/form-dialog.tsx";
import { useSent } from "#ui/report/use-sent.ts";
import { useWords } from "#ui/words/use-words.ts";
import { breakerWords } from "./words.ts";

interface Props {
  readonly trigger: ReactElement;
  readonly title: string;
  readonly text: string;
  readonly verb: string;
  readonly danger?: boolean;
  /** Without it, no reason is asked for. */
  readonly asksWhy?: boolean;
  readonly send: (reason: string) => Promise<unknown>;
  readonly onDone: () => void;
}

export function ReasonDialog({ trigger, title, text, verb, danger = false, asksWhy = true, send, onDone }: Props) {
  const t = useWords(breakerWords);
  const [open, setOpen] = useState(false);
  const sending = useSent(send, () => {
    setOpen(false);
    onDone();
  });
  return (
    <FormDialog
      title={title}
      description={text}
      trigger={trigger}
      open={open}
      onOpen={() => setOpen(true)}
      onClose={() => setOpen(false)}
      verb={verb}
      busy={sending.isPending}
      danger={danger}
      onSubmit={(fields) => sending.mutate(String(fields.get("reason") ?? "").trim())}
    >
      {asksWhy && (
        <Field label={t("reasonLabel")} hint={t("reasonHint")}>
          <TextInput name="reason" required maxLength={500} autoComplete="off" />
        </Field>
      )}
    </FormDialog>
  );
}
