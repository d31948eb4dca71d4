/** Data quality before its figures. */
"use client";
import { SkeletonRows } from "#ui/state/skeleton.tsx";
import { useWords } from "#ui/words/use-words.ts";
import { qualityWords } from "./words.ts";

export function QualitySkeleton() {
  const t = useWords(qualityWords);
  return (
    <div className="bg-surface">
      <div className="h-(--filters) border-b border-line" />
      <SkeletonRows rows={10} label={t("loading")} />
    </div>
  );
}
