/** The tabs of the settings that this reader may open. */
"use client";
import { usePathname } from "next/navigation";
import type { Permission } from "#domain/access/permissions.ts";
import { LinkTabs } from "#ui/controls/tabs.tsx";
import { useWords } from "#ui/words/use-words.ts";
import { settingsWords } from "./words.ts";

const tabs = [
  { id: "workspace", path: "", needs: "board:read" },
  { id: "members", path: "/members", needs: "members:read" },
  { id: "keys", path: "/keys", needs: "keys:write" },
  { id: "contacts", path: "/contacts", needs: "contacts:write" },
  { id: "digests", path: "/digests", needs: "digests:write" },
  { id: "shares", path: "/shares", needs: "shares:read" },
  { id: "rates", path: "/rates", needs: "spend:read" },
  { id: "audit", path: "/audit", needs: "audit:read" },
  { id: "account", path: "/account", needs: "account:write" },
] as const satisfies readonly { id: string; path: string; needs: Permission }[];

interface Props {
  readonly workspace: string;
  readonly permissions: readonly Permission[];
}

export function SettingsTabs({ workspace, permissions }: Props) {
  const t = useWords(settingsWords);
  const pathname = usePathname();
  const shown = tabs.filter((tab) => permissions.includes(tab.needs));
  const links = shown.map((tab) => {
    const href = `/w/${workspace}/settings${tab.path}`;
    return { href, label: t(`tab_${tab.id}`), current: pathname === href };
  });
  return <LinkTabs label={t("title")} tabs={links} />;
}
