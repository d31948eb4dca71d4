/** The API tokens of the workspace. */
"use client";
import { useMemo } from "react";
import { Button } from "#ui/controls/button.tsx";
import { useFormat } from "#ui/format/use-format.ts";
import { useSent } from "#ui/report/use-sent.ts";
import { EmptyState } from "#ui/state/empty-state.tsx";
import type { Column } from "#ui/table/column.ts";
import { DataTable } from "#ui/table/data-table.tsx";
import { useWords } from "#ui/words/use-words.ts";
import { call } from "./call.ts";
import { Confirm } from "./confirm.tsx";
import { NewToken } from "./new-token.tsx";
import type { Secret } from "./once.tsx";
import { settingsWords } from "./words.ts";

export interface ApiToken {
  readonly id: number;
  readonly name: string;
  readonly hint: string;
  readonly scopes: readonly string[];
  readonly createdAt: string;
  readonly lastUsedAt: string | null;
  readonly revokedAt: string | null;
}

interface Props {
  readonly workspace: string;
  readonly tokens: readonly ApiToken[];
  readonly onSecret: (secret: Secret) => void;
}

export function TokensTable({ workspace, tokens, onSecret }: Props) {
  const t = useWords(settingsWords);
  const format = useFormat();
  const columns = useMemo(
    (): Column<ApiToken>[] => [
      { id: "name", label: t("name"), names: true, sort: (token) => token.name, cell: (token) => token.name },
      { id: "key", label: t("key"), cell: (token) => <code>wr_…{token.hint}</code> },
      { id: "scopes", label: t("scopes"), cell: (token) => token.scopes.join(", ") },
      {
        id: "created",
        label: t("created"),
        sort: (token) => token.createdAt,
        cell: (token) => format.dayHour(token.createdAt),
      },
      {
        id: "used",
        label: t("lastUsed"),
        sort: (token) => token.lastUsedAt,
        cell: (token) => (token.lastUsedAt === null ? t("never") : format.dayHour(token.lastUsedAt)),
      },
      {
        id: "revoke",
        label: "",
        align: "right",
        cell: (token) => <RevokeCell workspace={workspace} token={token} />,
      },
    ],
    [workspace, t, format],
  );
  return (
    <DataTable
      title={t("tokens")}
      meta={t("tokensMeta")}
      tools={<NewToken workspace={workspace} onSecret={onSecret} />}
      rows={tokens}
      columns={columns}
      rowKey={(token) => String(token.id)}
      empty={<EmptyState>{t("noTokens")}</EmptyState>}
    />
  );
}

function RevokeCell({ workspace, token }: { readonly workspace: string; readonly token: ApiToken }) {
  const t = useWords(settingsWords);
  const revoking = useSent(() => call(workspace, "DELETE", `tokens/${token.id}`));
  if (token.revokedAt !== null) return <span className="text-ink-3">{t("revoked")}</span>;
  return (
    <Confirm
      title={t("revokeTitle", { name: token.name })}
      text={t("revokeText")}
      verb={t("revoke")}
      trigger={
        <Button size="small" weight="ghost" busy={revoking.isPending} aria-label={`${t("revoke")}: ${token.name}`}>
          {t("revoke")}
        </Button>
      }
      onConfirm={() => revoking.mutate()}
    />
  );
}
