/** All keyboard shortcuts that hold on the page at hand. */
"use client";
import type { Command } from "#ui/commands/command-context.tsx";
import { Dialog } from "#ui/overlay/dialog.tsx";
import { useWords } from "#ui/words/use-words.ts";
import { groupCommands } from "./group-commands.ts";
import { KeyChord } from "./key-chord.tsx";
import { useCommandKey } from "./use-command-key.ts";
import { frameWords } from "./words.ts";

interface Props {
  readonly commands: readonly Command[];
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
}

export function ShortcutHelp({ commands, open, onOpenChange }: Props) {
  const t = useWords(frameWords);
  const anywhere = [
    { keys: useCommandKey(), label: t("openPalette") },
    { keys: "?", label: t("openHelp") },
    { keys: "Esc", label: t("closePane") },
    { keys: "↑ ↓ ← →", label: t("moveInTables") },
    { keys: "↵", label: t("openRow") },
  ];
  const groups = groupCommands(
    commands.filter(({ keys }) => keys !== undefined),
    t("thisPage"),
  );
  return (
    <Dialog title={t("shortcuts")} open={open} onOpenChange={onOpenChange}>
      <div className="columns-2 gap-x-8 max-sm:columns-1">
        <Group heading={t("anywhere")} rows={anywhere} />
        {[...groups].map(([heading, rows]) => (
          <Group key={heading} heading={heading} rows={rows} />
        ))}
      </div>
    </Dialog>
  );
}

interface GroupProps {
  readonly heading: string;
  readonly rows: readonly { readonly keys?: string; readonly label: string }[];
}

function Group({ heading, rows }: GroupProps) {
  return (
    <section className="mb-4 break-inside-avoid">
      <h3 className="pb-1 text-micro text-ink-3">{heading}</h3>
      <dl>
        {rows.map(({ keys = "", label }) => (
          <div key={keys} className="flex min-h-7 items-center justify-between gap-3">
            <dt className="text-ink-2">{label}</dt>
            <dd>
              <KeyChord keys={keys} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
