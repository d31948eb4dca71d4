/** A new link, shown one time, to be copied. */
"use client";
import { toast } from "sonner";
import { Button } from "#ui/controls/button.tsx";
import { useFormat } from "#ui/format/use-format.ts";
import { Dialog } from "#ui/overlay/dialog.tsx";
import { useWords } from "#ui/words/use-words.ts";
import type { MadeLink } from "./new-link.tsx";
import { shareWords } from "./words.ts";

interface Props {
  readonly made: MadeLink | null;
  readonly onClose: () => void;
}

export function LinkOnce({ made, onClose }: Props) {
  const t = useWords(shareWords);
  const format = useFormat();
  const address = made === null ? "" : `${window.location.origin}/share/${made.token}`;
  const copy = async () => {
    await navigator.clipboard?.writeText(address);
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
      title={t("onceTitle", { name: made?.share.name ?? "" })}
      description={made === null ? undefined : t("onceText", { time: format.dayHour(made.share.expiresAt) })}
      footer={footer}
      open={made !== null}
      onOpenChange={(open) => !open && onClose()}
    >
      <pre
        data-link
        className="rounded-ctl border border-line bg-sunken px-3 py-2 font-mono text-meta break-all whitespace-pre-wrap select-all"
      >
        {address}
      </pre>
    </Dialog>
  );
}
