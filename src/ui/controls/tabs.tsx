/** Tabs over panels of one page; tabs that are addresses are links (LinkTabs). */
"use client";
import { Tabs as Base } from "@base-ui/react/tabs";
import Link from "next/link";
import type { ReactNode } from "react";
import { classNames } from "#ui/class-names.ts";

const tabLook =
  "-mb-px flex items-center border-b-2 border-transparent whitespace-nowrap text-ink-3 transition-colors hover:text-ink";

interface TabsProps<Value extends string> {
  readonly label: string;
  readonly tabs: readonly { readonly value: Value; readonly label: ReactNode; readonly panel: ReactNode }[];
  readonly defaultValue?: Value;
}

export function Tabs<Value extends string>({ label, tabs, defaultValue }: TabsProps<Value>) {
  return (
    <Base.Root defaultValue={defaultValue ?? tabs[0]?.value}>
      <Base.List aria-label={label} className="flex h-9 gap-4 border-b border-line px-5">
        {tabs.map((tab) => (
          <Base.Tab
            key={tab.value}
            value={tab.value}
            className={classNames(tabLook, "data-[active]:border-ink data-[active]:font-medium data-[active]:text-ink")}
          >
            {tab.label}
          </Base.Tab>
        ))}
      </Base.List>
      {tabs.map((tab) => (
        <Base.Panel key={tab.value} value={tab.value}>
          {tab.panel}
        </Base.Panel>
      ))}
    </Base.Root>
  );
}

interface LinkTabsProps {
  readonly label: string;
  readonly tabs: readonly { readonly href: string; readonly label: ReactNode; readonly current: boolean }[];
}

/** Stretches to the height of the bar it stands in. */
export function LinkTabs({ label, tabs }: LinkTabsProps) {
  return (
    <nav aria-label={label} className="flex gap-4 self-stretch">
      {tabs.map((tab) => (
        <Link
          key={tab.href}
          href={tab.href}
          aria-current={tab.current ? "page" : undefined}
          className={classNames(tabLook, tab.current && "border-ink! font-medium text-ink!")}
        >
          {tab.label}
        </Link>
      ))}
    </nav>
  );
}
