/** The menu of a page's saved views: open one, keep what the address asks, change or delete the one that is shown. */
"use client";
import { usePathname, useRouter, useSearchParams } from "next/navigation";
import { useEffect, useMemo, useRef, useState } from "react";
import { type SavedView, viewQuery } from "#domain/views/saved-view.ts";
import { type Command, useCommands } from "#ui/commands/command-context.tsx";
import { Chip } from "#ui/controls/chip.tsx";
import { Menu, MenuItem, MenuLabel, MenuRule } from "#ui/overlay/menu.tsx";
import { useWords } from "#ui/words/use-words.ts";
import { type CurrentView, currentView } from "./current-view.ts";
import { useViews } from "./use-views.ts";
import { ViewLinks } from "./view-links.tsx";
import { ViewNameDialog } from "./view-name-dialog.tsx";
import { viewWords } from "./words.ts";

interface Props {
  readonly workspace: string;
  /** The page's part of the address after the workspace: `board`, `funnels`. */
  readonly page: string;
}

export function SavedViews({ workspace, page }: Props) {
  const t = useWords(viewWords);
  const pathname = usePathname();
  const search = useSearchParams().toString();
  const trigger = useRef<HTMLButtonElement>(null);
  const [dialog, setDialog] = useState<"save" | "rename" | null>(null);
  const [lastId, setLastId] = useState<number | null>(null);
  const kept = useViews(workspace, page);
  const { views, maySave, mayShare } = kept;
  const current = currentView(views, search, lastId);
  const shownId = current?.view.id ?? null;
  useEffect(() => {
    if (shownId !== null) setLastId(shownId);
  }, [shownId]);
  const hrefOf = (view: SavedView) => (view.query === "" ? pathname : `${pathname}?${view.query}`);
  useViewCommands(views, hrefOf, { open: () => trigger.current?.click(), save: () => setDialog("save") });
  const name =
    current === null ? null : current.changed ? t("changed", { name: current.view.name }) : current.view.name;
  const chip = (
    <Chip
      ref={trigger}
      look="bare"
      icon="bookmark"
      aria-label={t("menu", { name: name ?? t("none") })}
      aria-keyshortcuts="v"
    >
      <span className="max-w-48 truncate">{name ?? t("views")}</span>
    </Chip>
  );
  return (
    <>
      <Menu trigger={chip} align="end" className="w-64">
        {kept.failure !== null && <MenuLabel>{t("notRead")}</MenuLabel>}
        {kept.failure === null && views.length === 0 && <MenuLabel>{t("noViews")}</MenuLabel>}
        <ViewLinks views={views} currentId={current?.changed === false ? shownId : null} hrefOf={hrefOf} />
        {views.length > 0 && <MenuRule />}
        {maySave && (
          <MenuItem icon="plus" onSelect={() => setDialog("save")}>
            {t("saveAs")}
          </MenuItem>
        )}
        {current?.view.mayChange === true && (
          <CurrentItems
            current={current}
            mayShare={mayShare}
            onUpdate={() => void kept.change(current.view, { query: viewQuery(search) }, "updated")}
            onShare={(shared) => void kept.change(current.view, { shared }, shared ? "isShared" : "isOwn")}
            onRename={() => setDialog("rename")}
            onRemove={() => void kept.remove(current.view)}
          />
        )}
      </Menu>
      {dialog === "save" && (
        <ViewNameDialog
          title={t("saveTitle")}
          name=""
          mayShare={mayShare}
          hint={t("saveHint")}
          onSave={async (given, shared) => setLastId((await kept.save(given, viewQuery(search), shared)).id)}
          onClose={() => setDialog(null)}
        />
      )}
      {dialog === "rename" && current !== null && (
        <ViewNameDialog
          title={t("renameTitle", { name: current.view.name })}
          name={current.view.name}
          mayShare={false}
          onSave={(given) => kept.rename(current.view, given)}
          onClose={() => setDialog(null)}
        />
      )}
    </>
  );
}

interface ItemsProps {
  readonly current: CurrentView;
  readonly mayShare: boolean;
  readonly onUpdate: () => void;
  readonly onShare: (shared: boolean) => void;
  readonly onRename: () => void;
  readonly onRemove: () => void;
}

function CurrentItems({ current: { view, changed }, mayShare, onUpdate, onShare, onRename, onRemove }: ItemsProps) {
  const t = useWords(viewWords);
  return (
    <>
      {changed && (
        <MenuItem icon="refresh" onSelect={onUpdate}>
          <span className="truncate">{t("update", { name: view.name })}</span>
        </MenuItem>
      )}
      <MenuItem icon="edit" onSelect={onRename}>
        {t("rename")}
      </MenuItem>
      {mayShare && (
        <MenuItem icon="people" onSelect={() => onShare(!view.shared)}>
          {t(view.shared ? "unshare" : "share")}
        </MenuItem>
      )}
      <MenuItem icon="bin" onSelect={onRemove}>
        {t("remove")}
      </MenuItem>
    </>
  );
}

interface Deeds {
  readonly open: () => void;
  readonly save: () => void;
}

/** Every view in the palette; V opens the menu. */
function useViewCommands(views: readonly SavedView[], hrefOf: (view: SavedView) => string, deeds: Deeds): void {
  const t = useWords(viewWords);
  const router = useRouter();
  const latest = useRef({ hrefOf, deeds });
  useEffect(() => {
    latest.current = { hrefOf, deeds };
  });
  const commands = useMemo((): Command[] => {
    const opening = views.map((view) => ({
      id: `view-${view.id}`,
      label: t("openView", { name: view.name }),
      run: () => router.push(latest.current.hrefOf(view)),
    }));
    return [
      { id: "views-menu", label: t("openMenu"), keys: "v", run: () => latest.current.deeds.open() },
      { id: "views-save", label: t("saveTitle"), run: () => latest.current.deeds.save() },
      ...opening,
    ];
  }, [views, t, router]);
  useCommands(commands);
}
