/** The figures that a task was filed by, and why it went where it went. */
"use client";
import type { ReactNode } from "react";
import { findMetric } from "#domain/metrics/dictionary.ts";
import type { Evidence } from "#domain/tasks/evidence.ts";
import { useFormat } from "#ui/format/use-format.ts";
import { SectionHead } from "#ui/layout/section.tsx";
import { useLocaleSettings } from "#ui/words/locale-context.tsx";
import { useWords } from "#ui/words/use-words.ts";
import { useTaskFigures } from "./task-figures.ts";
import { useTaskPage } from "./task-page-context.tsx";
import { taskDetailWords } from "./words-detail.ts";

export function EvidencePart() {
  const t = useWords(taskDetailWords);
  const format = useFormat();
  const { task } = useTaskPage();
  const { evidence } = task;
  if (evidence === null) {
    return <section className="border-b border-line px-5 py-3 text-ink-3 max-sm:px-4">{t("noEvidence")}</section>;
  }
  const span = (at: number) => format.dayHour(new Date(at));
  const meta = t("evidenceMeta", { from: span(evidence.fromMs), to: span(evidence.toMs) });
  return (
    <section className="border-b border-line">
      <SectionHead title={t("evidence")} meta={meta} />
      <Figures evidence={evidence} />
      <p className="px-5 py-3 text-pretty text-ink-2 max-sm:px-4">{t(`reason_${evidence.reason}`)}</p>
      <Match match={evidence.match} />
    </section>
  );
}

function Figures({ evidence }: { readonly evidence: Evidence }) {
  const t = useWords(taskDetailWords);
  const format = useFormat();
  const { locale } = useLocaleSettings();
  const { value, reference } = useTaskFigures();
  const { metric, ctr, conversion, match, limit } = evidence;
  const name = (id: string) => findMetric(id)?.names[locale] ?? id;
  const beside = (id: string, compared: Evidence["ctr"]) =>
    compared === null || id === metric ? null : (
      <Tile label={name(id)} value={value(id, compared.value)}>
        {t("usual", { value: value(id, compared.usual) })}
      </Tile>
    );
  return (
    <div className="grid grid-flow-col auto-cols-fr gap-px border-y border-line bg-line max-sm:grid-flow-row max-sm:grid-cols-2">
      {metric !== null && (
        <Tile label={name(metric)} value={value(metric, evidence.value)}>
          {[
            reference(evidence),
            limit !== null && evidence.against !== "limit" ? t("limit", { value: value(metric, limit) }) : "",
          ]
            .filter(Boolean)
            .join(" · ")}
        </Tile>
      )}
      {beside("ctr", ctr)}
      {beside("conversion_rate", conversion)}
      {match !== null && (
        <Tile label={t("match")} value={format.rate(match.share)}>
          {t("matchMeta")}
        </Tile>
      )}
    </div>
  );
}

interface TileProps {
  readonly label: string;
  readonly value: string;
  readonly children: ReactNode;
}

export function Tile({ label, value, children }: TileProps) {
  return (
    <div className="min-w-0 bg-surface px-5 py-3 max-sm:px-4 max-sm:last:odd:col-span-2">
      <p className="truncate text-meta text-ink-2">{label}</p>
      <output className="block text-kpi font-semibold">{value}</output>
      <p className="text-meta text-pretty text-ink-3 tabular-nums">{children}</p>
    </div>
  );
}

function Match({ match }: Pick<Evidence, "match">) {
  const t = useWords(taskDetailWords);
  if (match === null) return null;
  const { ad, page, missing } = match;
  return (
    <p className="px-5 pb-3 text-meta text-pretty text-ink-3 max-sm:px-4">
      <bdi>{t("says", { ad: `“${ad}”`, page: `“${page}”` })}</bdi>{" "}
      {missing.length > 0 && t("missing", { words: missing.slice(0, 8).join(", ") })}
    </p>
  );
}
