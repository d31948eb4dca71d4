/** The items of the account: language, theme, shortcuts, sign out. In the rail's menu and in the bar's. */
"use client";
import { signOut } from "next-auth/react";
import { locales } from "#domain/base/locale.ts";
import { MenuChoices, MenuItem, MenuRule } from "#ui/overlay/menu.tsx";
import { themes } from "#ui/theme/theme.ts";
import { useLocaleSettings } from "#ui/words/locale-context.tsx";
import { useWords } from "#ui/words/use-words.ts";
import { useFrame } from "./frame-context.tsx";
import { usePreferences } from "./use-preferences.ts";
import { frameWords, languageNames } from "./words.ts";

export function leave(): void {
  void signOut({ callbackUrl: "/" });
}

export function AccountItems() {
  const t = useWords(frameWords);
  const { locale } = useLocaleSettings();
  const { user, theme, openHelp } = useFrame();
  const { chooseLocale, chooseTheme } = usePreferences();
  return (
    <>
      <div className="px-2 pt-1.5 pb-1">
        <div className="truncate font-medium">{user.name}</div>
        <div className="truncate text-meta text-ink-3">{user.email}</div>
        <div className="truncate text-meta text-ink-3">{t(`role_${user.role}`)}</div>
      </div>
      <MenuRule />
      <MenuChoices
        label={t("language")}
        value={locale}
        choices={locales.map((value) => ({ value, label: languageNames[value] }))}
        onValueChange={chooseLocale}
      />
      <MenuRule />
      <MenuChoices
        label={t("theme")}
        value={theme}
        choices={themes.map((value) => ({ value, label: t(`theme_${value}`) }))}
        onValueChange={chooseTheme}
      />
      <MenuRule />
      <MenuItem onSelect={openHelp}>{t("shortcuts")}</MenuItem>
      <MenuItem onSelect={leave}>{t("signOut")}</MenuItem>
    </>
  );
}
