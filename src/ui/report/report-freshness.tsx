/** The line above a report: as of when, who is late, what is missing, and what is under way. */
"use client";
import type { ReactNode } from "react";
import { defaultChannelNames } from "#domain/catalogue/default-channel-names.ts";
import type { Freshness, ReportMeta } from "#domain/metrics/board-question.ts";
import { classNames } from "#ui/class-names.ts";
import { Button } from "#ui/controls/button.tsx";
import { useFormat } from "#ui/format/use-format.ts";
import { useLocaleSettings } from "#ui/words/locale-context.tsx";
import { uiWords } from "#ui/words/ui-words.ts";
import { useWords } from "#ui/words/use-words.ts";
import { Provenance } from "./provenance.tsx";

interface Props {
  readonly meta: ReportMeta;
  /** The newest asking failed: the figures are those of before. */
  readonly failed: boolean;
  readonly progress: ReactNode;
  readonly onRetry: (() => void) | null;
  /** The report's address, where it can be said where its figures come from. */
  readonly address?: string | undefined;
}

/** Always one line high, so that nothing below it moves. */
export function ReportFreshness({ meta, failed, progress, onRetry, address }: Props) {
  const t = useWords(uiWords);
  const format = useFormat();
  const { locale } = useLocaleSettings();
  const late = meta.freshness.filter((source) => source.late);
  const list = new Intl.ListFormat(locale, { type: "conjunction" });
  const nameOf = ({ source, name }: Freshness) =>
    name ?? (source === "events" ? t("events") : (defaultChannelNames[source]?.[locale] ?? source));
  const unconverted = meta.notes.filter(({ code }) => code === "unconverted_spend");
  return (
    <div className="flex min-h-8 flex-wrap items-center gap-x-4 gap-y-1 border-b border-line bg-surface px-5 py-1 text-meta text-ink-3 max-sm:px-4">
      <span className="flex items-center gap-1.5">
        <span
          aria-hidden="true"
          className={classNames("size-[7px] rounded-full", late.length > 0 ? "border-2 border-worse" : "bg-accent")}
        />
        {t("asOf", { time: format.dayHour(meta.asOf) })}
      </span>
      {late.length > 0 && (
        <span className="text-ink-2">{t("lateSources", { sources: list.format(late.map(nameOf)) })}</span>
      )}
      {unconverted.map(({ params }) => (
        <span key={String(params.currency)} className="text-ink-2">
          {t("withoutRate", { currency: String(params.currency ?? "") })}
        </span>
      ))}
      {failed && <span className="text-ink-2">{t("keptFigures")}</span>}
      {progress}
      {onRetry !== null && (
        <Button size="small" onClick={onRetry}>
          {t("askAgain")}
        </Button>
      )}
      {address !== undefined && (
        <span className="-my-1 ml-auto">
          <Provenance address={address} />
        </span>
      )}
    </div>
  );
}
