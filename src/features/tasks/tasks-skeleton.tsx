/** The board before its tasks, in its final shape. */
"use client";
import { Skeleton } from "#ui/state/skeleton.tsx";
import { useWords } from "#ui/words/use-words.ts";
import { boardColumns } from "./board-moves.ts";
import { taskWords } from "./words.ts";

export function TasksSkeleton() {
  const t = useWords(taskWords);
  return (
    <div role="status" aria-label={t("loading")}>
      <div className="flex h-(--top) items-center border-b border-line bg-surface px-5 max-sm:px-4">
        <Skeleton className="h-4 w-24" />
      </div>
      <div className="flex h-(--filters) items-center gap-1.5 border-b border-line bg-surface px-5 max-sm:px-4">
        {boardColumns.map((column) => (
          <Skeleton key={column} className="h-[26px] w-24" />
        ))}
      </div>
      <div className="flex min-h-[60vh] overflow-hidden border-b border-line bg-surface">
        {boardColumns.map((column, at) => (
          <div key={column} className="flex-1 border-r border-line last:border-r-0 max-sm:min-w-[82vw]">
            <div className="flex h-9 items-center border-b border-line-2 px-3">
              <Skeleton className="h-3 w-20" />
            </div>
            {boardColumns.slice(0, 3 - (at % 3)).map((card) => (
              <div key={card} className="grid gap-2 border-b border-line px-3 py-3">
                <Skeleton className="h-3 w-full" />
                <Skeleton className="h-4 w-3/4" />
                <Skeleton className="h-3 w-1/2" />
              </div>
            ))}
          </div>
        ))}
      </div>
    </div>
  );
}
