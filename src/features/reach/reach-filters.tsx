/** The bar of choices: which days. */
"use client";
import type { ReactNode } from "react";
import { CopyLink } from "#ui/controls/copy-link.tsx";
import { Segmented } from "#ui/controls/segmented.tsx";
import { FilterBar } from "#ui/layout/filter-bar.tsx";
import { useWords } from "#ui/words/use-words.ts";
import { useReach } from "./reach-context.tsx";
import { ranges } from "./reach-view.ts";
import { reachWords } from "./words.ts";

/** `saved`: views that were kept, beside the link. */
export function ReachFilters({ saved }: { readonly saved?: ReactNode }) {
  const t = useWords(reachWords);
  const { view, change } = useReach();
  const tools = (
    <>
      {saved}
      <CopyLink />
    </>
  );
  return (
    <FilterBar label={t("filters")} tools={tools}>
      <Segmented
        label={t("range")}
        choices={ranges.map((value) => ({ value, label: t(`range_${value}`) }))}
        value={view.range}
        onValueChange={(range) => change({ range })}
      />
    </FilterBar>
  );
}
