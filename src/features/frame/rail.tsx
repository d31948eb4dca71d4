/** The left rail: workspace, pages by group, state of the sources, account. Folds to icons below 1200 px. */
"use client";
import Link from "next/link";
import { usePathname } from "next/navigation";
import { Icon } from "#ui/icons/icon.tsx";
import { Tooltip } from "#ui/overlay/tooltip.tsx";
import { useWords } from "#ui/words/use-words.ts";
import { useFrame } from "./frame-context.tsx";
import { type EntryGroup, entryGroups, type FrameEntry, isCurrent } from "./frame-entries.ts";
import { SourceState } from "./source-state.tsx";
import { UserMenu } from "./user-menu.tsx";
import { frameWords } from "./words.ts";
import { WorkspaceSwitcher } from "./workspace-switcher.tsx";

export function Rail() {
  const t = useWords(frameWords);
  const { entries } = useFrame();
  return (
    <header
      data-print="hide"
      className="sticky top-0 flex h-dvh flex-col border-r border-line bg-rail px-2 pb-2 max-sm:hidden"
    >
      <WorkspaceSwitcher />
      <nav aria-label={t("mainMenu")} className="flex min-h-0 flex-1 flex-col overflow-y-auto [scrollbar-width:none]">
        {entryGroups.map((group) => (
          <RailGroup key={group} group={group} entries={entries.filter((entry) => entry.group === group)} />
        ))}
      </nav>
      <SourceState />
      <UserMenu />
    </header>
  );
}

interface GroupProps {
  readonly group: EntryGroup;
  readonly entries: readonly FrameEntry[];
}

function RailGroup({ group, entries }: GroupProps) {
  const t = useWords(frameWords);
  if (entries.length === 0) return null;
  return (
    <>
      {group === "workspace" ? (
        <div className="pt-3.5" />
      ) : (
        <h2 className="px-2 pt-3.5 pb-1 text-micro font-medium text-ink-3 max-lg:mx-1 max-lg:mt-2 max-lg:border-t max-lg:border-line max-lg:p-0 max-lg:pt-2 max-lg:first:border-0">
          <span className="max-lg:sr-only">{t(group)}</span>
        </h2>
      )}
      <ul>
        {entries.map((entry) => (
          <RailLink key={entry.id} entry={entry} />
        ))}
      </ul>
    </>
  );
}

function RailLink({ entry }: { readonly entry: FrameEntry }) {
  const t = useWords(frameWords);
  const current = isCurrent(entry, usePathname());
  return (
    <li>
      <Tooltip text={t(entry.id)} side="right" className="lg:hidden">
        <Link
          href={entry.href}
          aria-current={current ? "page" : undefined}
          className="group flex h-7 items-center gap-2 rounded-ctl px-2 text-ink-2 transition-colors hover:bg-hover aria-[current]:bg-selected aria-[current]:font-medium aria-[current]:text-ink max-lg:h-8 max-lg:justify-center max-lg:px-0"
        >
          <Icon name={entry.icon} className="text-ink-3 group-aria-[current]:text-ink" />
          <span className="truncate max-lg:sr-only">{t(entry.id)}</span>
        </Link>
      </Tooltip>
    </li>
  );
}
