/** What was decided in three weeks and done, and what it was measured to do. */
"use client";
import Link from "next/link";
import type { Decision } from "#domain/health/decision.ts";
import type { EffectVerdict } from "#domain/tasks/effect.ts";
import { effectFigure, effectSentence, effectVerdictText } from "#domain/tasks/effect-text.ts";
import { classNames } from "#ui/class-names.ts";
import { useFormat } from "#ui/format/use-format.ts";
import { Section } from "#ui/layout/section.tsx";
import { EmptyState } from "#ui/state/empty-state.tsx";
import type { Column } from "#ui/table/column.ts";
import { DataTable } from "#ui/table/data-table.tsx";
import { useLocaleSettings } from "#ui/words/locale-context.tsx";
import { type NamedChannel, useChannelNames } from "#ui/words/use-channel-names.ts";
import { useWords } from "#ui/words/use-words.ts";
import { healthWords } from "./words.ts";

interface Props {
  readonly workspace: string;
  readonly decisions: readonly Decision[];
  readonly channels: readonly NamedChannel[];
}

export function DecisionTable({ workspace, decisions, channels }: Props) {
  const t = useWords(healthWords);
  const columns = useDecisionColumns(workspace, channels);
  return (
    <Section title={t("decisions")} className="[&_td]:py-1.5">
      {decisions.length === 0 ? (
        <EmptyState>{t("noDecisions")}</EmptyState>
      ) : (
        <DataTable
          headless
          title={t("decisions")}
          rows={decisions}
          columns={columns}
          rowKey={({ kind, id }) => `${kind}${id}`}
        />
      )}
    </Section>
  );
}

const tags: Readonly<Record<EffectVerdict, string>> = {
  helped: "border-transparent bg-accent-weak text-accent-2",
  hurt: "border-transparent bg-worse-weak text-worse",
  no_evidence: "border-line-2 text-ink-2",
  too_early: "border-line-2 text-ink-2",
};

function useDecisionColumns(workspace: string, channels: readonly NamedChannel[]): Column<Decision>[] {
  const t = useWords(healthWords);
  const format = useFormat();
  const settings = useLocaleSettings();
  const channelName = useChannelNames(channels);
  const titleOf = ({ kind, deed, title }: Decision) =>
    kind === "task"
      ? title
      : t(`deed_${deed === "pause" || deed === "resume" ? deed : "cap"}`, { channel: channelName(title) });
  const hrefOf = ({ kind, id, alertId }: Decision) =>
    kind === "task" ? `tasks/${id}` : alertId === null ? "breaker" : `alerts/${alertId}`;
  return [
    { ...{ id: "day", label: t("day"), className: "text-ink-3" }, cell: ({ at }) => format.day(at) },
    {
      ...{ id: "decision", label: t("decision"), names: true },
      cell: (row) => (
        <span className="block leading-4 font-normal max-sm:whitespace-normal">
          <Link href={`/w/${workspace}/${hrefOf(row)}`} className="underline-offset-2 hover:underline">
            {titleOf(row)}
          </Link>
          <small className="block text-micro text-ink-3">{row.by}</small>
        </span>
      ),
    },
    {
      ...{ id: "verdict", label: t("verdict") },
      cell: ({ effect }) =>
        effect === null ? (
          <span className="text-ink-3">{t("unmeasured")}</span>
        ) : (
          <span
            title={effectSentence(effect, settings)}
            className={classNames("inline-block rounded-cell border px-1.5 text-meta", tags[effect.verdict])}
          >
            {effectVerdictText(effect.verdict, settings.locale)}
          </span>
        ),
    },
    {
      ...{ id: "effect", label: t("effect"), align: "right", from: "sm" },
      cell: ({ effect }) => (effect === null ? "—" : effectFigure(effect, settings) || "—"),
    },
  ];
}
