/** The segments of a funnel: people, and the rate of each step as a figure and a bar. */
"use client";
import type { FunnelAnswer, FunnelReport } from "#domain/funnels/funnel-answer.ts";
import { buttonLook } from "#ui/controls/button.tsx";
import { useFormat } from "#ui/format/use-format.ts";
import type { Column } from "#ui/table/column.ts";
import { DataTable } from "#ui/table/data-table.tsx";
import { uiWords } from "#ui/words/ui-words.ts";
import { useChannelNames } from "#ui/words/use-channel-names.ts";
import { useWords } from "#ui/words/use-words.ts";
import { standsOut } from "./stands-out.ts";
import { funnelWords } from "./words.ts";

interface Props {
  readonly report: FunnelReport;
  readonly channels: readonly { readonly key: string; readonly name: string }[];
  /** Address of the answer as CSV. */
  readonly csv: string;
}

type Row = FunnelAnswer["by"][number];

export function BreakdownTable({ report, channels, csv }: Props) {
  const t = useWords(funnelWords);
  const ui = useWords(uiWords);
  const format = useFormat();
  const channelName = useChannelNames(channels);
  const { answer, question } = report;
  const named = (key: string) => (question.by === "channel" ? channelName(key) : key);
  const steps = answer.steps.slice(1).map((step, i): Column<Row> => {
    const place = i + 1;
    return {
      id: `step${place}`,
      label: `→ ${step.name}`,
      align: "right",
      sort: (row) => row.steps[place]?.fromPrevious ?? null,
      cell: (row) => (
        <Rate rate={row.steps[place]?.fromPrevious ?? null} worse={standsOut(row.steps, answer.steps, place)} />
      ),
    };
  });
  const columns: readonly Column<Row>[] = [
    {
      id: "key",
      label: question.by === "none" ? "" : ui(question.by),
      names: true,
      sort: ({ key }) => named(key),
      cell: ({ key }) => named(key),
    },
    {
      id: "people",
      label: t("people"),
      align: "right",
      sort: ({ steps: own }) => own[0]?.count ?? 0,
      cell: ({ steps: own }) => format.count(own[0]?.count),
      total: format.count(answer.steps[0]?.count),
    },
    ...steps,
    {
      id: "total",
      label: t("total"),
      align: "right",
      sort: ({ steps: own }) => own.at(-1)?.fromFirst ?? null,
      cell: ({ steps: own }) => <b className="font-semibold">{format.rate(own.at(-1)?.fromFirst)}</b>,
      total: format.rate(answer.steps.at(-1)?.fromFirst),
    },
  ];
  return (
    <>
      <DataTable
        title={t("breakdown", { dimension: t(`by_${question.by}`) })}
        meta={t("atEntry")}
        tools={
          <a className={buttonLook({ size: "small" })} href={csv} download>
            {t("csv")}
          </a>
        }
        rows={answer.by}
        columns={columns}
        rowKey={({ key }) => key}
        initialOrder={{ column: "people", descending: true }}
      />
      {answer.moreKeys > 0 && (
        <p className="px-5 py-2 text-meta text-ink-3">{t("moreKeys", { count: String(answer.moreKeys) })}</p>
      )}
    </>
  );
}

function Rate({ rate, worse }: { readonly rate: number | null; readonly worse: boolean }) {
  const format = useFormat();
  return (
    <span className={`inline-flex items-center gap-3 ${worse ? "font-medium text-worse" : ""}`}>
      <span aria-hidden="true" className="h-1.5 w-16 bg-sunken max-lg:hidden">
        <span
          className={`block h-full ${worse ? "bg-worse" : "bg-line-3"}`}
          style={{ width: `${Math.min(100, 100 * (rate ?? 0))}%` }}
        />
      </span>
      <span className="min-w-12">
        {worse && <span aria-hidden="true">▼ </span>}
        {format.rate(rate)}
      </span>
    </span>
  );
}
