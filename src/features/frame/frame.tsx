/** The frame around every page of a workspace: rail, palette, keyboard, and the workspace's clock and currency. */
"use client";
import { type ReactNode, useMemo, useState } from "react";
import type { Locale } from "#domain/base/locale.ts";
import { useRegisteredCommands } from "#ui/commands/command-context.tsx";
import type { Theme } from "#ui/theme/theme.ts";
import { LocaleProvider } from "#ui/words/locale-context.tsx";
import { useWords } from "#ui/words/use-words.ts";
import { BottomBar } from "./bottom-bar.tsx";
import { CommandPalette } from "./command-palette.tsx";
import { FrameContext, type FrameUser, type FrameWorkspace, type SourceSummary } from "./frame-context.tsx";
import { type FrameEntryId, frameEntries } from "./frame-entries.ts";
import { Rail } from "./rail.tsx";
import { ShortcutHelp } from "./shortcut-help.tsx";
import { useFrameCommands } from "./use-frame-commands.ts";
import { useShortcuts } from "./use-shortcuts.ts";
import { frameWords } from "./words.ts";

export interface FrameProps {
  readonly user: FrameUser;
  readonly workspace: FrameWorkspace & { readonly timezone: string; readonly currency: string };
  /** Those that the user may open, this one included. */
  readonly workspaces: readonly FrameWorkspace[];
  readonly locale: Locale;
  readonly theme: Theme;
  /** Pages in the rail; all that exist unless named. */
  readonly entries?: readonly FrameEntryId[];
  readonly sources?: SourceSummary | null;
  readonly children: ReactNode;
}

export function Frame(props: FrameProps) {
  const { workspace, locale } = props;
  return (
    <LocaleProvider locale={locale} timezone={workspace.timezone} currency={workspace.currency}>
      <FrameBody {...props} />
    </LocaleProvider>
  );
}

function FrameBody({ user, workspace, workspaces, theme, entries: shown, sources = null, children }: FrameProps) {
  const [paletteOpen, setPaletteOpen] = useState(false);
  const [helpOpen, setHelpOpen] = useState(false);
  const entries = useMemo(() => frameEntries(workspace.slug, shown), [workspace.slug, shown]);
  const own = useFrameCommands(entries, workspace, workspaces);
  const registered = useRegisteredCommands();
  const commands = useMemo(() => [...registered, ...own], [registered, own]);
  const [actions] = useState(() => ({
    openPalette: () => setPaletteOpen(true),
    togglePalette: () => setPaletteOpen((open) => !open),
    openHelp: () => setHelpOpen(true),
  }));
  useShortcuts(commands, actions);
  const state = useMemo(
    () => ({ user, workspace, workspaces, theme, entries, sources, ...actions }),
    [user, workspace, workspaces, theme, entries, sources, actions],
  );
  return (
    <FrameContext value={state}>
      <SkipLink />
      <div className="grid min-h-dvh grid-cols-[var(--rail-w)_minmax(0,1fr)] max-lg:grid-cols-[var(--rail-folded)_minmax(0,1fr)] max-sm:block print:block">
        <Rail />
        <main id="content" tabIndex={-1} className="min-w-0 outline-none focus-visible:shadow-none max-sm:pb-(--bar-h)">
          {children}
        </main>
        <BottomBar />
      </div>
      <CommandPalette commands={commands} open={paletteOpen} onOpenChange={setPaletteOpen} />
      <ShortcutHelp commands={commands} open={helpOpen} onOpenChange={setHelpOpen} />
    </FrameContext>
  );
}

function SkipLink() {
  const t = useWords(frameWords);
  return (
    <a
      href="#content"
      className="fixed top-2 left-2 z-50 -translate-y-16 rounded-ctl bg-surface px-3 py-1.5 font-medium shadow-overlay focus:translate-y-0"
    >
      {t("skip")}
    </a>
  );
}
