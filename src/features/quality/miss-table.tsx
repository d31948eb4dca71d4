/** The rows behind a part's misses, a hundred at a time. */
"use client";
import Link from "next/link";
import { connectivityDefinitions } from "#domain/quality/connectivity-definition.ts";
import type { ConnectivityAnswer, Miss } from "#domain/quality/connectivity-question.ts";
import { buttonLook } from "#ui/controls/button.tsx";
import { CsvLink } from "#ui/controls/csv-link.tsx";
import { useFormat } from "#ui/format/use-format.ts";
import { EmptyState } from "#ui/state/empty-state.tsx";
import type { Column } from "#ui/table/column.ts";
import { DataTable } from "#ui/table/data-table.tsx";
import { useLocaleSettings } from "#ui/words/locale-context.tsx";
import { type NamedChannel, useChannelNames } from "#ui/words/use-channel-names.ts";
import { useWords } from "#ui/words/use-words.ts";
import { pageRows, type QualityView, qualityAddress } from "./quality-view.ts";
import { qualityWords } from "./words.ts";

interface Props {
  readonly workspace: string;
  readonly view: QualityView;
  readonly misses: NonNullable<ConnectivityAnswer["misses"]>;
  readonly channels: readonly NamedChannel[];
}

export function MissTable({ workspace, view, misses, channels }: Props) {
  const t = useWords(qualityWords);
  const { locale } = useLocaleSettings();
  const columns = useMissColumns(misses.part, channels);
  const { part, total, rows } = misses;
  const { from, to, offset } = view;
  const name = connectivityDefinitions.find(({ id }) => id === part)?.names[locale] ?? part;
  const query = new URLSearchParams({ workspace, from, to, part, limit: "500", offset: String(offset) });
  const link = (at: number, word: "earlier" | "later") => (
    <Link
      href={`${qualityAddress(workspace, { ...view, offset: at })}#misses`}
      className={buttonLook({ size: "small" })}
    >
      {t(word)}
    </Link>
  );
  return (
    <div id="misses">
      <DataTable
        title={t("misses", { name })}
        meta={rows.length === 0 ? undefined : t("missesMeta", { from: offset + 1, to: offset + rows.length, total })}
        tools={<CsvLink address={`/api/v1/reports/quality?${query}`} />}
        rows={rows}
        columns={columns}
        rowKey={({ ref }) => ref}
        empty={<EmptyState>{t("noMisses")}</EmptyState>}
      />
      <div className="flex gap-2 px-5 py-3 max-sm:px-4">
        {offset > 0 && link(Math.max(0, offset - pageRows), "earlier")}
        {offset + rows.length < total && link(offset + pageRows, "later")}
      </div>
    </div>
  );
}

function useMissColumns(part: string, channels: readonly NamedChannel[]): Column<Miss>[] {
  const t = useWords(qualityWords);
  const format = useFormat();
  const channelName = useChannelNames(channels);
  const when: Column<Miss> = {
    ...{ id: "at", label: t("at"), names: true },
    cell: ({ at, ref }) => (at === null ? ref : format.dayHour(at)),
  };
  const what: Column<Miss> = {
    ...{ id: "reason", label: t("reason"), className: "max-sm:whitespace-normal!" },
    cell: ({ reason }) => t(reason),
  };
  const columns: Column<Miss>[] = [
    { ...{ id: "source", label: t("source"), from: "sm" }, cell: ({ source }) => source },
    {
      ...{ id: "channel", label: t("channel") },
      cell: ({ channel }) => (channel === "" ? "—" : channelName(channel)),
    },
    { ...{ id: "campaign", label: t("campaign"), from: "lg" }, cell: ({ campaign }) => campaign || "—" },
    { ...{ id: "page", label: t("page"), from: "lg" }, cell: ({ page }) => page || "—" },
    {
      ...{ id: "amount", label: t("amount"), align: "right", from: "sm" },
      cell: ({ amount }) => format.money(amount, "exact"),
    },
  ];
  const shown: Readonly<Record<string, readonly string[]>> = {
    spend: ["source", "channel", "campaign", "amount"],
    visits: ["channel", "page"],
    orders: ["channel", "campaign", "page", "amount"],
    campaigns: [],
  };
  return [when, ...columns.filter(({ id }) => shown[part]?.includes(id) ?? true), what];
}
