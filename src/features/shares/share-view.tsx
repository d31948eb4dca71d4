/** From a board to a link of what it shows just now. */
"use client";
import { useRouter, useSearchParams } from "next/navigation";
import { Chip } from "#ui/controls/chip.tsx";
import { useWords } from "#ui/words/use-words.ts";
import { shareWords } from "./words.ts";

export function ShareView({ workspace }: { readonly workspace: string }) {
  const t = useWords(shareWords);
  const router = useRouter();
  const query = useSearchParams().toString();
  const go = () => router.push(`/w/${workspace}/settings/shares?${new URLSearchParams({ query })}`);
  return (
    <Chip look="bare" icon="people" onClick={go}>
      {t("share")}
    </Chip>
  );
}
