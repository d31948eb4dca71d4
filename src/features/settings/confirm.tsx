/** Asks before something that cannot be taken back. */
"use client";
import { type ReactElement, useState } from "react";
import { Button } from "#ui/controls/button.tsx";
import { Dialog } from "#ui/overlay/dialog.tsx";
import { useWords } from "#ui/words/use-words.ts";
import { settingsWords } from "./words.ts";

interface Props {
  readonly title: string;
  readonly text: string;
  /** What the button does. */
  readonly verb: string;
  readonly danger?: boolean;
  readonly trigger: ReactElement;
  readonly onConfirm: () => void;
}

export function Confirm({ title, text, verb, danger = true, trigger, onConfirm }: Props) {
  const t = useWords(settingsWords);
  const [open, setOpen] = useState(false);
  const confirm = () => {
    setOpen(false);
    onConfirm();
  };
  const footer = (
    <>
      <Button onClick={() => setOpen(false)}>{t("cancel")}</Button>
      <Button weight={danger ? "danger" : "primary"} onClick={confirm}>
        {verb}
      </Button>
    </>
  );
  return (
    <Dialog title={title} trigger={trigger} open={open} onOpenChange={setOpen} footer={footer}>
      <p className="text-pretty text-ink-2">{text}</p>
    </Dialog>
  );
}
