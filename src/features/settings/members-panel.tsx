/** Who belongs to the workspace, in which role. */
"use client";
import { useMemo } from "react";
import { type Role, roles } from "#domain/access/permissions.ts";
import { Button } from "#ui/controls/button.tsx";
import { Select } from "#ui/controls/select.tsx";
import { useFormat } from "#ui/format/use-format.ts";
import { useSent } from "#ui/report/use-sent.ts";
import type { Column } from "#ui/table/column.ts";
import { DataTable } from "#ui/table/data-table.tsx";
import { useWords } from "#ui/words/use-words.ts";
import { AddMember } from "./add-member.tsx";
import { call } from "./call.ts";
import { Confirm } from "./confirm.tsx";
import { RightsTable } from "./rights-table.tsx";
import { settingsWords } from "./words.ts";

export interface Member {
  readonly id: number;
  readonly email: string;
  readonly name: string;
  readonly role: string;
  readonly disabled: boolean;
  readonly joinedAt: string;
}

interface Props {
  readonly workspace: string;
  readonly members: readonly Member[];
  /** The reader. */
  readonly self: number | null;
  readonly editable: boolean;
}

export function MembersPanel({ workspace, members, self, editable }: Props) {
  const t = useWords(settingsWords);
  const columns = useMemberColumns(workspace, self, editable);
  return (
    <>
      <DataTable
        title={t("members")}
        meta={members.length}
        tools={editable ? <AddMember workspace={workspace} /> : undefined}
        rows={members}
        columns={columns}
        rowKey={(member) => String(member.id)}
      />
      <RightsTable />
    </>
  );
}

function useMemberColumns(workspace: string, self: number | null, editable: boolean): Column<Member>[] {
  const t = useWords(settingsWords);
  const format = useFormat();
  return useMemo(() => {
    const columns: Column<Member>[] = [
      {
        id: "name",
        label: t("person"),
        names: true,
        sort: (member) => member.name,
        cell: (member) => <PersonCell member={member} own={member.id === self} />,
      },
      { id: "email", label: t("email"), sort: (member) => member.email, cell: (member) => member.email },
      {
        id: "role",
        label: t("role"),
        sort: (member) => member.role,
        cell: (member) => <RoleCell workspace={workspace} member={member} editable={editable} />,
      },
      {
        id: "joined",
        label: t("joined"),
        sort: (member) => member.joinedAt,
        cell: (member) => format.day(member.joinedAt),
      },
    ];
    if (!editable) return columns;
    const remove = (member: Member) => <RemoveCell workspace={workspace} member={member} />;
    return [...columns, { id: "remove", label: "", align: "right", cell: remove }];
  }, [workspace, self, editable, t, format]);
}

function PersonCell({ member, own }: { readonly member: Member; readonly own: boolean }) {
  const t = useWords(settingsWords);
  return (
    <>
      {member.name}
      {own && <span className="ml-2 text-meta font-normal text-ink-3">{t("you")}</span>}
      {member.disabled && <span className="ml-2 text-meta font-normal text-ink-3">{t("disabled")}</span>}
    </>
  );
}

interface CellProps {
  readonly workspace: string;
  readonly member: Member;
}

function RoleCell({ workspace, member, editable }: CellProps & { readonly editable: boolean }) {
  const t = useWords(settingsWords);
  const saving = useSent((role: Role) => call(workspace, "PATCH", `members/${member.id}`, { role }));
  const current = roles.find((role) => role === member.role) ?? null;
  if (!editable) return current === null ? member.role : t(`role_${current}`);
  return (
    <Select
      aria-label={`${t("role")}: ${member.name}`}
      choices={roles.map((value) => ({ value, label: t(`role_${value}`) }))}
      value={saving.isPending ? (saving.variables ?? current) : current}
      onValueChange={(role) => role !== current && saving.mutate(role)}
      disabled={saving.isPending}
      className="h-6! w-44"
    />
  );
}

function RemoveCell({ workspace, member }: CellProps) {
  const t = useWords(settingsWords);
  const removing = useSent(() => call(workspace, "DELETE", `members/${member.id}`));
  return (
    <Confirm
      title={t("removeTitle", { name: member.name })}
      text={t("removeText")}
      verb={t("remove")}
      trigger={
        <Button size="small" weight="ghost" busy={removing.isPending} aria-label={`${t("remove")}: ${member.name}`}>
          {t("remove")}
        </Button>
      }
      onConfirm={() => removing.mutate()}
    />
  );
}
