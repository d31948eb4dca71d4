/** Beside an alert: how fast it was answered, where it comes from, its task, its channel's breaker, the measured effect. */
"use client";
import type { ReactNode } from "react";
import type { Alert } from "#domain/rules/alert-answer.ts";
import { useFormat } from "#ui/format/use-format.ts";
import { useWords } from "#ui/words/use-words.ts";
import { useAlertSetting } from "./alert-setting.tsx";
import { type AnswerFacts, AnswerParts } from "./answer-parts.tsx";
import { AsidePart } from "./aside-part.tsx";
import { type LineageFacts, LineagePart } from "./lineage-part.tsx";
import { alertWords } from "./words.ts";

export type AsideFacts = LineageFacts & AnswerFacts;

export function AlertAside(facts: AsideFacts & { readonly alert: Alert }) {
  return (
    <aside className="bg-surface">
      <ResponsePart alert={facts.alert} />
      <AnswerParts {...facts} />
      <LineagePart {...facts} />
    </aside>
  );
}

function ResponsePart({ alert }: { readonly alert: Alert }) {
  const t = useWords(alertWords);
  const format = useFormat();
  const { nowMs, reader } = useAlertSetting();
  const after = (at: string) => format.span(Math.max(0, Date.parse(at) - Date.parse(alert.firedAt)));
  const { owner, ownedAt, actedAt, resolvedAt } = alert;
  const waiting = format.span(Math.max(0, nowMs - Date.parse(alert.firedAt)));
  const lines: ReactNode[] = [
    owner === null
      ? resolvedAt === null && t("responseOpen", { span: waiting })
      : t("ownedBy", { name: owner.id === reader ? t("you") : owner.name }),
    ownedAt !== null && t("responseOwned", { span: after(ownedAt) }),
    actedAt !== null && t("responseActed", { span: after(actedAt) }),
  ].filter((line) => line !== false);
  return (
    <AsidePart title={t("response")}>
      <p className="text-title">
        <time dateTime={alert.firedAt}>{format.dayHour(alert.firedAt)}</time>
        {resolvedAt !== null && <> – {format.dayHour(resolvedAt)}</>}
      </p>
      {lines.map((line) => (
        <p key={String(line)} className="text-meta text-ink-2">
          {line}
        </p>
      ))}
    </AsidePart>
  );
}
