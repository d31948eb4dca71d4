/** A password, key or token that was made just now. */
"use client";
import { OnceDialog } from "#ui/overlay/once-dialog.tsx";
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
  return (
    <OnceDialog title={t("onceTitle")} description={secret?.meaning} text={secret?.text ?? null} onClose={onClose} />
  );
}
