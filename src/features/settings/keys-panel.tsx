/** The write keys and API tokens of the workspace: made here, shown once, ended here. */
"use client";
import { useMemo, useState } from "react";
import { Button } from "#ui/controls/button.tsx";
import { useFormat } from "#ui/format/use-format.ts";
import { useSent } from "#ui/report/use-sent.ts";
import type { Column } from "#ui/table/column.ts";
import { DataTable } from "#ui/table/data-table.tsx";
import { useWords } from "#ui/words/use-words.ts";
import { call } from "./call.ts";
import { Confirm } from "./confirm.tsx";
import { Once, type Secret } from "./once.tsx";
import { type ApiToken, TokensTable } from "./tokens-table.tsx";
import { settingsWords } from "./words.ts";

export interface WriteKey {
  readonly id: number;
  readonly source: string;
  readonly hint: string;
  readonly createdAt: string;
  readonly expiresAt: string | null;
}

interface Props {
  readonly workspace: string;
  readonly writeKeys: readonly WriteKey[];
  readonly tokens: readonly ApiToken[];
}

export function KeysPanel({ workspace, writeKeys, tokens }: Props) {
  const [secret, setSecret] = useState<Secret | null>(null);
  return (
    <>
      <WriteKeysTable workspace={workspace} writeKeys={writeKeys} onSecret={setSecret} />
      <TokensTable workspace={workspace} tokens={tokens} onSecret={setSecret} />
      <Once secret={secret} onClose={() => setSecret(null)} />
    </>
  );
}

type TableProps = Omit<Props, "tokens"> & { readonly onSecret: (secret: Secret) => void };

function WriteKeysTable({ workspace, writeKeys, onSecret }: TableProps) {
  const t = useWords(settingsWords);
  const format = useFormat();
  const columns = useMemo((): Column<WriteKey>[] => {
    const rotate = (key: WriteKey) =>
      key.expiresAt === null && <RotateCell workspace={workspace} source={key.source} onSecret={onSecret} />;
    return [
      { id: "source", label: t("source"), names: true, cell: (key) => key.source },
      { id: "key", label: t("key"), cell: (key) => <code>wk_…{key.hint}</code> },
      { id: "created", label: t("created"), cell: (key) => format.dayHour(key.createdAt) },
      { id: "ends", label: t("ends"), cell: (key) => (key.expiresAt === null ? "–" : format.dayHour(key.expiresAt)) },
      { id: "rotate", label: "", align: "right", cell: rotate },
    ];
  }, [workspace, onSecret, t, format]);
  return (
    <DataTable
      title={t("writeKeys")}
      meta={t("writeKeysMeta")}
      rows={writeKeys}
      columns={columns}
      rowKey={(key) => String(key.id)}
    />
  );
}

interface Rotated {
  readonly writeKey: string;
  readonly graceUntil: string;
}

interface RotateProps {
  readonly workspace: string;
  readonly source: string;
  readonly onSecret: (secret: Secret) => void;
}

function RotateCell({ workspace, source, onSecret }: RotateProps) {
  const t = useWords(settingsWords);
  const format = useFormat();
  const rotating = useSent(
    () => call<Rotated>(workspace, "POST", "write-keys", { source }),
    ({ writeKey, graceUntil }) => {
      const until = format.dayHour(graceUntil);
      onSecret({ meaning: t("onceKey", { name: source, until }), text: writeKey });
    },
  );
  return (
    <Confirm
      title={t("rotateTitle", { name: source })}
      text={t("rotateText")}
      verb={t("rotate")}
      danger={false}
      trigger={
        <Button size="small" busy={rotating.isPending} aria-label={`${t("rotate")}: ${source}`}>
          {t("rotate")}
        </Button>
      }
      onConfirm={() => rotating.mutate()}
    />
  );
}
