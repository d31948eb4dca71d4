/** One quarantined event, opened to be corrected and sent again. */
"use client";
import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { toast } from "sonner";
import type { QuarantineRow } from "#server/spend/queries.ts";
import { Button } from "#ui/controls/button.tsx";
import { Dialog } from "#ui/overlay/dialog.tsx";
import { useWords } from "#ui/words/use-words.ts";
import { openEvent, sendRepair } from "./send-replay.ts";
import { sourceWords } from "./words.ts";

interface Props {
  readonly workspace: string;
  readonly event: QuarantineRow;
}

export function RepairEvent({ workspace, event }: Props) {
  const t = useWords(sourceWords);
  const [text, setText] = useState<string | null>(null);
  const opening = useMutation({
    mutationFn: () => openEvent(workspace, event.id),
    onSuccess: setText,
    onError: (thrown) => toast.error(thrown.message),
  });
  return (
    <>
      <Button
        size="small"
        weight="ghost"
        busy={opening.isPending}
        aria-label={`${t("repair")}: ${event.code} ${event.id}`}
        onClick={() => opening.mutate()}
      >
        {t("repair")}
      </Button>
      {text !== null && <RepairDialog {...{ workspace, event, text }} onClose={() => setText(null)} />}
    </>
  );
}

function RepairDialog({ workspace, event, text, onClose }: Props & { text: string; onClose: () => void }) {
  const t = useWords(sourceWords);
  const router = useRouter();
  const [draft, setDraft] = useState(text);
  const sending = useMutation({
    mutationFn: () => sendRepair(workspace, event.id, draft),
    onSuccess: ({ accepted }) => {
      toast(t(accepted > 0 ? "repaired" : "repairedBefore"));
      onClose();
      router.refresh();
    },
  });
  const problem = sending.error instanceof SyntaxError ? t("notJson") : sending.error?.message;
  const footer = (
    <>
      <Button onClick={onClose}>{t("close")}</Button>
      <Button weight="primary" busy={sending.isPending} onClick={() => sending.mutate()}>
        {t("sendRepaired")}
      </Button>
    </>
  );
  return (
    <Dialog
      title={t("repairTitle")}
      description={event.message}
      open
      onOpenChange={(open) => !open && onClose()}
      footer={footer}
      className="w-[640px] max-w-[calc(100vw-32px)] max-sm:max-w-none"
    >
      <textarea
        aria-label={t("eventJson")}
        value={draft}
        onChange={(change) => setDraft(change.currentTarget.value)}
        spellCheck={false}
        rows={16}
        className="w-full rounded-ctl border border-line-2 bg-sunken p-3 font-mono text-meta text-ink"
      />
      <p role="alert" className="mt-2 text-red empty:hidden">
        {problem}
      </p>
      <p className="mt-2 text-meta text-pretty text-ink-3">{t("repairHint")}</p>
    </Dialog>
  );
}
