/** The last messages to contact points; those that were given up can be sent again. */
"use client";
import { useMemo } from "react";
import { toast } from "sonner";
import { noticeText } from "#domain/notifications/notice-text.ts";
import type { Delivery } from "#server/notifications/read-notices.ts";
import { Button } from "#ui/controls/button.tsx";
import { useFormat } from "#ui/format/use-format.ts";
import { Icon } from "#ui/icons/icon.tsx";
import { SeverityMark } from "#ui/icons/severity-mark.tsx";
import { sendChange } from "#ui/report/send-change.ts";
import { useSent } from "#ui/report/use-sent.ts";
import { EmptyState } from "#ui/state/empty-state.tsx";
import type { Column } from "#ui/table/column.ts";
import { DataTable } from "#ui/table/data-table.tsx";
import { useLocaleSettings } from "#ui/words/locale-context.tsx";
import { useWords } from "#ui/words/use-words.ts";
import { contactWords } from "./words-contacts.ts";

interface Props {
  readonly workspace: string;
  readonly deliveries: readonly Delivery[];
}

export function DeliveriesTable({ workspace, deliveries }: Props) {
  const t = useWords(contactWords);
  const dead = deliveries.filter(({ status }) => status === "dead").length;
  return (
    <DataTable
      title={t("deliveries")}
      meta={t("deliveriesMeta", { dead })}
      rows={deliveries}
      columns={useDeliveryColumns(workspace)}
      rowKey={({ id }) => id}
      empty={<EmptyState>{t("deliveriesEmpty")}</EmptyState>}
    />
  );
}

function useDeliveryColumns(workspace: string): Column<Delivery>[] {
  const t = useWords(contactWords);
  const format = useFormat();
  const clock = useLocaleSettings();
  return useMemo(() => {
    const titleOf = ({ kind, params }: Delivery) => noticeText(kind, params, clock).title;
    return [
      { id: "when", label: t("when"), names: true, cell: ({ createdAt }) => format.dayHour(createdAt) },
      { id: "point", label: t("point"), sort: ({ point }) => point, cell: ({ point }) => point },
      {
        id: "message",
        label: t("message"),
        className: "whitespace-normal min-w-56",
        cell: (delivery) => (
          <span className="flex items-start gap-2 py-1">
            <SeverityMark severity={delivery.severity} />
            <span className="text-pretty break-words">{titleOf(delivery)}</span>
          </span>
        ),
      },
      {
        id: "status",
        label: t("status"),
        className: "whitespace-normal min-w-40",
        sort: ({ status }) => status,
        cell: (delivery) => <StatusCell delivery={delivery} />,
      },
      {
        id: "again",
        label: t("resend"),
        header: <span className="sr-only">{t("resend")}</span>,
        align: "right",
        cell: (delivery) =>
          delivery.status === "dead" &&
          delivery.kind !== "test" && (
            <ResendCell workspace={workspace} delivery={delivery} title={titleOf(delivery)} />
          ),
      },
    ];
  }, [workspace, t, format, clock]);
}

function StatusCell({ delivery }: { readonly delivery: Delivery }) {
  const t = useWords(contactWords);
  const format = useFormat();
  const { status, attempts, error, dueAt, sentAt } = delivery;
  const due = format.dayHour(dueAt);
  const says =
    status === "sent"
      ? t("status_sent", { at: sentAt === null ? "" : format.hour(sentAt) })
      : status === "dead"
        ? t("status_dead", { attempts })
        : attempts === 0
          ? t("status_pending", { due })
          : t("status_retry", { attempts: String(attempts), due });
  const icon = status === "sent" ? "check" : status === "dead" ? "warning" : "clock";
  return (
    <span className={status === "dead" ? "text-worse" : "text-ink-2"}>
      <span className="flex items-center gap-1.5">
        <Icon name={icon} size={13} />
        {says}
      </span>
      {error !== null && <span className="block text-meta text-pretty break-words text-ink-3">{error}</span>}
    </span>
  );
}

interface ResendProps {
  readonly workspace: string;
  readonly delivery: Delivery;
  readonly title: string;
}

function ResendCell({ workspace, delivery: { id, point: name }, title }: ResendProps) {
  const t = useWords(contactWords);
  const resending = useSent(
    () => sendChange(workspace, "POST", `deliveries/${id}/resend`),
    () => toast(t("resent")),
  );
  return (
    <Button
      size="small"
      busy={resending.isPending}
      onClick={() => resending.mutate()}
      aria-label={t("resendOf", { name, title })}
    >
      {t("resend")}
    </Button>
  );
}
