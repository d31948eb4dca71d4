/** The feed beside the map: what needs a decision now, or that nothing does. */
"use client";
import type { ReactNode } from "react";
import { useRefresh } from "#ui/report/use-refresh.ts";
import { SkeletonRows } from "#ui/state/skeleton.tsx";
import { useWords } from "#ui/words/use-words.ts";
import { feedWords } from "./words-feed.ts";

/** The page's own figures are rendered again with it: not often. */
const everyMs = 300_000;

/** `children`: a part for each kind of decision; null where there is none of any kind. */
export function DecisionFeed({ children }: { readonly children: ReactNode | null }) {
  const t = useWords(feedWords);
  useRefresh(everyMs);
  return (
    <section aria-label={t("decisions")} className="lg:sticky lg:top-(--top)">
      {children ?? <p className="px-5 py-4 text-pretty text-ink-3 max-sm:px-4">{t("none")}</p>}
    </section>
  );
}

export function DecisionFeedSkeleton() {
  return <SkeletonRows rows={4} label={useWords(feedWords)("loading")} />;
}
