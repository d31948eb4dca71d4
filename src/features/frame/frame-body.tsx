/** The frame itself: rail, page, bottom bar, palette, help and keyboard. */
"use client";
import { useMemo, useState } from "react";
import { useRegisteredCommands } from "#ui/commands/command-context.tsx";
import { BottomBar } from "./bottom-bar.tsx";
import { CommandPalette } from "./command-palette.tsx";
import { FrameContext, type FrameProps } from "./frame-context.tsx";
import { frameEntries } from "./frame-entries.ts";
import { Rail } from "./rail.tsx";
import { ShortcutHelp } from "./shortcut-help.tsx";
import { SkipLink } from "./skip-link.tsx";
import { useFrameCommands } from "./use-frame-commands.ts";
import { useShortcuts } from "./use-shortcuts.ts";

export function FrameBody({
  user,
  workspace,
  workspaces,
  theme,
  entries: shown,
  sources = null,
  children,
}: FrameProps) {
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
