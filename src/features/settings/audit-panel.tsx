/** Who changed what, when; older entries on request. */
"use client";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import type { AuditEntry, AuditPage } from "#domain/audit/audit-question.ts";
import { Button } from "#ui/controls/button.tsx";
import { useFormat } from "#ui/format/use-format.ts";
import { EmptyState } from "#ui/state/empty-state.tsx";
import type { Column } from "#ui/table/column.ts";
import { DataTable } from "#ui/table/data-table.tsx";
import { useLocaleSettings } from "#ui/words/locale-context.tsx";
import { useWords } from "#ui/words/use-words.ts";
import { actionText } from "./action-words.ts";
import { fetchPage } from "./call.ts";
import { detailText } from "./detail-text.ts";
import { settingsWords } from "./words.ts";

interface Props {
  readonly workspace: string;
  readonly first: AuditPage;
}

export function AuditPanel({ workspace, first }: Props) {
  const t = useWords(settingsWords);
  const log = useInfiniteQuery({
    queryKey: ["audit", workspace],
    queryFn: ({ pageParam }) =>
      fetchPage<AuditPage>(workspace, "audit", pageParam === null ? {} : { before: pageParam }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    initialData: { pages: [first], pageParams: [null] },
  });
  const entries = useMemo(() => log.data.pages.flatMap((page) => page.entries), [log.data]);
  return (
    <>
      <DataTable
        title={t("tab_audit")}
        meta={t("auditMeta")}
        rows={entries}
        columns={useAuditColumns()}
        rowKey={(entry) => entry.id}
        empty={<EmptyState>{t("noAudit")}</EmptyState>}
      />
      {log.hasNextPage && (
        <div className="flex justify-center py-4">
          <Button busy={log.isFetchingNextPage} onClick={() => void log.fetchNextPage()}>
            {t("older")}
          </Button>
        </div>
      )}
    </>
  );
}

function useAuditColumns(): Column<AuditEntry>[] {
  const t = useWords(settingsWords);
  const { locale } = useLocaleSettings();
  const format = useFormat();
  return useMemo(() => {
    const kinds = {
      token: t("kind_token"),
      admin: t("kind_admin"),
      system: t("kind_system"),
      "set-up": t("kind_set_up"),
    };
    const kindOf = (kind: string) => Object.entries(kinds).find(([name]) => name === kind)?.[1];
    return [
      { id: "when", label: t("when"), names: true, cell: (entry) => format.dayHour(entry.at) },
      {
        id: "who",
        label: t("who"),
        cell: ({ actor }) => (
          <>
            {kindOf(actor.kind) !== undefined && <span className="mr-1.5 text-ink-3">{kindOf(actor.kind)}</span>}
            {actor.kind === "user" || actor.kind === "token" ? actor.name : ""}
          </>
        ),
      },
      { id: "what", label: t("what"), cell: ({ action }) => actionText(action, locale) },
      { id: "subject", label: t("subject"), cell: (entry) => entry.subject },
      {
        id: "detail",
        label: t("detail"),
        cell: (entry) => (
          <span className="block max-w-[60ch] min-w-48 text-pretty break-words whitespace-normal text-ink-3">
            {detailText(entry.detail)}
          </span>
        ),
      },
    ];
  }, [t, locale, format]);
}
