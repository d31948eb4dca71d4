/** The board before its first figures, in its final shape. */
"use client";
import { kpiMetrics } from "#domain/metrics/board-questions.ts";
import { Skeleton, SkeletonRows } from "#ui/state/skeleton.tsx";
import { useWords } from "#ui/words/use-words.ts";
import { boardWords } from "./words.ts";

const channels = 11;

export function BoardSkeleton() {
  const t = useWords(boardWords);
  return (
    <div role="status" aria-label={t("loading")}>
      <div className="flex h-7 items-center border-b border-line bg-surface px-5 max-sm:px-4">
        <Skeleton className="h-3 w-40" />
      </div>
      <div className="grid grid-cols-5 gap-px border-b border-line bg-line max-lg:grid-cols-3 max-sm:grid-cols-2">
        {kpiMetrics.map((id) => (
          <div key={id} className="h-[102px] bg-surface py-2.5 pr-4 pl-5 max-sm:h-[82px] max-sm:nth-[n+5]:hidden">
            <Skeleton className="h-4 w-20" />
            <Skeleton className="mt-2 mb-2 h-6 w-28" />
            <Skeleton className="h-4 w-36" />
          </div>
        ))}
      </div>
      <div className="border-b border-line bg-surface px-5 py-3 max-sm:px-4">
        <Skeleton className="h-5 w-64" />
        <Skeleton className="mt-3 h-[62px] w-full" />
        <div className="mt-1 grid gap-px">
          {Array.from({ length: channels }, (_, row) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows without content have no other name
            <div key={row} className="grid h-[29px] grid-cols-[118px_1fr] gap-px">
              <Skeleton className="my-2 mr-8" />
              <Skeleton className="h-full" />
            </div>
          ))}
        </div>
      </div>
      <div className="flex h-20 items-start bg-surface px-5 pt-3 max-sm:px-4">
        <Skeleton className="h-5 w-40" />
      </div>
      <SkeletonRows rows={6} label={t("loading")} />
    </div>
  );
}
