/** Attribution before its first figures, in its final shape. */
"use client";
import { Skeleton, SkeletonRows } from "#ui/state/skeleton.tsx";
import { useWords } from "#ui/words/use-words.ts";
import { attributionWords } from "./words.ts";

const tiles = ["conversions", "value", "unattributed", "touches", "nulls"] as const;

export function AttributionSkeleton() {
  const t = useWords(attributionWords);
  return (
    <div role="status" aria-label={t("loading")}>
      <div className="grid grid-cols-5 gap-px border-b border-line bg-line max-lg:grid-cols-3 max-sm:grid-cols-2 max-sm:*:last:col-span-2">
        {tiles.map((tile) => (
          <div key={tile} className="h-[82px] bg-surface py-2.5 pr-4 pl-5">
            <Skeleton className="h-4 w-24" />
            <Skeleton className="mt-2 mb-2 h-6 w-28" />
          </div>
        ))}
      </div>
      <SkeletonRows rows={12} label={t("loading")} />
    </div>
  );
}
