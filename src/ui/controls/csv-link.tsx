/** Takes the figures of a part of a page along as a file. */
"use client";
import { uiWords } from "#ui/words/ui-words.ts";
import { useWords } from "#ui/words/use-words.ts";
import { buttonLook } from "./button.tsx";

/** `address` is the report's own; the same question is asked as CSV. */
export function CsvLink({ address }: { readonly address: string }) {
  const t = useWords(uiWords);
  return (
    <a href={`${address}&format=csv`} download className={buttonLook({ weight: "ghost", size: "small" })}>
      {t("csv")}
    </a>
  );
}
