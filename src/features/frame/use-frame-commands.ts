/** The commands that hold on every page: go somewhere, change language or theme, switch workspace, sign out. */
"use client";
import { useRouter } from "next/navigation";
import { useMemo } from "react";
import { locales } from "#domain/base/locale.ts";
import type { Command } from "#ui/commands/command-context.tsx";
import { themes } from "#ui/theme/theme.ts";
import { useWords } from "#ui/words/use-words.ts";
import { leave } from "./account-items.tsx";
import type { FrameWorkspace } from "./frame-context.tsx";
import type { FrameEntry } from "./frame-entries.ts";
import { usePreferences } from "./use-preferences.ts";
import { frameWords, languageNames } from "./words.ts";

export function useFrameCommands(
  entries: readonly FrameEntry[],
  workspace: FrameWorkspace,
  workspaces: readonly FrameWorkspace[],
): readonly Command[] {
  const t = useWords(frameWords);
  const router = useRouter();
  const { chooseLocale, chooseTheme } = usePreferences();
  return useMemo(() => {
    const pages = entries.map((entry) => ({
      id: `page-${entry.id}`,
      group: t("pages"),
      label: t(entry.id),
      keywords: [entry.id],
      keys: `g ${entry.letter}`,
      run: () => router.push(entry.href),
    }));
    const others = workspaces
      .filter(({ slug }) => slug !== workspace.slug)
      .map(({ slug, name }) => ({
        id: `workspace-${slug}`,
        group: t("workspaces"),
        label: name,
        keywords: [slug],
        run: () => router.push(`/w/${slug}/board`),
      }));
    const languages = locales.map((locale) => ({
      id: `language-${locale}`,
      group: t("language"),
      label: languageNames[locale],
      keywords: ["language", "语言", locale],
      run: () => chooseLocale(locale),
    }));
    const looks = themes.map((theme) => ({
      id: `theme-${theme}`,
      group: t("theme"),
      label: t(`theme_${theme}`),
      keywords: ["theme", "外观", theme],
      run: () => chooseTheme(theme),
    }));
    const inbox = {
      id: "page-inbox",
      group: t("pages"),
      label: t("inbox"),
      keywords: ["inbox", "notifications", "通知"],
      keys: "g i",
      run: () => router.push(`/w/${workspace.slug}/inbox`),
    };
    const account = { id: "sign-out", group: t("accountGroup"), label: t("signOut"), run: leave };
    return [...pages, inbox, ...others, ...languages, ...looks, account];
  }, [entries, workspace.slug, workspaces, t, router, chooseLocale, chooseTheme]);
}
