/** The operations board before its first figures, in its final shape. */
"use client";
import { SkeletonRows } from "#ui/state/skeleton.tsx";
import { useWords } from "#ui/words/use-words.ts";
import { operationsColumns } from "./operations-columns.ts";
import { operationsWords } from "./words.ts";

export function OperationsSkeleton() {
  const t = useWords(operationsWords);
  return (
    <div className="bg-surface">
      <div className="h-(--filters) border-b border-line" />
      <div className="h-8 border-b border-line" />
      <div className={operationsColumns}>
        <SkeletonRows rows={14} label={t("loading")} />
        <div className="border-x border-line max-lg:hidden" />
        <div className="max-lg:hidden" />
      </div>
      <SkeletonRows rows={8} label={t("loading")} />
    </div>
  );
}
