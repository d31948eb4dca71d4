/** A dialog that is one form: fields, a way out, and the button that sends them. */
"use client";
import { type FormEvent, type ReactElement, type ReactNode, useId } from "react";
import { Button } from "#ui/controls/button.tsx";
import { uiWords } from "#ui/words/ui-words.ts";
import { useWords } from "#ui/words/use-words.ts";
import { Dialog } from "./dialog.tsx";

interface Props {
  readonly title: ReactNode;
  readonly description?: ReactNode;
  /** On the button that sends. */
  readonly verb: string;
  readonly danger?: boolean;
  readonly busy: boolean;
  readonly disabled?: boolean;
  /** The fields. */
  readonly children: ReactNode;
  /** Below the form. */
  readonly after?: ReactNode;
  /** At the left of the foot: what else can be done. */
  readonly deeds?: ReactNode;
  /** Fields in two columns, in a wider dialog; one below the other unless said. */
  readonly wide?: boolean;
  /** What the form's own fields hold; those that React keeps are known to whoever writes this. */
  readonly onSubmit: (fields: FormData) => void;
  readonly onClose: () => void;
  /** A button element that opens it; without it, the dialog is there as long as it is drawn. */
  readonly trigger?: ReactElement;
  readonly open?: boolean;
  readonly onOpen?: () => void;
}

const layouts = {
  narrow: "grid gap-4",
  wide: "grid grid-cols-2 gap-x-3 gap-y-4 max-sm:grid-cols-1",
} as const;

export function FormDialog({ title, description, verb, busy, children, onSubmit, onClose, ...more }: Props) {
  const t = useWords(uiWords);
  const form = useId();
  const { danger = false, disabled = false, after, deeds, wide = false, trigger, open = true, onOpen } = more;
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    onSubmit(new FormData(event.currentTarget));
  };
  const footer = (
    <>
      {deeds}
      <span className="flex-1" />
      <Button onClick={onClose}>{t("cancel")}</Button>
      <Button type="submit" form={form} weight={danger ? "danger" : "primary"} busy={busy} disabled={disabled}>
        {verb}
      </Button>
    </>
  );
  return (
    <Dialog
      {...{ title, description, open, footer }}
      {...(trigger === undefined ? {} : { trigger })}
      {...(wide ? { className: "w-[560px] max-w-[calc(100vw-32px)] max-sm:max-w-none" } : {})}
      onOpenChange={(next) => (next ? onOpen?.() : onClose())}
    >
      <form id={form} method="post" onSubmit={submit} className={layouts[wide ? "wide" : "narrow"]}>
        {children}
      </form>
      {after}
    </Dialog>
  );
}
