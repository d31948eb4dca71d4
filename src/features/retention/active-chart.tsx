/** Daily, weekly and monthly active people over the days of the span, and the same as a table. */
"use client";
import { useState } from "react";
import type { ActiveDay, LifecycleAnswer } from "#domain/retention/lifecycle-question.ts";
import { Button, buttonLook } from "#ui/controls/button.tsx";
import { useFormat } from "#ui/format/use-format.ts";
import { Section } from "#ui/layout/section.tsx";
import { DataTable } from "#ui/table/data-table.tsx";
import { useWords } from "#ui/words/use-words.ts";
import { LineChart } from "./line-chart.tsx";
import { niceTop } from "./line-path.ts";
import { retentionWords } from "./words.ts";

interface Props {
  readonly answer: LifecycleAnswer;
  readonly csv: string;
}

const kinds = [
  { id: "mau", colour: "var(--c3)" },
  { id: "wau", colour: "var(--c2)" },
  { id: "dau", colour: "var(--c1)" },
] as const;

export function ActiveChart({ answer, csv }: Props) {
  const t = useWords(retentionWords);
  const [asTable, show] = useState(false);
  const { active } = answer;
  if (active.length === 0) return null;
  const tools = (
    <span className="flex items-center gap-1">
      <Button size="small" aria-pressed={asTable} onClick={() => show(!asTable)}>
        {t("showTable")}
      </Button>
      <a href={csv} download className={buttonLook({ weight: "ghost", size: "small" })}>
        {t("csv")}
      </a>
    </span>
  );
  return (
    <Section title={t("active")} meta={t("activeMeta")} tools={tools}>
      {asTable ? <ActiveTable days={active} /> : <ActiveLines days={active} />}
    </Section>
  );
}

function ActiveLines({ days }: { readonly days: readonly ActiveDay[] }) {
  const t = useWords(retentionWords);
  const format = useFormat();
  const lines = kinds.map(({ id, colour }) => ({ id, colour, values: days.map((day) => day[id]) }));
  const last = days.at(-1);
  const says = t("activeSays", {
    dau: format.count(last?.dau ?? null),
    wau: format.count(last?.wau ?? null),
    mau: format.count(last?.mau ?? null),
    day: format.day(last?.date ?? ""),
  });
  const reading = (step: number) => {
    const day = days[Math.min(step, days.length - 1)];
    if (day === undefined) return null;
    return (
      <>
        <span className="font-medium text-ink">{format.day(day.date)}</span>
        {kinds.map(({ id, colour }) => (
          <span key={id} className="flex items-center gap-1.5">
            <span className="w-4 border-t-2" style={{ borderColor: colour }} />
            {t(id)} {format.count(day[id])}
          </span>
        ))}
        <span>
          {t("stickiness")} {format.rate(day.stickiness)}
        </span>
      </>
    );
  };
  return (
    <LineChart
      says={says}
      lines={lines}
      top={niceTop(days.map(({ mau }) => mau))}
      tick={(value) => format.count(Math.round(value), "chart")}
      labels={days.map(({ date }) => format.day(date))}
      reading={reading}
    />
  );
}

function ActiveTable({ days }: { readonly days: readonly ActiveDay[] }) {
  const t = useWords(retentionWords);
  const format = useFormat();
  return (
    <DataTable
      headless
      title={t("active")}
      rows={days}
      rowKey={({ date }) => date}
      initialOrder={{ column: "date", descending: true }}
      columns={[
        {
          id: "date",
          label: t("day"),
          names: true,
          cell: ({ date }) => format.day(date),
          sort: ({ date }) => date,
        },
        ...(["dau", "wau", "mau"] as const).map((id) => ({
          id,
          label: t(id),
          align: "right" as const,
          cell: (day: ActiveDay) => format.count(day[id]),
          sort: (day: ActiveDay) => day[id],
        })),
        {
          id: "stickiness",
          label: t("stickiness"),
          align: "right",
          cell: ({ stickiness }) => format.rate(stickiness),
          sort: ({ stickiness }) => stickiness,
        },
      ]}
    />
  );
}
