/** A page of collaboration health before its figures. */
"use client";
import { SkeletonRows } from "#ui/state/skeleton.tsx";
import { useWords } from "#ui/words/use-words.ts";
import { healthWords } from "./words.ts";

export function HealthSkeleton() {
  const t = useWords(healthWords);
  return (
    <div className="bg-surface">
      <div className="h-(--filters) border-b border-line" />
      <SkeletonRows rows={16} label={t("loading")} />
    </div>
  );
}
