/** Text that is shown one time, such as a secret, in a dialog that only its reader closes. */
"use client";
import type { ReactNode } from "react";
import { toast } from "sonner";
import { Button } from "#ui/controls/button.tsx";
import { uiWords } from "#ui/words/ui-words.ts";
import { useWords } from "#ui/words/use-words.ts";
import { Dialog } from "./dialog.tsx";

interface Props {
  readonly title: ReactNode;
  readonly description: ReactNode;
  /** null: nothing to show. */
  readonly text: string | null;
  readonly onClose: () => void;
}

export function OnceDialog({ title, description, text, onClose }: Props) {
  const t = useWords(uiWords);
  const copy = async () => {
    await navigator.clipboard?.writeText(text ?? "");
    toast(t("copied"));
  };
  const footer = (
    <>
      <Button onClick={() => void copy()}>{t("copy")}</Button>
      <Button weight="primary" onClick={onClose}>
        {t("done")}
      </Button>
    </>
  );
  return (
    <Dialog {...{ title, description, footer }} open={text !== null} onOpenChange={(open) => !open && onClose()}>
      <pre
        data-once
        className="rounded-ctl border border-line bg-sunken px-3 py-2 font-mono text-meta break-all whitespace-pre-wrap select-all"
      >
        {text}
      </pre>
    </Dialog>
  );
}
