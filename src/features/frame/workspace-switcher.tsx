/** The head of the rail: the product, the workspace, and the way to another one. */
"use client";
import { Icon } from "#ui/icons/icon.tsx";
import { Menu, MenuLabel, MenuLink } from "#ui/overlay/menu.tsx";
import { useWords } from "#ui/words/use-words.ts";
import { useFrame } from "./frame-context.tsx";
import { Mark } from "./mark.tsx";
import { frameWords } from "./words.ts";

export function WorkspaceSwitcher() {
  const t = useWords(frameWords);
  const { workspace, workspaces } = useFrame();
  const head = (
    <>
      <Mark />
      <span className="min-w-0 flex-1 max-lg:sr-only">
        <b className="block truncate leading-4 font-semibold">{t("product")}</b>
        <small className="block truncate text-micro leading-[14px] text-ink-3">{workspace.name}</small>
      </span>
    </>
  );
  const look = "flex h-(--top) flex-none items-center gap-2 px-2 text-left max-lg:justify-center max-lg:px-0";
  if (workspaces.length < 2) return <div className={look}>{head}</div>;
  const trigger = (
    <button
      type="button"
      aria-label={t("switchWorkspace", { name: workspace.name })}
      className={`${look} group rounded-ctl hover:bg-hover`}
    >
      {head}
      <Icon name="updown" size={13} className="text-ink-3 max-lg:hidden" />
    </button>
  );
  return (
    <Menu trigger={trigger} className="w-56">
      <MenuLabel>{t("workspaces")}</MenuLabel>
      {workspaces.map(({ slug, name }) => (
        <MenuLink key={slug} href={`/w/${slug}/board`} current={slug === workspace.slug}>
          {name}
        </MenuLink>
      ))}
    </Menu>
  );
}
