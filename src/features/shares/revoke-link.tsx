/** Revokes a link, after asking: it cannot be taken back. */
"use client";
import { useState } from "react";
import type { ShareLink } from "#domain/shares/share-link.ts";
import { Button } from "#ui/controls/button.tsx";
import { Dialog } from "#ui/overlay/dialog.tsx";
import { sendChange } from "#ui/report/send-change.ts";
import { useSent } from "#ui/report/use-sent.ts";
import { useWords } from "#ui/words/use-words.ts";
import { shareWords } from "./words.ts";

interface Props {
  readonly workspace: string;
  readonly link: ShareLink;
}

export function RevokeLink({ workspace, link: { id, name } }: Props) {
  const t = useWords(shareWords);
  const [open, setOpen] = useState(false);
  const revoking = useSent(
    () => sendChange(workspace, "DELETE", `shares/${id}`),
    () => setOpen(false),
  );
  const footer = (
    <>
      <Button onClick={() => setOpen(false)}>{t("cancel")}</Button>
      <Button weight="danger" busy={revoking.isPending} onClick={() => revoking.mutate()}>
        {t("revoke")}
      </Button>
    </>
  );
  const trigger = (
    <Button size="small" weight="ghost" aria-label={`${t("revoke")}: ${name}`}>
      {t("revoke")}
    </Button>
  );
  return (
    <Dialog title={t("revokeTitle", { name })} trigger={trigger} open={open} onOpenChange={setOpen} footer={footer}>
      <p className="text-pretty text-ink-2">{t("revokeText")}</p>
    </Dialog>
  );
}
