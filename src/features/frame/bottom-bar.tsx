/** The rail of a phone: the first four pages, and everything else under More. */
"use client";
import Link from "next/link";
import { usePathname } from "next/navigation";
import { Icon } from "#ui/icons/icon.tsx";
import { Menu, MenuLabel, MenuLink, MenuRule } from "#ui/overlay/menu.tsx";
import { useWords } from "#ui/words/use-words.ts";
import { AccountItems } from "./account-items.tsx";
import { useFrame } from "./frame-context.tsx";
import { isCurrent } from "./frame-entries.ts";
import { frameWords } from "./words.ts";

const look =
  "flex h-full w-full flex-col items-center justify-center gap-1 text-micro leading-[14px] text-ink-3 aria-[current]:text-ink";

export function BottomBar() {
  const t = useWords(frameWords);
  const pathname = usePathname();
  const { entries, workspace, workspaces } = useFrame();
  const more = (
    <button type="button" className={look}>
      <Icon name="more" size={18} />
      {t("more")}
    </button>
  );
  return (
    <nav
      aria-label={t("mainMenu")}
      data-print="hide"
      className="fixed inset-x-0 bottom-0 z-30 hidden h-[calc(var(--bar-h)+env(safe-area-inset-bottom))] grid-flow-col auto-cols-fr border-t border-line bg-surface pb-[env(safe-area-inset-bottom)] max-sm:grid"
    >
      {entries.slice(0, 4).map((entry) => (
        <Link
          key={entry.id}
          href={entry.href}
          aria-current={isCurrent(entry, pathname) ? "page" : undefined}
          className={look}
        >
          <Icon name={entry.icon} size={18} />
          {t(`${entry.id}Short`)}
        </Link>
      ))}
      <Menu trigger={more} side="top" align="end" className="w-60">
        {entries.slice(4).map((entry) => (
          <MenuLink key={entry.id} href={entry.href} icon={entry.icon} current={isCurrent(entry, pathname)}>
            {t(entry.id)}
          </MenuLink>
        ))}
        {workspaces.length > 1 && (
          <>
            <MenuLabel>{t("workspaces")}</MenuLabel>
            {workspaces.map(({ slug, name }) => (
              <MenuLink key={slug} href={`/w/${slug}/board`} current={slug === workspace.slug}>
                {name}
              </MenuLink>
            ))}
          </>
        )}
        <MenuRule />
        <AccountItems />
      </Menu>
    </nav>
  );
}
