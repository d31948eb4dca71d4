/** The bell of every page: how many messages one has not read, and the way to them. */
"use client";
import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { Icon } from "#ui/icons/icon.tsx";
import { Tooltip } from "#ui/overlay/tooltip.tsx";
import { useWords } from "#ui/words/use-words.ts";
import { useFrame } from "./frame-context.tsx";
import { frameWords } from "./words.ts";

const everyMs = 30_000;
const mostShown = 99;

/** null where it cannot be asked: the bell stays, without a number. */
async function fetchUnread(workspace: string, signal: AbortSignal): Promise<number | null> {
  const query = new URLSearchParams({ workspace, limit: "1" });
  const response = await fetch(`/api/v1/notices?${query}`, { signal });
  if (!response.ok) return null;
  const { unread }: { unread: number } = await response.json();
  return unread;
}

export function InboxBell() {
  const t = useWords(frameWords);
  const { workspace } = useFrame();
  const asked = useQuery({
    queryKey: ["unread", workspace.slug],
    queryFn: ({ signal }) => fetchUnread(workspace.slug, signal),
    refetchInterval: everyMs,
    refetchOnWindowFocus: true,
    retry: false,
  });
  const unread = asked.data ?? 0;
  const label = t("inboxUnread", { count: unread });
  return (
    <Tooltip text={label}>
      <Link
        href={`/w/${workspace.slug}/inbox`}
        aria-label={label}
        data-print="hide"
        className="relative -mx-2 inline-grid size-(--ctl) flex-none place-items-center rounded-ctl text-ink-3 transition-colors hover:bg-hover hover:text-ink"
      >
        <Icon name="bell" />
        {unread > 0 && (
          <span
            aria-hidden="true"
            data-figure
            className="absolute -top-1 left-[55%] min-w-4 rounded-full bg-accent px-1 text-center text-micro leading-4 text-accent-ink"
          >
            {unread > mostShown ? `${mostShown}+` : unread}
          </span>
        )}
      </Link>
    </Tooltip>
  );
}
