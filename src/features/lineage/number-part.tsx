/** The number, whether its rows make the same, and the definition in force. */
"use client";
import Link from "next/link";
import type { ReactNode } from "react";
import type { LineageAnswer } from "#domain/quality/lineage-question.ts";
import { useFormat } from "#ui/format/use-format.ts";
import { Icon } from "#ui/icons/icon.tsx";
import { useLocaleSettings } from "#ui/words/locale-context.tsx";
import { useWords } from "#ui/words/use-words.ts";
import { lineageWords } from "./words.ts";

interface Props {
  readonly workspace: string;
  readonly answer: LineageAnswer;
}

/** Counted in two ways, floating points may differ in what nobody sees. */
const isSame = (a: number | null, b: number | null) =>
  a === b || (a !== null && b !== null && Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a)));

export function NumberPart({ workspace, answer }: Props) {
  const t = useWords(lineageWords);
  const format = useFormat();
  const { locale } = useLocaleSettings();
  const { entry, value, recounted, measures } = answer;
  const text = (figure: number | null) => format.metric(figure, entry, "exact");
  const same = isSame(value, recounted);
  const planned = measures.some(({ kind }) => kind === "budgets");
  const said = planned ? t("planOnly") : t(same ? "same" : "differs", { value: text(recounted) });
  return (
    <section
      aria-label={t("number")}
      className="grid grid-cols-[minmax(260px,1fr)_2fr] gap-x-8 gap-y-3 border-b border-line bg-surface px-5 py-4 max-lg:grid-cols-1 max-sm:px-4"
    >
      <div>
        <p className="text-meta text-ink-2">{entry.names[locale]}</p>
        <p data-figure className="text-[40px] leading-[46px] font-semibold tracking-tight max-sm:text-[32px]">
          {text(value)}
        </p>
        <p className="flex items-start gap-1.5 text-meta text-pretty text-ink-2">
          <Icon name={same || planned ? "check" : "warning"} size={13} className="mt-0.5 text-accent" />
          {said}
        </p>
      </div>
      <dl className="grid auto-rows-min grid-cols-[104px_1fr] gap-x-3 gap-y-1 text-pretty">
        <Entry term={t("definition")}>
          {t("version", { version: String(entry.version) })} ·{" "}
          <Link href={`/w/${workspace}/metrics/${entry.id}`} className="text-accent hover:underline">
            {t("open")}
          </Link>
        </Entry>
        <Entry term={t("computed")}>
          <code className="rounded-cell bg-sunken px-1 py-0.5 font-mono text-meta">{entry.computed[locale]}</code>
        </Entry>
        <Entry term={t("population")}>{entry.population[locale]}</Entry>
        <Entry term={t("timeBasis")}>{entry.timeBasis[locale]}</Entry>
        {entry.note !== null && <Entry term={t("note")}>{entry.note[locale]}</Entry>}
      </dl>
    </section>
  );
}

function Entry({ term, children }: { readonly term: string; readonly children: ReactNode }) {
  return (
    <>
      <dt className="text-meta leading-5 text-ink-3">{term}</dt>
      <dd className="leading-5">{children}</dd>
    </>
  );
}
