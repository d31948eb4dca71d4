/** The audiences of a workspace: who is in them, how many, counted when. */
"use client";
import { useMemo } from "react";
import type { Audience } from "#domain/audiences/audience.ts";
import { funnelSearch } from "#domain/funnels/funnel-params.ts";
import { Button, ButtonLink } from "#ui/controls/button.tsx";
import { IconButton } from "#ui/controls/icon-button.tsx";
import { useFormat } from "#ui/format/use-format.ts";
import { EmptyState } from "#ui/state/empty-state.tsx";
import type { Column } from "#ui/table/column.ts";
import { DataTable } from "#ui/table/data-table.tsx";
import { type ChannelName, type NamedChannel, useChannelNames } from "#ui/words/use-channel-names.ts";
import { useWords } from "#ui/words/use-words.ts";
import { howText, whoText } from "./definition-text.ts";
import { useAudiences } from "./use-audiences.ts";
import { audienceWords } from "./words.ts";

interface Props {
  readonly workspace: string;
  readonly audiences: readonly Audience[];
  readonly channels: readonly NamedChannel[];
  readonly mayChange: boolean;
  /** The server's instant, ISO. */
  readonly asOf: string;
}

export function AudiencesPanel({ workspace, audiences: saved, channels, mayChange, asOf }: Props) {
  const t = useWords(audienceWords);
  const { audiences, counting, recount, remove } = useAudiences(workspace, saved);
  const facts = useFactColumns(asOf, useChannelNames(channels));
  const deeds: Column<Audience> = {
    id: "actions",
    label: t("actions"),
    header: <span className="sr-only">{t("actions")}</span>,
    align: "right",
    cell: (audience) => (
      <span className="flex items-center justify-end gap-1">
        <FunnelLink workspace={workspace} audience={audience} />
        {mayChange && audience.definition !== null && (
          <Button size="small" busy={counting.has(audience.id)} onClick={() => void recount(audience)}>
            {t("recount")}
          </Button>
        )}
        {mayChange && (
          <IconButton icon="bin" label={`${t("remove")}: ${audience.name}`} onClick={() => void remove(audience)} />
        )}
      </span>
    ),
  };
  const start = <ButtonLink href={`/w/${workspace}/funnels`}>{t("toFunnel")}</ButtonLink>;
  return (
    <DataTable
      title={t("title")}
      meta={t("meta")}
      rows={audiences}
      columns={[...facts, deeds]}
      rowKey={({ id }) => String(id)}
      empty={<EmptyState action={start}>{t("empty")}</EmptyState>}
    />
  );
}

function FunnelLink({ workspace, audience }: { readonly workspace: string; readonly audience: Audience }) {
  const t = useWords(audienceWords);
  if (audience.definition === null) return null;
  const href = `/w/${workspace}/funnels?${funnelSearch(audience.definition.funnel)}`;
  return (
    <ButtonLink size="small" weight="ghost" href={href}>
      {t("openFunnel")}
    </ButtonLink>
  );
}

function useFactColumns(asOf: string, channelName: ChannelName): Column<Audience>[] {
  const t = useWords(audienceWords);
  const format = useFormat();
  return useMemo(
    () => [
      {
        id: "name",
        label: t("name"),
        names: true,
        sort: ({ name }) => name,
        cell: ({ name }) => <span className="block min-w-28 font-medium whitespace-normal">{name}</span>,
      },
      {
        id: "size",
        label: t("size"),
        align: "right",
        sort: ({ size }) => size,
        cell: ({ size }) => format.count(size),
      },
      {
        id: "definition",
        label: t("definition"),
        className: "whitespace-normal",
        cell: ({ definition }) =>
          definition === null ? (
            <span className="text-ink-3">{t("unreadable")}</span>
          ) : (
            <span className="block max-w-[72ch] min-w-56 py-1 text-pretty">
              {whoText(definition, t)}
              <span className="block text-meta text-ink-3">{howText(definition, t, format, channelName)}</span>
            </span>
          ),
      },
      {
        id: "counted",
        label: t("counted"),
        align: "right",
        sort: ({ countedAt }) => countedAt,
        cell: ({ countedAt }) => (
          <time dateTime={countedAt} title={format.dayHour(countedAt)}>
            {format.ago(Math.max(0, Date.parse(asOf) - Date.parse(countedAt)))}
          </time>
        ),
      },
      { id: "by", label: t("by"), sort: ({ createdBy }) => createdBy, cell: ({ createdBy }) => createdBy ?? "—" },
    ],
    [t, format, asOf, channelName],
  );
}
