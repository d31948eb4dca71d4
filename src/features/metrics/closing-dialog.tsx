/** Asks why a proposal is refused or taken back, and does it. */
"use client";
import { useState } from "react";
import { Button } from "#ui/controls/button.tsx";
import { Field } from "#ui/controls/field.tsx";
import { TextArea } from "#ui/controls/text-area.tsx";
import { Dialog } from "#ui/overlay/dialog.tsx";
import { sendChange } from "#ui/report/send-change.ts";
import { useSent } from "#ui/report/use-sent.ts";
import { useWords } from "#ui/words/use-words.ts";
import { entryWords } from "./words-entry.ts";

interface Props {
  readonly workspace: string;
  readonly proposalId: number;
  readonly revision: number;
  readonly closing: "refuse" | "withdraw";
  readonly onClose: () => void;
}

export function ClosingDialog({ workspace, proposalId, revision, closing, onClose }: Props) {
  const t = useWords(entryWords);
  const [reason, setReason] = useState("");
  const send = () => sendChange(workspace, "POST", `metric-proposals/${proposalId}/${closing}`, { revision, reason });
  const sent = useSent(send, onClose);
  const footer = (
    <>
      <Button onClick={onClose}>{t("cancel")}</Button>
      <Button weight="primary" busy={sent.isPending} disabled={reason.trim() === ""} onClick={() => sent.mutate()}>
        {t(closing)}
      </Button>
    </>
  );
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()} title={t(closing)} footer={footer}>
      <Field label={t(closing === "refuse" ? "whyRefuse" : "whyWithdraw")}>
        <TextArea value={reason} onChange={(event) => setReason(event.currentTarget.value)} />
      </Field>
    </Dialog>
  );
}
