/** A metric's name that opens its definition: one number, one definition, everywhere. */
"use client";
import Link from "next/link";
import type { ReactNode } from "react";
import type { Metric } from "#domain/metrics/metric.ts";
import { useMetricEntry } from "#ui/words/dictionary-context.tsx";
import { useLocaleSettings } from "#ui/words/locale-context.tsx";
import { uiWords } from "#ui/words/ui-words.ts";
import { useWords } from "#ui/words/use-words.ts";
import { Popover } from "./popover.tsx";

type Defined = Pick<Metric, "names" | "version" | "owner" | "formula" | "population" | "timeBasis"> & {
  readonly id?: string;
};

interface Props {
  readonly metric: Defined;
  /** The words to underline; the metric's name unless said. */
  readonly children?: ReactNode;
  /** The version in force, where it is not the dictionary's own. */
  readonly version?: number;
  /** "As of 14:00, 9 of 10 sources on time". */
  readonly freshness?: ReactNode;
  /** What the figure beside it was asked for, as a query: `from=…&to=…`; its lineage is then that figure's. null: it has none. */
  readonly asked?: string | null;
}

const owners = { promotion: "ownerPromotion", operations: "ownerOperations", shared: "ownerShared" } as const;

/** A metric of the dictionary is shown as the workspace has agreed on it, and leads to its page and its lineage. */
export function Definition({ metric: defined, children, version, freshness, asked }: Props) {
  const t = useWords(uiWords);
  const { locale } = useLocaleSettings();
  const known = useMetricEntry(defined);
  const metric: Defined = known?.entry ?? defined;
  const computed = known?.entry.computed[locale] ?? metric.formula[locale];
  const note = known?.entry.note?.[locale];
  const name = metric.names[locale];
  const trigger = (
    <button type="button" className="defined cursor-help text-left whitespace-nowrap hover:decoration-accent">
      {children ?? name}
    </button>
  );
  return (
    <Popover trigger={trigger} label={t("definitionOf", { name })} openOnHover className="w-80 px-3.5 py-3">
      <div className="flex items-baseline justify-between gap-2">
        <strong className="text-body font-semibold">{name}</strong>
        <span className="text-micro text-ink-3">
          {t("version", { version: String(version ?? metric.version) })} · {t(owners[metric.owner])}
        </span>
      </div>
      <dl className="mt-2 grid grid-cols-[76px_1fr] gap-x-2.5 gap-y-1 text-meta leading-[18px]">
        <Entry term={t("formula")}>
          <code className="rounded-[3px] bg-sunken px-1 font-mono">{computed}</code>
          {computed !== metric.formula[locale] && <span className="block pt-0.5">{metric.formula[locale]}</span>}
        </Entry>
        <Entry term={t("population")}>{metric.population[locale]}</Entry>
        <Entry term={t("timeBasis")}>{metric.timeBasis[locale]}</Entry>
        {note !== undefined && <Entry term={t("metricNote")}>{note}</Entry>}
        {freshness !== undefined && <Entry term={t("freshness")}>{freshness}</Entry>}
      </dl>
      {known !== null && known.workspace !== null && (
        <MetricLinks workspace={known.workspace} metric={known.entry.id} asked={asked} />
      )}
    </Popover>
  );
}

interface LinksProps {
  readonly workspace: string;
  readonly metric: string;
  readonly asked?: string | null | undefined;
}

function MetricLinks({ workspace, metric, asked }: LinksProps) {
  const t = useWords(uiWords);
  const look = "text-accent underline-offset-2 hover:underline";
  const question = new URLSearchParams({ metric });
  for (const [name, value] of new URLSearchParams(asked ?? "")) question.set(name, value);
  return (
    <div className="mt-2.5 flex flex-wrap gap-x-4 gap-y-1 border-t border-line pt-2 text-meta">
      <Link href={`/w/${workspace}/metrics/${metric}`} className={look}>
        {t("openDefinition")}
      </Link>
      {asked !== null && (
        <Link href={`/w/${workspace}/lineage?${question}`} className={look}>
          {t("openLineage")}
        </Link>
      )}
      <Link href={`/w/${workspace}/reconcile`} className={look}>
        {t("whyDiffer")}
      </Link>
    </div>
  );
}

function Entry({ term, children }: { readonly term: string; readonly children: ReactNode }) {
  return (
    <>
      <dt className="text-ink-3">{term}</dt>
      <dd className="text-ink">{children}</dd>
    </>
  );
}
