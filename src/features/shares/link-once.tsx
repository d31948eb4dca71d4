/** A new link, to be copied. */
"use client";
import { useFormat } from "#ui/format/use-format.ts";
import { OnceDialog } from "#ui/overlay/once-dialog.tsx";
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
  return (
    <OnceDialog
      title={t("onceTitle", { name: made?.share.name ?? "" })}
      description={made === null ? undefined : t("onceText", { time: format.dayHour(made.share.expiresAt) })}
      text={made === null ? null : `${window.location.origin}/share/${made.token}`}
      onClose={onClose}
    />
  );
}
