/** Whether a rule's alerts are worth their noise, in five lines, with what would spare the false ones. */
"use client";
import type { ReactNode } from "react";
import type { AlertQuality } from "#domain/rules/alert-quality.ts";
import { Button } from "#ui/controls/button.tsx";
import { useFormat } from "#ui/format/use-format.ts";
import { useWords } from "#ui/words/use-words.ts";
import { qualityWords } from "./words-quality.ts";

interface Props {
  readonly quality: AlertQuality;
  /** "18%"; null where nothing is suggested. */
  readonly suggestion: string | null;
  readonly onTake: (() => void) | null;
}

const hourMs = 3_600_000;

export function QualityList({ quality, suggestion, onTake }: Props) {
  const t = useWords(qualityWords);
  const format = useFormat();
  const span = (hours: number | null) => (hours === null ? "" : t("median", { span: format.span(hours * hourMs) }));
  const { alerts, owned, acted, falseAlarms, judged } = quality;
  return (
    <>
      <dl className="grid grid-cols-[110px_minmax(0,1fr)] gap-x-2.5 gap-y-1 text-meta">
        <Line term={t("fired")}>{t("times", { count: alerts })}</Line>
        <Line term={t("owned")}>{joined(format.rate(owned), span(quality.medianHoursToOwn))}</Line>
        <Line term={t("acted")}>{joined(format.rate(acted), span(quality.medianHoursToAct))}</Line>
        <Line term={t("falseAlarms")}>
          {falseAlarms === null ? t("nobodyJudged") : t("ofJudged", { share: format.rate(falseAlarms), judged })}
        </Line>
        <Line term={t("open")}>
          {quality.medianHoursOpen === null ? "—" : format.span(quality.medianHoursOpen * hourMs)}
        </Line>
      </dl>
      {quality.suggestion !== null && suggestion !== null && (
        <p className="mt-2 text-pretty text-meta text-ink-2">
          {t("suggests", {
            value: suggestion,
            spared: String(quality.suggestion.falseSpared),
            falseAlerts: String(quality.suggestion.falseAlerts),
            kept: String(quality.suggestion.trueKept),
            trueAlerts: String(quality.suggestion.trueAlerts),
          })}{" "}
          {onTake !== null && (
            <Button size="small" onClick={onTake}>
              {t("take")}
            </Button>
          )}
        </p>
      )}
    </>
  );
}

const joined = (...parts: string[]) => parts.filter((part) => part !== "").join(", ");

function Line({ term, children }: { readonly term: string; readonly children: ReactNode }) {
  return (
    <>
      <dt className="text-ink-3">{term}</dt>
      <dd className="text-ink">{children}</dd>
    </>
  );
}
