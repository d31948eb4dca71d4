/** The contact points of a workspace: added, switched, tested, changed, deleted. */
"use client";
import { useRouter } from "next/navigation";
import { useMemo, useState } from "react";
import { toast } from "sonner";
import type { ContactPoint } from "#domain/notifications/contact-point.ts";
import { Button } from "#ui/controls/button.tsx";
import { Switch } from "#ui/controls/switch.tsx";
import { OnceDialog } from "#ui/overlay/once-dialog.tsx";
import { sendChange } from "#ui/report/send-change.ts";
import { useSent } from "#ui/report/use-sent.ts";
import { EmptyState } from "#ui/state/empty-state.tsx";
import type { Column } from "#ui/table/column.ts";
import { DataTable } from "#ui/table/data-table.tsx";
import { useWords } from "#ui/words/use-words.ts";
import type { Person } from "./people-fields.tsx";
import { PointDeeds } from "./point-deeds.tsx";
import { PointDialog } from "./point-dialog.tsx";
import { routingText } from "./routing-text.ts";
import { contactWords } from "./words-contacts.ts";

interface Props {
  readonly workspace: string;
  readonly points: readonly ContactPoint[];
  readonly members: readonly Person[];
  /** Whether a mail server is set up. */
  readonly mail: boolean;
}

export function ContactsPanel({ workspace, points, members, mail }: Props) {
  const t = useWords(contactWords);
  const router = useRouter();
  const [edited, setEdited] = useState<ContactPoint | "new" | null>(null);
  const [shown, setShown] = useState<{ readonly name: string; readonly secret: string } | null>(null);
  const columns = usePointColumns(workspace, setEdited);
  const save = async (body: object) => {
    const known = edited === "new" ? null : edited;
    const path = known === null ? "contact-points" : `contact-points/${known.id}`;
    const method = known === null ? "POST" : "PATCH";
    const answer = await sendChange<{ point: ContactPoint; secret?: string }>(workspace, method, path, body);
    const { name } = answer.point;
    if (answer.secret === undefined) toast(t("saved", { name }));
    else setShown({ name, secret: answer.secret });
    router.refresh();
  };
  const add = <Button onClick={() => setEdited("new")}>{t("add")}</Button>;
  return (
    <>
      {!mail && points.some(({ kind }) => kind === "email") && (
        <p role="status" className="border-b border-line bg-surface px-5 py-2 text-meta text-worse max-sm:px-4">
          {t("noMail")}
        </p>
      )}
      <DataTable
        title={t("title")}
        meta={t("meta")}
        tools={points.length === 0 ? undefined : add}
        rows={points}
        columns={columns}
        rowKey={({ id }) => String(id)}
        empty={<EmptyState action={add}>{t("empty")}</EmptyState>}
      />
      {edited !== null && (
        <PointDialog
          point={edited === "new" ? null : edited}
          members={members}
          onSave={save}
          onClose={() => setEdited(null)}
        />
      )}
      <OnceDialog
        title={t("onceTitle")}
        description={t("onceText", { name: shown?.name ?? "" })}
        text={shown?.secret ?? null}
        onClose={() => setShown(null)}
      />
    </>
  );
}

function usePointColumns(workspace: string, onEdit: (point: ContactPoint) => void): Column<ContactPoint>[] {
  const t = useWords(contactWords);
  return useMemo(
    () => [
      {
        id: "name",
        label: t("name"),
        names: true,
        sort: ({ name }) => name,
        cell: ({ name }) => <span className="font-medium">{name}</span>,
      },
      { id: "kind", label: t("kind"), sort: ({ kind }) => kind, cell: ({ kind }) => t(`kind_${kind}`) },
      {
        id: "to",
        label: t("to"),
        cell: ({ hint }) => <span className="block max-w-60 truncate text-ink-2">{hint}</span>,
      },
      {
        id: "tells",
        label: t("tells"),
        className: "whitespace-normal min-w-48",
        cell: ({ routing }) => routingText(routing, t),
      },
      { id: "state", label: t("state"), cell: (point) => <StateCell workspace={workspace} point={point} /> },
      {
        id: "deeds",
        label: t("deeds"),
        header: <span className="sr-only">{t("deeds")}</span>,
        align: "right",
        cell: (point) => <PointDeeds workspace={workspace} point={point} onEdit={() => onEdit(point)} />,
      },
    ],
    [workspace, onEdit, t],
  );
}

function StateCell({ workspace, point }: { readonly workspace: string; readonly point: ContactPoint }) {
  const t = useWords(contactWords);
  const { id, name, enabled, failures } = point;
  const switching = useSent((on: boolean) => sendChange(workspace, "PATCH", `contact-points/${id}`, { enabled: on }));
  const checked = switching.isPending ? switching.variables : enabled;
  const trouble = failures === 0 ? null : t(enabled ? "failing" : "offByFailures", { failures: String(failures) });
  return (
    <Switch checked={checked} disabled={switching.isPending} onCheckedChange={(on) => switching.mutate(on)}>
      <span className="sr-only">{t("isOn", { name })}</span>
      {trouble !== null && <span className="text-meta text-worse">{trouble}</span>}
    </Switch>
  );
}
