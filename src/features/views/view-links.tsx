/** The saved views of a page as links of a menu: one's own, then the shared ones. */
"use client";
import type { SavedView } from "#domain/views/saved-view.ts";
import { MenuGroup, MenuLink } from "#ui/overlay/menu.tsx";
import { useWords } from "#ui/words/use-words.ts";
import { viewWords } from "./words.ts";

interface Props {
  readonly views: readonly SavedView[];
  readonly currentId: number | null;
  readonly hrefOf: (view: SavedView) => string;
}

export function ViewLinks({ views, currentId, hrefOf }: Props) {
  const t = useWords(viewWords);
  const groups = [
    { label: t("own"), members: views.filter(({ shared }) => !shared) },
    { label: t("shared"), members: views.filter(({ shared }) => shared) },
  ].filter(({ members }) => members.length > 0);
  return groups.map(({ label, members }) => (
    <MenuGroup key={label} label={label}>
      {members.map((view) => (
        <MenuLink key={view.id} href={hrefOf(view)} current={view.id === currentId}>
          {view.name}
          {view.shared && !view.isOwn && view.owner !== null && (
            <span className="ml-2 text-micro text-ink-3">{t("by", { owner: view.owner })}</span>
          )}
        </MenuLink>
      ))}
    </MenuGroup>
  ));
}
