/** No figures for this view: said, with the one thing that may help. */
"use client";
import { Button } from "#ui/controls/button.tsx";
import { EmptyState } from "#ui/state/empty-state.tsx";
import { useWords } from "#ui/words/use-words.ts";
import { useOperations } from "./operations-context.tsx";
import { operationsWords } from "./words.ts";

/** `says`: the sentence where no filter is to blame. */
export function NothingCame({ says }: { readonly says: string }) {
  const t = useWords(operationsWords);
  const { view, change } = useOperations();
  if (Object.keys(view.filter).length > 0) {
    const clear = <Button onClick={() => change({ filter: {} })}>{t("clearAll")}</Button>;
    return <EmptyState action={clear}>{t("nobodyFiltered")}</EmptyState>;
  }
  const wider = view.range === "today" && <Button onClick={() => change({ range: "7d" })}>{t("moreDays")}</Button>;
  return <EmptyState action={wider}>{says}</EmptyState>;
}
