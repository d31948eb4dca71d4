/** The views of a page and what can be done with them: shown at once, saved behind, undone by a word. */
"use client";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useCallback, useMemo } from "react";
import { toast } from "sonner";
import type { SavedView } from "#domain/views/saved-view.ts";
import { useWords } from "#ui/words/use-words.ts";
import {
  fetchViews,
  sendRemoval,
  sendRestoring,
  sendView,
  sendViewPatch,
  type ViewList,
  type ViewPatch,
} from "./send-views.ts";
import { viewWords } from "./words.ts";

const none: ViewList = { views: [], maySave: false, mayShare: false };

export function useViews(workspace: string, page: string) {
  const client = useQueryClient();
  const t = useWords(viewWords);
  const key = useMemo(() => ["views", workspace, page], [workspace, page]);
  const list = useQuery({
    queryKey: key,
    queryFn: ({ signal }) => fetchViews(workspace, page, signal),
    staleTime: 30_000,
    retry: false,
  });
  const again = useCallback(() => client.invalidateQueries({ queryKey: key }), [client, key]);
  const failed = (thrown: unknown) =>
    void toast.error(t("failed"), { description: thrown instanceof Error ? thrown.message : "" });

  /** Throws the refusal, for the dialog to show. */
  async function save(name: string, query: string, shared: boolean): Promise<SavedView> {
    const view = await sendView(workspace, { page, name, query, shared });
    await again();
    toast(t("saved", { name: view.name }));
    return view;
  }

  /** Throws the refusal, for the dialog to show. */
  async function rename(view: SavedView, name: string): Promise<void> {
    const renamed = await sendViewPatch(workspace, view.id, { name });
    await again();
    toast(t("renamed", { name: renamed.name }));
  }

  async function change(view: SavedView, patch: ViewPatch, word: "updated" | "isShared" | "isOwn"): Promise<void> {
    const before: ViewPatch = patch.query === undefined ? { shared: view.shared } : { query: view.query };
    try {
      await sendViewPatch(workspace, view.id, patch);
      const undo = () => void sendViewPatch(workspace, view.id, before).then(again, failed);
      toast(t(word, { name: view.name }), { action: { label: t("undo"), onClick: undo } });
    } catch (thrown) {
      failed(thrown);
    }
    await again();
  }

  async function remove(view: SavedView): Promise<void> {
    client.setQueryData<ViewList>(key, (known = none) => ({
      ...known,
      views: known.views.filter(({ id }) => id !== view.id),
    }));
    try {
      await sendRemoval(workspace, view.id);
      toast(t("removed", { name: view.name }), { action: { label: t("undo"), onClick: () => void restore(view) } });
    } catch (thrown) {
      failed(thrown);
    }
    await again();
  }

  async function restore(view: SavedView): Promise<void> {
    try {
      await sendRestoring(workspace, view.id);
      toast(t("restored", { name: view.name }));
    } catch (thrown) {
      failed(thrown);
    }
    await again();
  }

  return { ...(list.data ?? none), failure: list.error, save, rename, change, remove };
}
