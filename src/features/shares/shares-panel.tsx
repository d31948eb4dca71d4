/** The share links of a workspace: what each shows, until when, and how often it was opened. */
"use client";
import { useState } from "react";
import type { ShareLink } from "#domain/shares/share-link.ts";
import { useFormat } from "#ui/format/use-format.ts";
import { EmptyState } from "#ui/state/empty-state.tsx";
import type { Column } from "#ui/table/column.ts";
import { DataTable } from "#ui/table/data-table.tsx";
import { useWords } from "#ui/words/use-words.ts";
import { LinkOnce } from "./link-once.tsx";
import { type MadeLink, type NamedView, NewLink } from "./new-link.tsx";
import { RevokeLink } from "./revoke-link.tsx";
import { shareWords } from "./words.ts";

interface Props {
  readonly workspace: string;
  readonly links: readonly ShareLink[];
  readonly mayChange: boolean;
  /** Saved views of the board that a link can show. */
  readonly views: readonly NamedView[];
  /** A question to share at once: the page that it was asked on, and its address. */
  readonly asked: NamedView | null;
}

export function SharesPanel({ workspace, links, mayChange, views, asked }: Props) {
  const t = useWords(shareWords);
  const columns = useColumns(workspace, mayChange);
  const [made, setMade] = useState<MadeLink | null>(null);
  return (
    <>
      <DataTable
        title={t("title")}
        meta={t("meta")}
        tools={mayChange && <NewLink workspace={workspace} views={views} asked={asked} onMade={setMade} />}
        rows={links}
        columns={columns}
        rowKey={({ id }) => String(id)}
        empty={<EmptyState>{t("none")}</EmptyState>}
      />
      <LinkOnce made={made} onClose={() => setMade(null)} />
    </>
  );
}

function useColumns(workspace: string, mayChange: boolean): Column<ShareLink>[] {
  const t = useWords(shareWords);
  const format = useFormat();
  return [
    { id: "name", label: t("name"), names: true, sort: ({ name }) => name, cell: ({ name }) => name },
    { id: "shows", label: t("shows"), sort: ({ page }) => page, cell: ({ page }) => t(`page_${page}`) },
    {
      id: "state",
      label: t("state"),
      sort: ({ state }) => state,
      cell: ({ state, hasPassword }) => (
        <span className={state === "open" ? "" : "text-ink-3"}>
          {t(`state_${state}`)}
          {hasPassword && <span className="text-ink-3"> · {t("withPassword")}</span>}
        </span>
      ),
    },
    { id: "link", label: t("link"), cell: ({ hint }) => <code>sh_…{hint}</code> },
    {
      id: "expires",
      label: t("expires"),
      sort: ({ expiresAt }) => expiresAt,
      cell: ({ expiresAt }) => format.dayHour(expiresAt),
    },
    { id: "by", label: t("madeBy"), sort: ({ createdBy }) => createdBy, cell: ({ createdBy }) => createdBy },
    {
      id: "opens",
      label: t("opens"),
      align: "right",
      sort: ({ opens }) => opens,
      cell: ({ opens }) => (opens === 0 ? t("never") : t("openedTimes", { count: opens })),
    },
    {
      id: "last",
      label: t("last"),
      sort: ({ lastOpenedAt }) => lastOpenedAt,
      cell: ({ lastOpenedAt }) => (lastOpenedAt === null ? "—" : format.dayHour(lastOpenedAt)),
    },
    {
      id: "revoke",
      label: "",
      align: "right",
      cell: (link) =>
        mayChange &&
        (link.state === "open" || link.state === "orphaned") && <RevokeLink workspace={workspace} link={link} />,
    },
  ];
}
