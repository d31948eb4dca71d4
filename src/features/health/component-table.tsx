/** What the score is made of: a row for each component, with its points, its course, and the way to its rows. */
"use client";
import Link from "next/link";
import { componentDefinition } from "#domain/health/component-dictionary.ts";
import type { HealthAnswer } from "#domain/health/health-question.ts";
import type { Component } from "#domain/health/score.ts";
import { BulletBar } from "#ui/figures/bullet-bar.tsx";
import { Sparkline } from "#ui/figures/sparkline.tsx";
import { Section } from "#ui/layout/section.tsx";
import { Definition } from "#ui/overlay/definition.tsx";
import type { Column } from "#ui/table/column.ts";
import { DataTable } from "#ui/table/data-table.tsx";
import { useLocaleSettings } from "#ui/words/locale-context.tsx";
import { type NamedChannel, useChannelNames } from "#ui/words/use-channel-names.ts";
import { useWords } from "#ui/words/use-words.ts";
import { pointText } from "./point-text.ts";
import { useComponentText } from "./use-component-text.ts";
import { healthWords } from "./words.ts";

interface Props {
  readonly workspace: string;
  readonly health: HealthAnswer;
  readonly channels: readonly NamedChannel[];
}

export function ComponentTable({ workspace, health, channels }: Props) {
  const t = useWords(healthWords);
  const { locale } = useLocaleSettings();
  const columns = useColumns({ workspace, health, channels });
  const { move } = health;
  const meta =
    move === null
      ? t(health.score === null ? "noScore" : "atTarget")
      : t("moves", { name: componentDefinition(move.id).names[locale], gain: pointText(move.gain) });
  return (
    <Section title={t("madeOf")} meta={meta} className="[&_td]:py-1.5">
      <DataTable
        headless
        title={t("madeOf")}
        rows={[...health.components].sort((a, b) => b.weight - a.weight)}
        columns={columns}
        rowKey={({ id }) => id}
      />
    </Section>
  );
}

function useColumns({ workspace, health, channels }: Props): Column<Component>[] {
  const t = useWords(healthWords);
  const { locale } = useLocaleSettings();
  const text = useComponentText(health, useChannelNames(channels));
  const nameOf = ({ id }: Component) => componentDefinition(id).names[locale];
  return [
    {
      ...{ id: "component", label: t("component"), names: true },
      cell: (row) => (
        <span className="block leading-4 font-normal">
          <Definition metric={componentDefinition(row.id)} />
          <small className="block text-micro text-ink-3 max-sm:whitespace-normal">{text.subOf(row)}</small>
        </span>
      ),
    },
    {
      ...{ id: "now", label: t("now"), align: "right" },
      cell: (row) => (
        <span className={row.value === null ? "text-ink-3 max-sm:whitespace-normal" : "font-semibold"}>
          {text.figureOf(row)}
        </span>
      ),
    },
    {
      ...{ id: "course", label: t("twelve"), from: "lg" },
      cell: (row) => (
        <Sparkline
          values={health.trend.map(({ values }) => values[row.id])}
          label={t("spark", { name: nameOf(row) })}
          width={84}
          height={22}
        />
      ),
    },
    { ...{ id: "points", label: t("points"), align: "right" }, cell: (row) => <Points row={row} /> },
    {
      ...{ id: "bar", label: t("targetOf"), from: "lg", className: "w-28" },
      cell: (row) => <PointBar row={row} />,
    },
    {
      ...{ id: "holds", label: t("holds"), from: "sm", className: "max-w-96 whitespace-normal! text-meta text-ink-2" },
      cell: (row) => text.holdOf(row),
    },
    {
      ...{ id: "evidence", label: t("evidence"), align: "right" },
      header: <span className="max-sm:sr-only">{t("evidence")}</span>,
      cell: (row) => (
        <Link
          href={`/w/${workspace}/health?week=${health.week}&component=${row.id}#evidence`}
          className="text-accent underline-offset-2 hover:underline"
          aria-label={t("openOf", { name: nameOf(row) })}
        >
          <span className="max-sm:hidden">{t("evidence")}</span>
          <span aria-hidden className="px-1 sm:hidden">
            ›
          </span>
        </Link>
      ),
    },
  ];
}

function Points({ row: { points, possible, weight } }: { readonly row: Component }) {
  const t = useWords(healthWords);
  const spread = possible !== null && Math.abs(possible - weight) > 0.05;
  return (
    <span className="whitespace-nowrap">
      <b className="font-semibold">{pointText(points)}</b>{" "}
      <span className="text-ink-3" title={spread ? t("spread", { weight: pointText(weight) }) : undefined}>
        / {pointText(possible ?? weight)}
      </span>
    </span>
  );
}

function PointBar({ row: { points, possible } }: { readonly row: Component }) {
  const t = useWords(healthWords);
  if (points === null || possible === null) return <span className="text-ink-3">—</span>;
  const label = t("pointsOf", { points: pointText(points), possible: pointText(possible) });
  return <BulletBar value={points} target={possible} label={label} tone={points / possible >= 0.8 ? "good" : "bad"} />;
}
