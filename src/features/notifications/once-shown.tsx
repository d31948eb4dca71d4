/** The secret of a webhook, shown one time. */
"use client";
import { toast } from "sonner";
import { Button } from "#ui/controls/button.tsx";
import { Dialog } from "#ui/overlay/dialog.tsx";
import { useWords } from "#ui/words/use-words.ts";
import { contactWords } from "./words-contacts.ts";

export interface Shown {
  readonly name: string;
  readonly secret: string;
}

interface Props {
  readonly shown: Shown | null;
  readonly onClose: () => void;
}

export function OnceShown({ shown, onClose }: Props) {
  const t = useWords(contactWords);
  if (shown === null) return null;
  const copy = async () => {
    await navigator.clipboard?.writeText(shown.secret);
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
    <Dialog
      title={t("onceTitle")}
      description={t("onceText", { name: shown.name })}
      footer={footer}
      open
      onOpenChange={(open) => !open && onClose()}
    >
      <pre className="rounded-ctl border border-line bg-sunken px-3 py-2 font-mono text-meta break-all whitespace-pre-wrap select-all">
        {shown.secret}
      </pre>
    </Dialog>
  );
}
