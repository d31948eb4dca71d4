/** Who is signed in, at the foot of the rail. */
"use client";
import { Icon } from "#ui/icons/icon.tsx";
import { Menu } from "#ui/overlay/menu.tsx";
import { useWords } from "#ui/words/use-words.ts";
import { AccountItems } from "./account-items.tsx";
import { useFrame } from "./frame-context.tsx";
import { initialsOf } from "./initials-of.ts";
import { frameWords } from "./words.ts";

export function UserMenu() {
  const t = useWords(frameWords);
  const { user } = useFrame();
  const trigger = (
    <button
      type="button"
      aria-label={t("account", { name: user.name })}
      className="mt-2 flex h-9 flex-none items-center gap-2 rounded-ctl px-2 text-left hover:bg-hover max-lg:justify-center max-lg:px-0"
    >
      <span className="grid size-6 flex-none place-items-center rounded-full bg-selected text-micro font-medium text-ink-2">
        {initialsOf(user.name)}
      </span>
      <span className="min-w-0 flex-1 max-lg:hidden">
        <span className="block truncate text-meta font-medium">{user.name}</span>
        <span className="block truncate text-micro leading-[13px] text-ink-3">{t(`role_${user.role}`)}</span>
      </span>
      <Icon name="updown" size={13} className="text-ink-3 max-lg:hidden" />
    </button>
  );
  return (
    <Menu trigger={trigger} side="top" className="w-56">
      <AccountItems />
    </Menu>
  );
}
