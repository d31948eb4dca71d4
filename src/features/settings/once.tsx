/** A secret that is shown one time, in a dialog that only its reader closes. */
"use client";
import { toast } from "sonner";
import { Button } from "#ui/controls/button.tsx";
import { Dialog } from "#ui/overlay/dialog.tsx";
import { useWords } from "#ui/words/use-words.ts";
import { settingsWords } from "./words.ts";

export interface Secret {
  readonly meaning: string;
  readonly text: string;
}

interface Props {
  readonly secret: Secret | null;
  readonly onClose: () => void;
}

export function Once({ secret, onClose }: Props) {
  const t = useWords(settingsWords);
  const copy = async () => {
    await navigator.clipboard?.writeText(secret?.text ?? "");
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
      description={secret?.meaning}
      footer={footer}
      open={secret !== null}
      onOpenChange={(open) => !open && onClose()}
    >
      <pre className="rounded-ctl border border-line bg-sunken px-3 py-2 font-mono text-meta break-all whitespace-pre-wrap select-all">
        {secret?.text}
      </pre>
    </Dialog>
  );
}
