/** What stands around sign-in and set-up: the sign, the language, and a quiet war map at the side. */
"use client";
import { useRouter } from "next/navigation";
import type { ReactNode } from "react";
import { type Locale, locales } from "#domain/base/locale.ts";
import { Segmented } from "#ui/controls/segmented.tsx";
import { localeCookie } from "#ui/words/choose-locale.ts";
import { useLocaleSettings } from "#ui/words/locale-context.tsx";
import { useWords } from "#ui/words/use-words.ts";
import { QuietMap } from "./quiet-map.tsx";
import { accessWords } from "./words.ts";

interface Props {
  readonly mark: ReactNode;
  readonly title: string;
  readonly intro?: string;
  readonly children: ReactNode;
}

const year = 365 * 24 * 3600;
const names: Readonly<Record<Locale, string>> = { en: "English", "zh-CN": "简体中文" };

export function EntryFrame({ mark, title, intro, children }: Props) {
  const t = useWords(accessWords);
  return (
    <div className="grid min-h-dvh grid-cols-[minmax(0,1fr)_minmax(0,1fr)] bg-surface max-lg:grid-cols-1">
      <div className="flex min-w-0 flex-col px-8 py-6 max-sm:px-5">
        <header className="flex items-center gap-2.5">
          {mark}
          <span className="flex-1 font-semibold">{t("product")}</span>
          <LanguageSwitch />
        </header>
        <main className="m-auto w-full max-w-[400px] py-10">
          <h1 className="text-[22px] leading-7 font-semibold tracking-tight">{title}</h1>
          {intro !== undefined && <p className="mt-1 text-pretty text-ink-2">{intro}</p>}
          <div className="mt-6">{children}</div>
        </main>
      </div>
      <aside className="flex flex-col justify-center gap-8 border-l border-line bg-rail px-14 max-lg:hidden">
        <QuietMap />
        <p className="max-w-[46ch] text-title text-pretty text-ink-2">{t("promise")}</p>
      </aside>
    </div>
  );
}

function LanguageSwitch() {
  const t = useWords(accessWords);
  const router = useRouter();
  const { locale } = useLocaleSettings();
  const choose = (wanted: Locale) => {
    const secure = window.location.protocol === "https:" ? "; Secure" : "";
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing on plain-http addresses
    document.cookie = `${localeCookie}=${wanted}; Path=/; Max-Age=${year}; SameSite=Lax${secure}`;
    router.refresh();
  };
  const choices = locales.map((value) => ({ value, label: names[value] }));
  return <Segmented label={t("language")} choices={choices} value={locale} onValueChange={choose} />;
}
