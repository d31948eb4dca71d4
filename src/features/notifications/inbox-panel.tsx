/** The inbox: what one has been told, filtered, opened, marked as read; by keyboard too. */
"use client";
import { usePathname, useRouter } from "next/navigation";
import { type KeyboardEvent, useEffect, useMemo, useRef } from "react";
import type { NoticePage } from "#domain/notifications/inbox.ts";
import { type Command, useCommands } from "#ui/commands/command-context.tsx";
import { Button, ButtonLink } from "#ui/controls/button.tsx";
import { Segmented } from "#ui/controls/segmented.tsx";
import { FilterBar } from "#ui/layout/filter-bar.tsx";
import { EmptyState } from "#ui/state/empty-state.tsx";
import { ErrorState } from "#ui/state/error-state.tsx";
import { useWords } from "#ui/words/use-words.ts";
import { type InboxView, inboxSearch, topicChoices } from "./inbox-view.ts";
import { NoticeRow } from "./notice-row.tsx";
import { useInbox } from "./use-inbox.ts";
import { inboxWords } from "./words.ts";

interface Props {
  readonly workspace: string;
  readonly view: InboxView;
  readonly first: NoticePage;
}

export function InboxPanel({ workspace, view, first }: Props) {
  const t = useWords(inboxWords);
  const { inbox, notices, unread, mark, markAll } = useInbox(workspace, view, first);
  const deed = useRef(markAll);
  useEffect(() => {
    deed.current = markAll;
  });
  useCommands(
    useMemo((): Command[] => [{ id: "inbox-all", label: t("markAll"), run: () => void deed.current() }], [t]),
  );
  return (
    <>
      <Filters view={view} />
      <div className="flex min-h-11 items-center gap-3 border-b border-line bg-surface px-5 max-sm:px-4">
        <p role="status" className="text-meta text-ink-3">
          {t("unreadCount", { count: unread })}
        </p>
        <p className="text-meta text-ink-3 max-lg:hidden">{t("keys")}</p>
        <span className="flex-1" />
        <Button size="small" disabled={unread === 0} onClick={() => void markAll()}>
          {t("markAll")}
        </Button>
      </div>
      {inbox.isError && notices.length === 0 ? (
        <ErrorState message={t("notRead")} onRetry={() => void inbox.refetch()} />
      ) : (
        <ul aria-label={t("list")} onKeyDown={moveFocus}>
          {notices.map((notice) => (
            <NoticeRow key={notice.id} notice={notice} onMark={(read) => void mark([notice], read)} />
          ))}
        </ul>
      )}
      {!inbox.isError && notices.length === 0 && <Nothing view={view} />}
      {inbox.hasNextPage && (
        <div className="flex justify-center py-4">
          <Button busy={inbox.isFetchingNextPage} onClick={() => void inbox.fetchNextPage()}>
            {t("older")}
          </Button>
        </div>
      )}
    </>
  );
}

/** Arrows go from message to message. */
function moveFocus(event: KeyboardEvent<HTMLUListElement>): void {
  const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
  if (step === 0) return;
  const links = [...event.currentTarget.querySelectorAll<HTMLElement>("[data-notice]")];
  const row = event.target instanceof Element ? event.target.closest("li") : null;
  const at = links.findIndex((link) => row?.contains(link) === true);
  const next = links[at + step];
  if (next === undefined) return;
  event.preventDefault();
  next.focus();
}

function Filters({ view }: { readonly view: InboxView }) {
  const t = useWords(inboxWords);
  const router = useRouter();
  const pathname = usePathname();
  const go = (change: Partial<InboxView>) => {
    const search = new URLSearchParams(inboxSearch({ ...view, ...change })).toString();
    router.replace(search === "" ? pathname : `${pathname}?${search}`);
  };
  return (
    <FilterBar label={t("filters")}>
      <Segmented
        label={t("show")}
        choices={[
          { value: "all", label: t("all") },
          { value: "unread", label: t("unread") },
        ]}
        value={view.unread ? "unread" : "all"}
        onValueChange={(value) => go({ unread: value === "unread" })}
      />
      <Segmented
        label={t("topic")}
        choices={topicChoices.map((value) => ({ value, label: t(`topic_${value}`) }))}
        value={view.topic}
        onValueChange={(topic) => go({ topic })}
      />
    </FilterBar>
  );
}

function Nothing({ view }: { readonly view: InboxView }) {
  const t = useWords(inboxWords);
  const pathname = usePathname();
  if (!view.unread && view.topic === "any") return <EmptyState>{t("empty")}</EmptyState>;
  const all = <ButtonLink href={pathname}>{t("showAll")}</ButtonLink>;
  return <EmptyState action={all}>{t(view.topic === "any" ? "noneUnread" : "noneOfThese")}</EmptyState>;
}
