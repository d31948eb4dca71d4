/** The reader's language and the workspace's clock and currency, for every component below. */
"use client";
import { createContext, type ReactNode, useContext, useMemo } from "react";
import type { Locale } from "#domain/base/locale.ts";

export interface LocaleSettings {
  readonly locale: Locale;
  /** IANA name, as the workspace keeps it. */
  readonly timezone: string;
  /** ISO 4217. */
  readonly currency: string;
}

/** What holds outside any workspace: sign-in, set-up, error pages. */
const LocaleContext = createContext<LocaleSettings>({ locale: "en", timezone: "UTC", currency: "CNY" });

/** Settings left out are those of the provider above. */
export function LocaleProvider({ children, locale, timezone, currency }: Partial<LocaleSettings> & Children) {
  const above = useContext(LocaleContext);
  const settings = useMemo(
    () => ({
      locale: locale ?? above.locale,
      timezone: timezone ?? above.timezone,
      currency: currency ?? above.currency,
    }),
    [above, locale, timezone, currency],
  );
  return <LocaleContext value={settings}>{children}</LocaleContext>;
}

interface Children {
  readonly children: ReactNode;
}

export function useLocaleSettings(): LocaleSettings {
  return useContext(LocaleContext);
}
