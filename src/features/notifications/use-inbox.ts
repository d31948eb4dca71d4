/** The inbox in the browser: page by page, marked at once, saved behind, asked again from time to time. */
"use client";
import { type InfiniteData, useInfiniteQuery, useQueryClient } from "@tanstack/react-query";
import { useMemo } from "react";
import { toast } from "sonner";
import type { Notice, NoticePage } from "#domain/notifications/inbox.ts";
import { sendChange } from "#ui/report/send-change.ts";
import { useWords } from "#ui/words/use-words.ts";
import { type InboxView, inboxSearch } from "./inbox-view.ts";
import { fetchNotices } from "./send-notices.ts";
import { inboxWords } from "./words.ts";

type Pages = InfiniteData<NoticePage, string | null>;
const everyMs = 30_000;

export function useInbox(workspace: string, view: InboxView, first: NoticePage) {
  const t = useWords(inboxWords);
  const client = useQueryClient();
  const key = ["inbox", workspace, view.unread, view.topic];
  const inbox = useInfiniteQuery({
    queryKey: key,
    queryFn: ({ pageParam, signal }) => {
      const query = { ...inboxSearch(view), ...(pageParam === null ? {} : { before: pageParam }) };
      return fetchNotices(workspace, query, signal);
    },
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    initialData: { pages: [first], pageParams: [null] },
    refetchInterval: everyMs,
  });
  const notices = useMemo(() => inbox.data.pages.flatMap((page) => page.notices), [inbox.data]);
  const again = () =>
    Promise.all(
      [
        ["inbox", workspace],
        ["unread", workspace],
      ].map((queryKey) => client.invalidateQueries({ queryKey })),
    );

  /** Shown at once; what was refused is taken back and said. */
  async function mark(marked: readonly Notice[], read: boolean): Promise<boolean> {
    const ids = marked.map(({ id }) => id);
    await client.cancelQueries({ queryKey: key });
    const before = client.getQueryData<Pages>(key);
    client.setQueryData<Pages>(key, (pages) => pages && withMarks(pages, new Set(ids), read));
    try {
      await sendChange(workspace, "POST", "notices/read", { ids, read });
      await client.invalidateQueries({ queryKey: ["unread", workspace] });
      return true;
    } catch (thrown) {
      client.setQueryData(key, before);
      toast.error(t("failed"), { description: thrown instanceof Error ? thrown.message : "" });
      return false;
    }
  }

  /** All that there are, also those further down; undone for those that are shown. */
  async function markAll(): Promise<void> {
    const [newest] = notices;
    if (newest === undefined) return;
    const unread = notices.filter(({ readAt }) => readAt === null);
    try {
      const body = { through: newest.id };
      const { changed } = await sendChange<{ changed: number }>(workspace, "POST", "notices/read", body);
      const undo = () => void mark(unread, false).then(again);
      toast(t("marked", { count: changed }), { action: { label: t("undo"), onClick: undo } });
    } catch (thrown) {
      toast.error(t("failed"), { description: thrown instanceof Error ? thrown.message : "" });
    }
    await again();
  }

  const unread = inbox.data.pages[0]?.unread ?? 0;
  return { inbox, notices, unread, mark, markAll };
}

function withMarks({ pages, pageParams }: Pages, ids: ReadonlySet<string>, read: boolean): Pages {
  const all = pages.flatMap((page) => page.notices);
  const changed = all.filter(({ id, readAt }) => ids.has(id) && (readAt === null) === read).length;
  const readAt = read ? new Date().toISOString() : null;
  const marked = pages.map((page) => ({
    ...page,
    unread: Math.max(0, page.unread + (read ? -changed : changed)),
    notices: page.notices.map((notice) => (ids.has(notice.id) ? { ...notice, readAt } : notice)),
  }));
  return { pages: marked, pageParams };
}
