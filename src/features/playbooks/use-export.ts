/** An export as it goes on: asked for, looked after every second, cancelled. */
"use client";
import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { toast } from "sonner";
import { type DataExport, type ExportInput, isUnfinished } from "#domain/playbooks/data-export.ts";
import { useWords } from "#ui/words/use-words.ts";
import { askExport, sendExport, sendExportEnd } from "./send-playbooks.ts";
import { playbookWords } from "./words.ts";

const lookMs = 1_000;

export function useExport(workspace: string, saved: DataExport | null) {
  const t = useWords(playbookWords);
  const router = useRouter();
  const [shown, setShown] = useState(saved);
  const [busy, setBusy] = useState(false);
  useEffect(() => setShown(saved), [saved]);

  const id = shown !== null && isUnfinished(shown) ? shown.id : null;
  useEffect(() => {
    if (id === null) return;
    // An answer that does not come is asked for again.
    const timer = setInterval(() => void askExport(workspace, id).then(setShown, () => undefined), lookMs);
    return () => clearInterval(timer);
  }, [workspace, id]);

  async function doing(send: () => Promise<DataExport>): Promise<void> {
    setBusy(true);
    try {
      setShown(await send());
      router.refresh();
    } catch (thrown) {
      toast.error(t("failed"), { description: thrown instanceof Error ? thrown.message : "" });
    }
    setBusy(false);
  }

  return {
    shown,
    busy,
    request: (input: ExportInput) => doing(() => sendExport(workspace, input)),
    cancel: (exportId: number) => doing(() => sendExportEnd(workspace, exportId)),
  };
}
