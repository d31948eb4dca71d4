/** What stands at an address that leads nowhere. */
import type { Metadata } from "next";
import { Mark } from "#features/frame/mark.tsx";
import { outsideWords } from "#features/frame/outside-words.ts";
import { ButtonLink } from "#ui/controls/button.tsx";
import { requestLocale } from "#ui/words/request-locale.ts";
import { wordsFor } from "#ui/words/words-for.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: wordsFor(await requestLocale(), outsideWords)("notFoundTitle") };
}

export default async function NotFound() {
  const t = wordsFor(await requestLocale(), outsideWords);
  return (
    <main className="grid min-h-dvh place-content-center justify-items-center">
      <Mark size={28} />
      <h1 className="mt-4 text-page font-semibold">{t("notFoundTitle")}</h1>
      <p className="mt-1 mb-4 max-w-[52ch] px-5 text-center text-pretty text-ink-2">{t("notFound")}</p>
      <ButtonLink href="/">{t("home")}</ButtonLink>
    </main>
  );
}
