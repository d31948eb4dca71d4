/** How a file was understood, what storing it does, and which lines it leaves out. */
"use client";
import type { ImportAnswer } from "#server/spend/queries.ts";
import { useFormat } from "#ui/format/use-format.ts";
import type { Column } from "#ui/table/column.ts";
import { DataTable } from "#ui/table/data-table.tsx";
import { useWords } from "#ui/words/use-words.ts";
import { sourceWords } from "./words.ts";

type PreviewRow = NonNullable<ImportAnswer["preview"]>[number];

const shownProblems = 20;

export function ImportResult({ answer }: { readonly answer: ImportAnswer }) {
  const t = useWords(sourceWords);
  const { inserted, updated, unchanged, rejected, campaignsAdded, mapping, dryRun } = answer;
  const names = campaignsAdded.slice(0, 8).join(", ") + (campaignsAdded.length > 8 ? "…" : "");
  const { preset, encoding, headerLine } = mapping;
  return (
    <div className="border-t border-line">
      <div role="status" className="px-5 py-3 max-sm:px-4">
        <p className="font-medium">
          {t(dryRun ? "would" : "did", { inserted, updated, unchanged, rejected: rejected.length })}
        </p>
        <p className="text-meta text-ink-2">
          {t("understood", { preset, encoding: encoding.toUpperCase(), line: headerLine })}{" "}
          {campaignsAdded.length > 0 && t("newCampaigns", { count: campaignsAdded.length, names })}
        </p>
        <p className="text-meta text-ink-3">
          {Object.entries(mapping.columns)
            .map(([field, header]) => t("column", { field, header }))
            .join(" · ")}
        </p>
      </div>
      {rejected.length > 0 && (
        <div className="px-5 pb-3 text-meta max-sm:px-4">
          <h3 className="font-medium">{t("problems")}</h3>
          <ul className="text-ink-2">
            {rejected.slice(0, shownProblems).map((row) => (
              <li key={`${row.index} ${row.message}`}>{row.message}</li>
            ))}
            {rejected.length > shownProblems && <li>{t("more", { count: rejected.length - shownProblems })}</li>}
          </ul>
        </div>
      )}
      {answer.preview !== undefined && <FirstRows rows={answer.preview} />}
    </div>
  );
}

function FirstRows({ rows }: { readonly rows: readonly PreviewRow[] }) {
  const t = useWords(sourceWords);
  const format = useFormat();
  const when = ({ at, date }: PreviewRow) =>
    typeof at === "string" ? format.dayHour(at) : typeof date === "string" ? format.day(date) : "–";
  const text = (value: unknown) => (value === null || value === undefined ? "–" : String(value));
  const keyed = rows.map((row, index) => ({ ...row, key: String(index) }));
  type Keyed = PreviewRow & { readonly key: string };
  const column = (id: string, label: string, align: "left" | "right" = "left"): Column<Keyed> => ({
    id,
    label,
    align,
    cell: (row) => text(row[id]),
  });
  const columns: readonly Column<Keyed>[] = [
    { id: "when", label: t("when"), names: true, cell: when },
    column("channel", t("channel")),
    column("campaign", t("campaign")),
    column("creative", t("creative")),
    column("impressions", t("impressions"), "right"),
    column("clicks", t("clicks"), "right"),
    { id: "cost", label: t("cost"), align: "right", cell: (row) => `${text(row.cost)} ${text(row.currency)}` },
  ];
  return <DataTable title={t("firstRows")} rows={keyed} columns={columns} rowKey={(row) => row.key} />;
}
