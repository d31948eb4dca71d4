/** Audiences while they are changed: shown at once, saved behind, undone by a word. */
"use client";
import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { toast } from "sonner";
import type { Audience } from "#domain/audiences/audience.ts";
import { useFormat } from "#ui/format/use-format.ts";
import { useWords } from "#ui/words/use-words.ts";
import { sendRecount, sendRemoval, sendRestoring } from "./send-audiences.ts";
import { audienceWords } from "./words.ts";

/** `saved` are the server's; a refresh of the page replaces what is shown. */
export function useAudiences(workspace: string, saved: readonly Audience[]) {
  const t = useWords(audienceWords);
  const format = useFormat();
  const router = useRouter();
  const [audiences, setAudiences] = useState(saved);
  const [counting, setCounting] = useState<ReadonlySet<number>>(new Set());
  useEffect(() => setAudiences(saved), [saved]);

  const failed = (thrown: unknown) =>
    void toast.error(t("failed"), { description: thrown instanceof Error ? thrown.message : "" });

  async function recount({ id, name }: Audience): Promise<void> {
    setCounting((ids) => new Set([...ids, id]));
    try {
      const { before, audience } = await sendRecount(workspace, id);
      setAudiences((shown) => shown.map((one) => (one.id === id ? audience : one)));
      const { size } = audience;
      toast(
        size === before ? t("unchanged", { name, size }) : t("recounted", { name, size, before: format.count(before) }),
      );
      router.refresh();
    } catch (thrown) {
      failed(thrown);
    }
    setCounting((ids) => new Set([...ids].filter((other) => other !== id)));
  }

  async function restore({ id, name }: Audience): Promise<void> {
    try {
      await sendRestoring(workspace, id);
      toast(t("restored", { name }));
    } catch (thrown) {
      failed(thrown);
    }
    router.refresh();
  }

  async function remove(audience: Audience): Promise<void> {
    setAudiences((shown) => shown.filter(({ id }) => id !== audience.id));
    try {
      await sendRemoval(workspace, audience.id);
      toast(t("removed", { name: audience.name }), {
        action: { label: t("undo"), onClick: () => void restore(audience) },
      });
    } catch (thrown) {
      failed(thrown);
    }
    router.refresh();
  }

  return { audiences, counting, recount, remove };
}
