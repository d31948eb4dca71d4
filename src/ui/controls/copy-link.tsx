/** Copies the page's address, which is the view. */
"use client";
import { toast } from "sonner";
import { uiWords } from "#ui/words/ui-words.ts";
import { useWords } from "#ui/words/use-words.ts";
import { Chip } from "./chip.tsx";

export function CopyLink() {
  const t = useWords(uiWords);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(window.location.href);
      toast(t("linkCopied"));
    } catch {
      toast(t("linkNotCopied"));
    }
  };
  return (
    <Chip look="bare" icon="link" onClick={() => void copy()}>
      {t("copyLink")}
    </Chip>
  );
}
