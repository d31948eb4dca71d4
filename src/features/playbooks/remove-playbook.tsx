/** Deletes a playbook, with a word that takes it back. */
"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { toast } from "sonner";
import type { Playbook } from "#domain/playbooks/playbook.ts";
import { Button } from "#ui/controls/button.tsx";
import { useWords } from "#ui/words/use-words.ts";
import { sendRemoval, sendRestoring } from "./send-playbooks.ts";
import { useTold } from "./use-told.ts";
import { playbookWords } from "./words.ts";

export function RemovePlaybook({ workspace, playbook }: { readonly workspace: string; readonly playbook: Playbook }) {
  const t = useWords(playbookWords);
  const router = useRouter();
  const [busy, setBusy] = useState(false);
  const name = useTold()(playbook.name);
  const failed = (thrown: unknown) =>
    void toast.error(t("failed"), { description: thrown instanceof Error ? thrown.message : "" });
  const restore = async () => {
    try {
      await sendRestoring(workspace, playbook.id);
      toast(t("restored", { name }));
      router.refresh();
    } catch (thrown) {
      failed(thrown);
    }
  };
  const remove = async () => {
    setBusy(true);
    try {
      await sendRemoval(workspace, playbook.id);
      toast(t("removed", { name }), { action: { label: t("undo"), onClick: () => void restore() } });
      router.push(`/w/${workspace}/playbooks`);
      router.refresh();
    } catch (thrown) {
      failed(thrown);
      setBusy(false);
    }
  };
  return (
    <Button weight="danger" busy={busy} onClick={() => void remove()}>
      {t("remove")}
    </Button>
  );
}
