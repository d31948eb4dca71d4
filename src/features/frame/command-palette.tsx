/** The command palette: every page and every command by its name. */
"use client";
import { Dialog } from "@base-ui/react/dialog";
import { Command as Palette } from "cmdk";
import type { Command } from "#ui/commands/command-context.tsx";
import { Icon } from "#ui/icons/icon.tsx";
import { useWords } from "#ui/words/use-words.ts";
import { groupCommands } from "./group-commands.ts";
import { KeyChord } from "./key-chord.tsx";
import { frameWords } from "./words.ts";

interface Props {
  readonly commands: readonly Command[];
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
}

export function CommandPalette({ commands, open, onOpenChange }: Props) {
  const t = useWords(frameWords);
  const groups = groupCommands(commands, t("thisPage"));
  return (
    <Dialog.Root open={open} onOpenChange={(next) => onOpenChange(next)}>
      <Dialog.Portal>
        <Dialog.Backdrop className="fixed inset-0 z-40 bg-veil transition-opacity data-[ending-style]:opacity-0 data-[starting-style]:opacity-0" />
        <Dialog.Popup
          aria-label={t("palette")}
          className="fixed top-[14vh] left-1/2 z-50 w-[560px] max-w-[calc(100vw-24px)] -translate-x-1/2 overflow-hidden rounded-pop bg-surface shadow-overlay outline-none"
        >
          <Palette label={t("palette")} loop>
            <div className="flex h-12 items-center gap-2.5 border-b border-line px-4 text-ink-3">
              <Icon name="search" />
              <Palette.Input
                autoFocus
                placeholder={t("palettePrompt")}
                className="h-full flex-1 bg-transparent text-title text-ink outline-none placeholder:text-ink-3 focus-visible:shadow-none"
              />
            </div>
            <Palette.List className="max-h-[min(420px,60vh)] overflow-y-auto p-1.5">
              <Palette.Empty className="px-2.5 py-6 text-center text-ink-3">{t("paletteEmpty")}</Palette.Empty>
              {[...groups].map(([heading, members]) => (
                <Palette.Group
                  key={heading}
                  heading={heading}
                  className="[&_[cmdk-group-heading]]:px-2.5 [&_[cmdk-group-heading]]:pt-2 [&_[cmdk-group-heading]]:pb-1 [&_[cmdk-group-heading]]:text-micro [&_[cmdk-group-heading]]:text-ink-3"
                >
                  {members.map((command) => (
                    <Item key={command.id} command={command} onRun={() => onOpenChange(false)} />
                  ))}
                </Palette.Group>
              ))}
            </Palette.List>
          </Palette>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

interface ItemProps {
  readonly command: Command;
  readonly onRun: () => void;
}

function Item({ command, onRun }: ItemProps) {
  return (
    <Palette.Item
      value={command.id}
      keywords={[command.label, ...(command.keywords ?? [])]}
      onSelect={() => {
        onRun();
        command.run();
      }}
      className="flex h-8 cursor-default items-center gap-3 rounded-ctl px-2.5 text-ink-2 data-[selected=true]:bg-hover data-[selected=true]:text-ink"
    >
      <span className="flex-1 truncate">{command.label}</span>
      {command.keys !== undefined && <KeyChord keys={command.keys} />}
    </Palette.Item>
  );
}
