/** Where figures come from, part by part. */
"use client";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import type { NotedStatement } from "#domain/base/noted-statement.ts";
import { defaultChannelNames } from "#domain/catalogue/default-channel-names.ts";
import type { Freshness, ReportMeta } from "#domain/metrics/board-question.ts";
import { useFormat } from "#ui/format/use-format.ts";
import { ErrorState } from "#ui/state/error-state.tsx";
import { SkeletonRows } from "#ui/state/skeleton.tsx";
import { useLocaleSettings } from "#ui/words/locale-context.tsx";
import { uiWords } from "#ui/words/ui-words.ts";
import { useWords } from "#ui/words/use-words.ts";
import { fetchAnswer } from "./fetch-answer.ts";
import { knownDefinitions } from "./known-definitions.ts";
import { StatementList } from "./statement-list.tsx";

interface Trace {
  readonly question: Readonly<Record<string, unknown>> | null;
  readonly meta: ReportMeta | null;
  readonly statements: readonly NotedStatement[];
}

/** Never from what is kept: it shows what is sent now. */
export function ProvenanceContent({ address }: { readonly address: string }) {
  const t = useWords(uiWords);
  const asked = useQuery({
    queryKey: ["trace", address],
    queryFn: ({ signal }) => fetchAnswer<Trace>(`${address}&format=trace`, signal),
    retry: false,
    gcTime: 0,
  });
  if (asked.isError) return <ErrorState message={asked.error.message} onRetry={() => void asked.refetch()} />;
  if (asked.data === undefined) return <SkeletonRows rows={6} label={t("tracing")} />;
  const { question, meta, statements } = asked.data;
  return (
    <div className="grid gap-4">
      {meta !== null && <Definitions meta={meta} />}
      {question !== null && <Question question={question} />}
      {meta !== null && <Sources meta={meta} />}
      <Part title={`${t("statements")} · ${statements.length}`}>
        <StatementList statements={statements} />
      </Part>
    </div>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section aria-label={title} className="min-w-0">
      <h3 className="pb-1 font-semibold">{title}</h3>
      {children}
    </section>
  );
}

function Definitions({ meta: { definitions } }: { readonly meta: ReportMeta }) {
  const t = useWords(uiWords);
  const { locale } = useLocaleSettings();
  return (
    <Part title={t("definitions")}>
      <ul className="grid gap-1.5">
        {definitions.map(({ id, version }) => (
          <li key={id}>
            {knownDefinitions(id).map((known) => (
              <p key={known.id} className="text-pretty">
                <b className="font-medium">{known.names[locale]}</b> = {known.formula[locale]}
                <span className="block text-meta text-ink-3">{known.population[locale]}</span>
              </p>
            ))}
            <code className="font-mono text-meta text-ink-3">
              {id} {t("version", { version: String(version) })}
            </code>
          </li>
        ))}
      </ul>
    </Part>
  );
}

function Question({ question }: { readonly question: Readonly<Record<string, unknown>> }) {
  const t = useWords(uiWords);
  const said = Object.entries(question).map(([name, value]) => {
    return [name, typeof value === "string" ? value : JSON.stringify(value)] as const;
  });
  return (
    <Part title={t("question")}>
      <dl className="grid grid-cols-[120px_minmax(0,1fr)] gap-x-3 font-mono text-meta leading-5">
        {said.map(([name, value]) => (
          <div key={name} className="contents">
            <dt className="break-words text-ink-3">{name}</dt>
            <dd className="break-words">{value}</dd>
          </div>
        ))}
      </dl>
    </Part>
  );
}

function Sources({ meta: { freshness } }: { readonly meta: ReportMeta }) {
  const t = useWords(uiWords);
  const format = useFormat();
  const { locale } = useLocaleSettings();
  const nameOf = ({ source, name }: Freshness) =>
    source === "events" ? t("events") : (name ?? defaultChannelNames[source]?.[locale] ?? source);
  return (
    <Part title={t("sources")}>
      <ul className="grid grid-cols-2 gap-x-4 max-sm:grid-cols-1">
        {freshness.map((source) => (
          <li key={source.source} className="flex min-h-6 flex-wrap items-center gap-x-2">
            {nameOf(source)}
            <span className="text-meta text-ink-3">
              {source.through === null
                ? t("sourceNever")
                : t("sourceThrough", { time: format.dayHour(source.through) })}
            </span>
            {source.late && <span className="text-meta font-medium text-worse">{t("sourceLate")}</span>}
          </li>
        ))}
      </ul>
    </Part>
  );
}
