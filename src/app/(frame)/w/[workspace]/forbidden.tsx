/** What stands where a page is not for the reader's role. */
import type { Metadata } from "next";
import { outsideWords } from "#features/frame/outside-words.ts";
import { TopBar } from "#features/frame/top-bar.tsx";
import { EmptyState } from "#ui/state/empty-state.tsx";
import { requestLocale } from "#ui/words/request-locale.ts";
import { wordsFor } from "#ui/words/words-for.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: wordsFor(await requestLocale(), outsideWords)("forbiddenTitle") };
}

export default async function Forbidden() {
  const t = wordsFor(await requestLocale(), outsideWords);
  return (
    <>
      <TopBar title={t("forbiddenTitle")} />
      <EmptyState>{t("forbidden")}</EmptyState>
    </>
  );
}
