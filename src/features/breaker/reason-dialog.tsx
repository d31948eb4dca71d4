/** Asks why before a deed on a channel: what it does, the reason, and the button that does it. */
"use client";
import { type FormEvent, type ReactElement, useId, useState } from "react";
import { Button } from "#ui/controls/button.tsx";
import { Field } from "#ui/controls/field.tsx";
import { TextInput } from "#ui/controls/text-input.tsx";
import { Dialog } from "#ui/overlay/dialog.tsx";
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
  const form = useId();
  const [open, setOpen] = useState(false);
  const sending = useSent(send, () => {
    setOpen(false);
    onDone();
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    sending.mutate(String(new FormData(event.currentTarget).get("reason") ?? "").trim());
  };
  const footer = (
    <>
      <Button onClick={() => setOpen(false)}>{t("cancel")}</Button>
      <Button type="submit" form={form} weight={danger ? "danger" : "primary"} busy={sending.isPending}>
        {verb}
      </Button>
    </>
  );
  return (
    <Dialog title={title} description={text} trigger={trigger} open={open} onOpenChange={setOpen} footer={footer}>
      <form id={form} method="post" onSubmit={submit}>
        {asksWhy && (
          <Field label={t("reasonLabel")} hint={t("reasonHint")}>
            <TextInput name="reason" required maxLength={500} autoComplete="off" />
          </Field>
        )}
      </form>
    </Dialog>
  );
}
