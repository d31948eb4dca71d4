/** A message of the inbox: how bad, what, when, and whether it was read. */
"use client";
import Link from "next/link";
import type { KeyboardEvent } from "react";
import type { Notice } from "#domain/notifications/inbox.ts";
import { noticeText } from "#domain/notifications/notice-text.ts";
import { IconButton } from "#ui/controls/icon-button.tsx";
import { useFormat } from "#ui/format/use-format.ts";
import { SeverityMark } from "#ui/icons/severity-mark.tsx";
import { useLocaleSettings } from "#ui/words/locale-context.tsx";
import { useWords } from "#ui/words/use-words.ts";
import { inboxWords } from "./words.ts";

interface Props {
  readonly notice: Notice;
  readonly onMark: (read: boolean) => void;
}

export function NoticeRow({ notice, onMark }: Props) {
  const t = useWords(inboxWords);
  const format = useFormat();
  const { locale, timezone } = useLocaleSettings();
  const { title, lines } = noticeText(notice.kind, notice.params, { locale, timezone });
  const isRead = notice.readAt !== null;
  const press = (event: KeyboardEvent<HTMLLIElement>) => {
    if (event.key.toLowerCase() !== "x" || event.metaKey || event.ctrlKey || event.altKey) return;
    event.preventDefault();
    onMark(!isRead);
  };
  return (
    <li
      onKeyDown={press}
      className="flex items-start gap-3 border-b border-line bg-surface px-5 py-2.5 hover:bg-hover max-sm:px-4"
    >
      <span className="pt-0.5">
        <SeverityMark severity={notice.severity} />
      </span>
      <div className="min-w-0 flex-1">
        <Link
          href={notice.href}
          data-notice
          onClick={() => !isRead && onMark(true)}
          className={`block text-pretty break-words ${isRead ? "text-ink-2" : "font-semibold text-ink"}`}
        >
          {!isRead && <span className="sr-only">{t("unread")}: </span>}
          {title}
        </Link>
        {lines.length > 0 && <p className="pt-0.5 text-meta text-pretty break-words text-ink-3">{lines.join(" · ")}</p>}
        <time dateTime={notice.at} className="block pt-0.5 text-meta text-ink-3 sm:hidden">
          {format.dayHour(notice.at)}
        </time>
      </div>
      <time dateTime={notice.at} className="pt-0.5 text-meta whitespace-nowrap text-ink-3 max-sm:hidden">
        {format.dayHour(notice.at)}
      </time>
      <span className="-my-1 flex items-center">
        <IconButton
          icon={isRead ? "refresh" : "check"}
          label={t(isRead ? "markUnread" : "markRead", { title })}
          onClick={() => onMark(!isRead)}
        />
      </span>
    </li>
  );
}
