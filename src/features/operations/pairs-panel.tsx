/** Worst pairs: the pages that, for one channel, sell less than they usually do, at which step, and a way to act. */
"use client";
import type { PairStep, WorstPair } from "#domain/metrics/page-pairs.ts";
import { type PagePairsReport, pairDefinitions } from "#domain/metrics/page-pairs-question.ts";
import { ButtonLink } from "#ui/controls/button.tsx";
import { useFormat } from "#ui/format/use-format.ts";
import { Section } from "#ui/layout/section.tsx";
import { Definition } from "#ui/overlay/definition.tsx";
import { ReportFrame } from "#ui/report/report-frame.tsx";
import { ReportTools } from "#ui/report/report-tools.tsx";
import { useReport } from "#ui/report/use-report.ts";
import { EmptyState } from "#ui/state/empty-state.tsx";
import { SkeletonRows } from "#ui/state/skeleton.tsx";
import type { Column } from "#ui/table/column.ts";
import { DataTable } from "#ui/table/data-table.tsx";
import { useWords } from "#ui/words/use-words.ts";
import { NothingCame } from "./nothing-came.tsx";
import { useOperations } from "./operations-context.tsx";
import { newTaskAddress, pairsAddress } from "./operations-view.ts";
import { operationsWords } from "./words.ts";

/** The file has more of them. */
const most = 6;
const [ordersLost, stepFall] = pairDefinitions;
const stepWords = {
  sessions: "short_visit",
  product_views: "short_view",
  add_to_carts: "short_cart",
  checkouts: "short_checkout",
  orders: "short_order",
} as const satisfies Readonly<Record<PairStep, string>>;

export function PairsPanel() {
  const t = useWords(operationsWords);
  const { workspace, hours, view, asking } = useOperations();
  const address = pairsAddress(workspace, hours, view.filter);
  const asked = useReport<PagePairsReport>(address, asking);
  return (
    <Section title={t("pairs")} meta={t("pairsMeta")} tools={<ReportTools address={address} />}>
      <ReportFrame
        quiet
        asked={asked}
        skeleton={<SkeletonRows rows={3} label={t("loading")} />}
        emptyOf={({ answer: { compared, rows } }) => {
          if (compared === 0) return <NothingCame says={t("fewVisits")} />;
          return rows.length === 0 ? <EmptyState>{t("noPairs", { count: compared })}</EmptyState> : null;
        }}
      >
        {({ answer }) => <Pairs rows={answer.rows.slice(0, most)} />}
      </ReportFrame>
    </Section>
  );
}

function Pairs({ rows }: { readonly rows: readonly WorstPair[] }) {
  const t = useWords(operationsWords);
  const format = useFormat();
  const { workspace, channelName, mayFile } = useOperations();
  const right = "right" as const;
  const columns: readonly Column<WorstPair>[] = [
    {
      ...{ id: "pair", label: t("pair"), names: true, className: "max-w-0 w-full" },
      cell: ({ page, channel, from, to }) => (
        <span className="block py-1.5 leading-4">
          <span className="block truncate font-mono" title={page}>
            {page}
          </span>
          <small className="block truncate text-micro text-ink-3" title={channelName(channel)}>
            {t(stepWords[from])} → {t(stepWords[to])} · {channelName(channel)}
          </small>
        </span>
      ),
    },
    {
      ...{ id: "fall", label: t("worstStep"), align: right, className: "font-medium text-worse" },
      header: <Definition metric={stepFall}>{t("worstStep")}</Definition>,
      cell: ({ fall, rate, usualRate }) => (
        <span title={`${format.rate(rate)} · ${t("usual")} ${format.rate(usualRate)}`}>{format.delta(fall)}</span>
      ),
    },
    {
      ...{ id: "lost", label: t("ordersLost"), align: right },
      header: <Definition metric={ordersLost}>{t("ordersLost")}</Definition>,
      cell: (row) => `−${format.count(Math.round(row.ordersLost))}`,
    },
  ];
  const act: Column<WorstPair> = {
    ...{ id: "task", label: t("task"), header: <span className="sr-only">{t("task")}</span>, align: right },
    cell: (row) => {
      const { page, from, to } = row;
      const channel = channelName(row.channel);
      const what = { from: t(stepWords[from]), to: t(stepWords[to]), fall: format.delta(row.fall) };
      const title = t("taskTitle", { page, channel, ...what });
      return (
        <ButtonLink size="small" href={newTaskAddress(workspace, { page, channel, title })}>
          {t("task")}
          <span className="sr-only">{t("taskFor", { page, channel })}</span>
        </ButtonLink>
      );
    },
  };
  return (
    <DataTable
      headless
      title={t("pairs")}
      rows={rows}
      columns={mayFile ? [...columns, act] : columns}
      rowKey={({ page, channel }) => `${page} ${channel}`}
    />
  );
}
