/** The bar over a page: its title, its tabs, as of when, and the way to everything else. */
"use client";
import type { ReactNode } from "react";
import { IconButton } from "#ui/controls/icon-button.tsx";
import { Kbd } from "#ui/controls/kbd.tsx";
import { Icon } from "#ui/icons/icon.tsx";
import { useWords } from "#ui/words/use-words.ts";
import { useFrame } from "./frame-context.tsx";
import { InboxBell } from "./inbox-bell.tsx";
import { useCommandKey } from "./use-command-key.ts";
import { frameWords } from "./words.ts";

interface Props {
  readonly title: ReactNode;
  /** LinkTabs. */
  readonly tabs?: ReactNode;
  /** The AsOf clock. */
  readonly asOf?: ReactNode;
  /** Buttons of the page. */
  readonly tools?: ReactNode;
}

export function TopBar({ title, tabs, asOf, tools }: Props) {
  const t = useWords(frameWords);
  const { openPalette } = useFrame();
  const commandKey = useCommandKey();
  return (
    <header className="sticky top-0 z-20 flex min-h-(--top) items-center gap-x-5 border-b border-line bg-surface px-5 max-sm:flex-wrap max-sm:px-4 print:static">
      <h1 className="truncate text-page font-semibold whitespace-nowrap max-sm:min-w-0 max-sm:flex-1 max-sm:leading-[var(--top)]">
        {title}
      </h1>
      {tabs !== undefined && (
        <div className="flex self-stretch max-sm:order-last max-sm:h-9 max-sm:w-full max-sm:overflow-x-auto">
          {tabs}
        </div>
      )}
      <span className="flex-1 max-sm:hidden" />
      {asOf}
      {tools}
      <InboxBell />
      <button
        type="button"
        onClick={openPalette}
        data-print="hide"
        className="flex h-(--ctl) min-w-[158px] items-center gap-2 rounded-ctl border border-line-2 bg-bg pr-1.5 pl-2.5 whitespace-nowrap text-ink-3 transition-colors hover:border-line-3 max-lg:hidden"
      >
        <Icon name="search" size={13} />
        <span className="flex-1 text-left">{t("search")}</span>
        <Kbd>{commandKey}</Kbd>
      </button>
      <span data-print="hide" className="-mx-2 lg:hidden">
        <IconButton icon="search" label={t("search")} onClick={openPalette} />
      </span>
    </header>
  );
}
