/** What was done to channels, the latest first, each with how it ended. */
"use client";
import Link from "next/link";
import type { ShownAction } from "#server/breaker/queries.ts";
import { useFormat } from "#ui/format/use-format.ts";
import { EmptyState } from "#ui/state/empty-state.tsx";
import { DataTable } from "#ui/table/data-table.tsx";
import { useWords } from "#ui/words/use-words.ts";
import { useBreakerSetting, useChannelName } from "./breaker-setting.tsx";
import { guardText } from "./guard-text.ts";
import { actionText } from "./standing-text.ts";
import { breakerWords } from "./words.ts";
import { guardWords } from "./words-guards.ts";

export function ActionTable({ actions }: { readonly actions: readonly ShownAction[] }) {
  const t = useWords(breakerWords);
  const format = useFormat();
  const nameOf = useChannelName();
  return (
    <DataTable
      title={t("actions")}
      meta={t("actionsMeta")}
      rows={actions}
      rowKey={({ id }) => String(id)}
      empty={<EmptyState>{t("noActions")}</EmptyState>}
      columns={[
        {
          id: "action",
          label: t("action"),
          names: true,
          cell: (action) => actionText(action, nameOf(action.channel), t, format),
        },
        {
          id: "status",
          label: t("status"),
          sort: ({ status }) => status,
          className: "whitespace-normal",
          cell: (action) => <ActionStatus action={action} />,
        },
        {
          id: "requested",
          label: t("requested"),
          cell: (action) => <Requested action={action} />,
        },
        { id: "approved", label: t("approvedBy"), cell: ({ approvedBy }) => approvedBy ?? "—" },
        {
          id: "when",
          label: t("when"),
          align: "right",
          sort: ({ createdAt }) => createdAt,
          cell: ({ createdAt }) => format.dayHour(createdAt),
        },
      ]}
    />
  );
}

function ActionStatus({ action }: { readonly action: ShownAction }) {
  const t = useWords(breakerWords);
  const guards = useWords(guardWords);
  const { status, reasons, error, attempts } = action;
  const why = guardText(
    reasons.filter((reason) => reason !== "no_approval"),
    guards,
  );
  const details = [why, error ?? "", attempts > 1 ? t("tries", { count: attempts }) : ""].filter((part) => part !== "");
  return (
    <span className="block min-w-40 max-w-[44ch] py-1">
      <span className={status === "failed" ? "font-medium text-worse" : "font-medium"}>{t(`status_${status}`)}</span>
      {details.length > 0 && <span className="block text-pretty text-meta text-ink-3">{details.join(" · ")}</span>}
    </span>
  );
}

function Requested({ action }: { readonly action: ShownAction }) {
  const t = useWords(breakerWords);
  const { workspace } = useBreakerSetting();
  const by = action.requestedKind === "rule" ? t("rule") : action.requestedBy;
  if (action.alertId === null) return by;
  return (
    <>
      {by} ·{" "}
      <Link href={`/w/${workspace}/alerts/${action.alertId}`} className="text-accent hover:underline">
        {t("alert", { id: String(action.alertId) })}
      </Link>
    </>
  );
}
