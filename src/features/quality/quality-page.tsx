/** Data quality: which facts find what they belong to, and the rows that do not. */
"use client";
import Link from "next/link";
import { addDays } from "#domain/base/local-time.ts";
import type { Report } from "#domain/metrics/board-question.ts";
import { connectivityDefinitions } from "#domain/quality/connectivity-definition.ts";
import type { ConnectivityAnswer, ConnectivityQuestion, PartRate } from "#domain/quality/connectivity-question.ts";
import { buttonLook } from "#ui/controls/button.tsx";
import { BulletBar } from "#ui/figures/bullet-bar.tsx";
import { useFormat } from "#ui/format/use-format.ts";
import { FilterBar } from "#ui/layout/filter-bar.tsx";
import { Definition } from "#ui/overlay/definition.tsx";
import { ProjectingBanner } from "#ui/report/projecting-banner.tsx";
import { ReportFreshness } from "#ui/report/report-freshness.tsx";
import type { Column } from "#ui/table/column.ts";
import { DataTable } from "#ui/table/data-table.tsx";
import type { NamedChannel } from "#ui/words/use-channel-names.ts";
import { useWords } from "#ui/words/use-words.ts";
import { MissTable } from "./miss-table.tsx";
import { type QualityView, qualityAddress, ranges } from "./quality-view.ts";
import { qualityWords } from "./words.ts";

interface Props {
  readonly workspace: string;
  readonly view: QualityView;
  /** The workspace's date. */
  readonly today: string;
  readonly report: Report<ConnectivityQuestion, ConnectivityAnswer>;
  readonly channels: readonly NamedChannel[];
}

export function QualityPage({ workspace, view, today, report, channels }: Props) {
  const t = useWords(qualityWords);
  const format = useFormat();
  const { answer, meta } = report;
  const columns = useRateColumns(workspace, view, answer.target);
  const reportAddress = `/api/v1/reports/quality?${new URLSearchParams({ workspace, from: view.from, to: view.to })}`;
  const whole = {
    rate: format.rate(answer.rate),
    target: format.rate(answer.target),
    industry: format.rate(answer.industry),
  };
  return (
    <>
      <FilterBar label={t("filters")}>
        {ranges.map((days) => {
          const [from, to] = [addDays(today, 1 - days), addDays(today, 1)];
          const current = view.from === from && view.to === to;
          return (
            <Link
              key={days}
              href={qualityAddress(workspace, { ...view, from, to, offset: 0 })}
              aria-current={current ? "true" : undefined}
              className={`${buttonLook({ size: "small" })} ${current ? "border-ink!" : ""}`}
            >
              {t("days", { days: String(days) })}
            </Link>
          );
        })}
        <span className="px-2 text-meta whitespace-nowrap text-ink-2">
          {format.dayRange(view.from, addDays(view.to, -1))}
        </span>
      </FilterBar>
      <ReportFreshness meta={meta} failed={false} progress={null} onRetry={null} address={reportAddress} />
      <ProjectingBanner notes={meta.notes} />
      <DataTable
        title={t("connectivity")}
        meta={answer.rate === null ? t("unknown") : t("whole", whole)}
        rows={answer.parts}
        columns={columns}
        rowKey={({ part }) => part}
        selected={view.part}
      />
      {answer.misses !== null && (
        <MissTable workspace={workspace} view={view} misses={answer.misses} channels={channels} />
      )}
    </>
  );
}

function useRateColumns(workspace: string, view: QualityView, target: number): Column<PartRate>[] {
  const t = useWords(qualityWords);
  const format = useFormat();
  const aim = format.rate(target);
  return [
    {
      ...{ id: "part", label: t("part"), names: true },
      cell: ({ part }) => {
        const found = connectivityDefinitions.find(({ id }) => id === part);
        return found === undefined ? part : <Definition metric={found} />;
      },
    },
    {
      ...{ id: "connected", label: t("connected"), align: "right", from: "sm" },
      cell: (row) => format.count(row.numerator),
    },
    { ...{ id: "all", label: t("all"), align: "right", from: "sm" }, cell: (row) => format.count(row.denominator) },
    {
      ...{ id: "rate", label: t("rate"), align: "right" },
      cell: ({ rate }) => (
        <b className={rate !== null && rate < target ? "font-semibold text-worse" : "font-semibold"}>
          {format.rate(rate)}
        </b>
      ),
    },
    {
      ...{ id: "bar", label: t("target", { target: aim }), from: "lg", className: "w-40" },
      cell: ({ rate }) => (
        <BulletBar
          value={rate}
          target={target}
          label={t("rateOf", { rate: format.rate(rate), target: aim })}
          tone={rate !== null && rate < target ? "bad" : "good"}
        />
      ),
    },
    {
      ...{ id: "missing", label: t("missing"), align: "right" },
      cell: ({ part, missing }) =>
        missing === 0 ? (
          <span className="text-ink-2">{t("nothingMissing")}</span>
        ) : (
          <Link
            href={`${qualityAddress(workspace, { ...view, part, offset: 0 })}#misses`}
            className="text-accent underline-offset-2 hover:underline"
          >
            {t("open", { count: missing })}
          </Link>
        ),
    },
  ];
}
