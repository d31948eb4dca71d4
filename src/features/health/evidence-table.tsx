/** The rows that a component rests on, what misses most first. */
"use client";
import Link from "next/link";
import { componentDefinition } from "#domain/health/component-dictionary.ts";
import type { EvidenceRow } from "#domain/health/evidence.ts";
import type { HealthAnswer } from "#domain/health/health-question.ts";
import { CsvLink } from "#ui/controls/csv-link.tsx";
import { Section } from "#ui/layout/section.tsx";
import { EmptyState } from "#ui/state/empty-state.tsx";
import type { Column } from "#ui/table/column.ts";
import { DataTable } from "#ui/table/data-table.tsx";
import { useLocaleSettings } from "#ui/words/locale-context.tsx";
import { type ChannelName, type NamedChannel, useChannelNames } from "#ui/words/use-channel-names.ts";
import { useWords } from "#ui/words/use-words.ts";
import { evidenceHref } from "./evidence-href.ts";
import { countText } from "./point-text.ts";
import { useFactText } from "./use-fact-text.ts";
import { healthWords } from "./words.ts";

interface Props {
  readonly workspace: string;
  readonly health: HealthAnswer;
  readonly channels: readonly NamedChannel[];
}

export function EvidenceTable({ workspace, health, channels }: Props) {
  const t = useWords(healthWords);
  const { locale } = useLocaleSettings();
  const columns = useEvidenceColumns(workspace, health, useChannelNames(channels));
  const { evidence, components, week } = health;
  if (evidence === null) return null;
  const name = componentDefinition(evidence.component).names[locale];
  const own = components.find(({ id }) => id === evidence.component);
  const [numerator, denominator] = [countText(own?.numerator ?? 0), countText(own?.denominator ?? 0)];
  const query = new URLSearchParams({ workspace, week, component: evidence.component, limit: "500" });
  return (
    <div id="evidence">
      <Section
        title={t("evidenceOf", { name })}
        meta={t("evidenceMeta", { total: evidence.total, numerator, denominator })}
        tools={<CsvLink address={`/api/v1/reports/health?${query}`} />}
        className="[&_td]:py-1"
      >
        {evidence.rows.length === 0 ? (
          <EmptyState>{t("noEvidence")}</EmptyState>
        ) : (
          <DataTable
            headless
            title={t("evidenceOf", { name })}
            rows={evidence.rows}
            columns={columns}
            rowKey={({ part, ref }) => `${part} ${ref}`}
          />
        )}
      </Section>
    </div>
  );
}

function useEvidenceColumns(workspace: string, health: HealthAnswer, channelName: ChannelName): Column<EvidenceRow>[] {
  const t = useWords(healthWords);
  const { timezone } = useLocaleSettings();
  const factText = useFactText();
  return [
    {
      ...{ id: "about", label: t("about"), names: true },
      cell: (row) => {
        const title = row.component === "accuracy" || row.part === "visits" ? channelName(row.title) : row.title;
        const href = evidenceHref(row, health, timezone);
        return (
          <span className="block font-normal max-sm:whitespace-normal">
            {href === null ? (
              title
            ) : (
              <Link href={`/w/${workspace}/${href}`} className="text-accent underline underline-offset-2">
                {title}
              </Link>
            )}
            {row.part !== "" && <small className="ml-2 text-micro text-ink-3">{t(`part_${partOf(row)}`)}</small>}
          </span>
        );
      },
    },
    {
      ...{ id: "counts", label: t("counts"), align: "right", sort: ({ numerator }) => numerator },
      cell: ({ numerator }) => countText(numerator),
    },
    {
      ...{ id: "of", label: t("outOf"), align: "right", sort: ({ denominator }) => denominator },
      cell: ({ denominator }) => countText(denominator),
    },
    {
      ...{ id: "detail", label: t("detail"), from: "sm", className: "text-ink-2" },
      cell: (row) => factText(row),
    },
  ];
}

const parts = ["spend", "visits", "orders", "campaigns", "promotion", "operations"] as const;
const partOf = ({ part }: EvidenceRow) => parts.find((one) => one === part) ?? "spend";
