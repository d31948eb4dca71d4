/** The reader's language and theme: kept in a cookie for a year, applied by rendering the route again. */
"use client";
import { useRouter } from "next/navigation";
import { useMemo } from "react";
import type { Locale } from "#domain/base/locale.ts";
import { type Theme, themeCookie } from "#ui/theme/theme.ts";
import { localeCookie } from "#ui/words/choose-locale.ts";

const year = 365 * 24 * 3600;

function keep(name: string, value: string): void {
  const secure = window.location.protocol === "https:" ? "; Secure" : "";
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing on plain-http addresses
  document.cookie = `${name}=${value}; Path=/; Max-Age=${year}; SameSite=Lax${secure}`;
}

interface Preferences {
  readonly chooseLocale: (locale: Locale) => void;
  readonly chooseTheme: (theme: Theme) => void;
}

export function usePreferences(): Preferences {
  const router = useRouter();
  return useMemo(
    () => ({
      chooseLocale: (locale) => {
        keep(localeCookie, locale);
        router.refresh();
      },
      chooseTheme: (theme) => {
        keep(themeCookie, theme);
        // At once; the refreshed route says the same.
        document.documentElement.dataset.theme = theme;
        router.refresh();
      },
    }),
    [router],
  );
}
