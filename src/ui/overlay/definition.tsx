/** A metric's name that opens its definition: one number, one definition, everywhere. */
"use client";
import Link from "next/link";
import type { ReactNode } from "react";
import type { Metric } from "#domain/metrics/metric.ts";
import { useLocaleSettings } from "#ui/words/locale-context.tsx";
import { uiWords } from "#ui/words/ui-words.ts";
import { useWords } from "#ui/words/use-words.ts";
import { Popover } from "./popover.tsx";

type Defined = Pick<Metric, "names" | "version" | "owner" | "formula" | "population" | "timeBasis">;

interface Props {
  readonly metric: Defined;
  /** The words to underline; the metric's name unless said. */
  readonly children?: ReactNode;
  /** The version in force, where it is not the dictionary's own. */
  readonly version?: number;
  /** "As of 14:00, 9 of 10 sources on time". */
  readonly freshness?: ReactNode;
  /** The page of the dictionary. */
  readonly href?: string;
}

const owners = { promotion: "ownerPromotion", operations: "ownerOperations", shared: "ownerShared" } as const;

export function Definition({ metric, children, version, freshness, href }: Props) {
  const t = useWords(uiWords);
  const { locale } = useLocaleSettings();
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
          <code className="rounded-[3px] bg-sunken px-1 font-mono">{metric.formula[locale]}</code>
        </Entry>
        <Entry term={t("population")}>{metric.population[locale]}</Entry>
        <Entry term={t("timeBasis")}>{metric.timeBasis[locale]}</Entry>
        {freshness !== undefined && <Entry term={t("freshness")}>{freshness}</Entry>}
      </dl>
      {href !== undefined && (
        <div className="mt-2.5 border-t border-line pt-2 text-meta">
          <Link href={href} className="text-accent underline-offset-2 hover:underline">
            {t("openDefinition")}
          </Link>
        </div>
      )}
    </Popover>
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
