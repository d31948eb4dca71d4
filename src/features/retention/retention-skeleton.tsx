/** A report of this page before its figures: tiles, then rows. */
"use client";
import { Skeleton, SkeletonRows } from "#ui/state/skeleton.tsx";
import { useWords } from "#ui/words/use-words.ts";
import { retentionWords } from "./words.ts";

export function RetentionSkeleton() {
  const t = useWords(retentionWords);
  return (
    <>
      <div className="grid grid-cols-3 gap-px border-b border-line bg-line">
        {["a", "b", "c"].map((name) => (
          <div key={name} className="h-[90px] bg-surface px-5 py-2.5 max-sm:px-4">
            <Skeleton className="h-4 w-20" />
            <Skeleton className="mt-2 h-6 w-24" />
          </div>
        ))}
      </div>
      <SkeletonRows rows={12} label={t("loading")} />
    </>
  );
}
