/** CAC, LTV, their ratio and payback by channel or campaign; a row opens its own cohorts. */
"use client";
import type { CacLtvAnswer, ValueRow } from "#domain/ltv/cac-ltv-question.ts";
import { ltvDefinitions } from "#domain/ltv/ltv-definitions.ts";
import { buttonLook } from "#ui/controls/button.tsx";
import type { Format } from "#ui/format/format-for.ts";
import { useFormat } from "#ui/format/use-format.ts";
import { Definition } from "#ui/overlay/definition.tsx";
import type { Column } from "#ui/table/column.ts";
import { DataTable } from "#ui/table/data-table.tsx";
import { useWords } from "#ui/words/use-words.ts";
import { usePaybackText } from "./payback-text.ts";
import { RatioMark } from "./ratio-mark.tsx";
import { cacLtvAddress } from "./value-addresses.ts";
import { useValue } from "./value-context.tsx";
import { valueWords } from "./words.ts";

const figure = (id: string, label: string, format: (row: ValueRow) => string, sort: Column<ValueRow>["sort"]) => ({
  ...{ id, label, align: "right" as const, className: "text-ink-2" },
  ...(sort === undefined ? {} : { sort }),
  cell: format,
});

/** Immature figures are hatched: more will come, and it is not known how much. */
function soFar(row: ValueRow, text: string, label: string) {
  if (row.mature || row.ltv === null) return text;
  return (
    <span className="hatched px-1" title={label}>
      {text}
      <span className="sr-only"> ({label})</span>
    </span>
  );
}

function useColumns(total: ValueRow): Column<ValueRow>[] {
  const t = useWords(valueWords);
  const format: Format = useFormat();
  const { view, nameOf } = useValue();
  const payback = usePaybackText();
  const money = (value: number | null) => format.money(value, "table");
  const ltv = (row: ValueRow) => soFar(row, money(row.ltv), t("immature"));
  return [
    {
      ...{ id: "name", label: t(view.by), names: true, total: t("all") },
      sort: (row) => nameOf(row.key),
      cell: (row) => (
        <span className="inline-block max-w-56 truncate align-bottom max-sm:max-w-32" title={nameOf(row.key)}>
          {nameOf(row.key)}
        </span>
      ),
    },
    {
      ...figure(
        "spend",
        t("spend"),
        (row) => money(row.spend),
        (row) => row.spend,
      ),
      total: money(total.spend),
    },
    {
      ...figure(
        "customers",
        t("newCustomers"),
        (row) => format.count(row.newCustomers),
        (row) => row.newCustomers,
      ),
      total: format.count(total.newCustomers),
    },
    {
      ...figure(
        "cac",
        t("cac"),
        (row) => (row.free ? t("free") : money(row.cac)),
        (row) => row.cac,
      ),
      header: <Definition metric={ltvDefinitions.cac} />,
      total: money(total.cac),
    },
    {
      ...{ id: "ltv", label: t("ltv"), align: "right" as const, cell: ltv, total: ltv(total) },
      header: <Definition metric={ltvDefinitions.ltv} />,
      sort: (row) => row.ltv,
    },
    {
      ...{ id: "ratio", label: t("ratio"), align: "right" as const },
      header: <Definition metric={ltvDefinitions.ratio} />,
      cell: (row) => <RatioMark ratio={row.ltvToCac} />,
      sort: (row) => row.ltvToCac,
      total: <RatioMark ratio={total.ltvToCac} />,
    },
    {
      ...{ id: "payback", label: t("payback"), align: "right" as const },
      header: <Definition metric={ltvDefinitions.payback} />,
      cell: (row) => <PaybackCell row={row} short={payback.short(row)} long={payback.long(row)} />,
      sort: (row) => row.paybackMonths,
      total: payback.short(total),
    },
  ];
}

function PaybackCell({ row, short, long }: { readonly row: ValueRow; readonly short: string; readonly long: string }) {
  return row.payback.state === "not_yet" ? (
    <span className="text-ink-3">
      {short} <span className="text-meta">· {long}</span>
    </span>
  ) : (
    <span title={long}>{short}</span>
  );
}

export function ValueTable({ answer }: { readonly answer: CacLtvAnswer }) {
  const t = useWords(valueWords);
  const { workspace, view, change, today } = useValue();
  const columns = useColumns(answer.total);
  const csv = (
    <a
      href={cacLtvAddress(workspace.slug, view, today, "csv")}
      download
      className={buttonLook({ weight: "ghost", size: "small" })}
    >
      {t("csv")}
    </a>
  );
  return (
    <DataTable
      key={view.by}
      title={t(view.by === "channel" ? "byChannel" : "byCampaign")}
      meta={t("moneyIn", { currency: workspace.currency })}
      tools={csv}
      chooser
      rows={answer.rows}
      columns={columns}
      rowKey={(row) => row.key}
      initialOrder={{ column: "spend", descending: true }}
      selected={view.key}
      onOpen={(row) => change({ key: view.key === row.key ? null : row.key })}
    />
  );
}
