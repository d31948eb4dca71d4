/** All disputes, the open ones first; a row opens the comparison that it is about. */
"use client";
import { type Dispute, disputeCode } from "#domain/reconciliation/dispute.ts";
import { useFormat } from "#ui/format/use-format.ts";
import { ErrorState } from "#ui/state/error-state.tsx";
import { SkeletonRows } from "#ui/state/skeleton.tsx";
import type { Column } from "#ui/table/column.ts";
import { DataTable } from "#ui/table/data-table.tsx";
import { useWords } from "#ui/words/use-words.ts";
import { useReconcile } from "./reconcile-context.tsx";
import { viewOfDispute } from "./reconcile-view.ts";
import { useDisputes } from "./use-disputes.ts";
import { disputeWords } from "./words-dispute.ts";

export function DisputesList() {
  const t = useWords(disputeWords);
  const { change, definitions } = useReconcile();
  const columns = useColumns();
  const asked = useDisputes();
  if (asked.isPending) return <SkeletonRows rows={3} label={t("disputes")} />;
  if (asked.isError) return <ErrorState message={t("failed")} onRetry={() => void asked.refetch()} />;
  const rank = { open: 0, decided: 1, agreed: 2 } as const;
  const rows = [...asked.data.disputes].sort((x, y) => rank[x.status] - rank[y.status] || y.id - x.id);
  const show = (dispute: Dispute) => {
    change(viewOfDispute(dispute, definitions));
    window.scrollTo({ top: 0 });
  };
  return (
    <DataTable
      title={t("disputes")}
      rows={rows}
      columns={columns}
      rowKey={({ id }) => String(id)}
      onOpen={show}
      empty={<p className="px-5 pb-4 text-ink-3 max-sm:px-4">{t("noDisputes")}</p>}
    />
  );
}

function useColumns(): Column<Dispute>[] {
  const t = useWords(disputeWords);
  const format = useFormat();
  return [
    {
      ...{ id: "dispute", label: t("dispute"), names: true },
      cell: ({ id, title }) => `${disputeCode(id)}${title === "" ? "" : ` ${title}`}`,
      sort: ({ id }) => id,
    },
    { ...{ id: "between", label: t("between"), from: "sm" }, cell: ({ a, b }) => `${a.name} · ${b.name}` },
    {
      ...{ id: "gap", label: t("gap"), align: "right" },
      cell: ({ gap, unit, share }) =>
        `${unit === "money" ? format.money(Math.abs(gap)) : format.count(Math.abs(gap))} · ${format.rate(share)}`,
      sort: ({ share }) => share,
    },
    { ...{ id: "status", label: t("status") }, cell: ({ status }) => t(`status_${status}`) },
    {
      ...{ id: "opened", label: t("openedAt"), from: "lg" },
      cell: ({ openedAt, openedBy }) => t("signedAt", { name: openedBy, time: format.dayHour(openedAt) }),
      sort: ({ openedAt }) => openedAt,
    },
  ];
}
