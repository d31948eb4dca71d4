/** The clock of the data: as of which hour the figures hold, when they were loaded, when the next come. */
"use client";
import { useFormat } from "#ui/format/use-format.ts";
import { useLocaleSettings } from "#ui/words/locale-context.tsx";
import { useWords } from "#ui/words/use-words.ts";
import { LiveDot } from "./source-state.tsx";
import { frameWords } from "./words.ts";
import { zoneName } from "./zone-name.ts";

interface Props {
  /** Instant (ISO): figures are complete until here. */
  readonly asOf: string;
  readonly loadedAt?: string;
  readonly nextAt?: string;
  readonly late?: boolean;
}

export function AsOf({ asOf, loadedAt, nextAt, late = false }: Props) {
  const t = useWords(frameWords);
  const format = useFormat();
  const { locale, timezone } = useLocaleSettings();
  const quiet = [
    loadedAt === undefined ? null : t("loaded", { at: format.hour(loadedAt) }),
    nextAt === undefined ? null : t("next", { at: format.hour(nextAt) }),
    zoneName(timezone, locale),
  ];
  return (
    <div className="flex flex-none items-center gap-2.5 whitespace-nowrap">
      <LiveDot late={late} />
      <span className="sr-only">{t(late ? "stale" : "live")}</span>
      <time dateTime={asOf} className="text-[20px] leading-6 font-semibold tracking-[-0.02em]">
        {format.hour(asOf)}
      </time>
      <span className="text-micro leading-[14px] text-ink-3 max-sm:hidden">
        <b className="block font-medium text-ink-2">
          {t("dataAsOf")} · {format.day(asOf)}
        </b>
        {quiet.filter((part) => part !== null).join(" · ")}
      </span>
    </div>
  );
}
