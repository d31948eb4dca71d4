/** What a back-test found: its sums, and the series that it is drawn on. */
"use client";
import type { ReactNode } from "react";
import type { BackTestAnswer } from "#domain/rules/back-test-answer.ts";
import type { RuleDefinition } from "#domain/rules/rule.ts";
import { useFormat } from "#ui/format/use-format.ts";
import { Tooltip } from "#ui/overlay/tooltip.tsx";
import { useWords } from "#ui/words/use-words.ts";
import { BackTestChart } from "./back-test-chart.tsx";
import { testedScopes } from "./back-test-hours.ts";
import { backTestWords } from "./words-back-test.ts";

export function BackTestResult({
  answer,
  definition,
}: {
  readonly answer: BackTestAnswer;
  readonly definition: RuleDefinition;
}) {
  const t = useWords(backTestWords);
  const format = useFormat();
  const { watch } = definition;
  if (watch.kind !== "metric") return null;
  const scopes = testedScopes(answer);
  return (
    <>
      <dl className="grid grid-cols-6 border-y border-line max-lg:grid-cols-3 max-sm:grid-cols-2">
        <Tile label={t("firings")}>{format.count(answer.firings.length)}</Tile>
        <Tile label={t("tasks")}>{format.count(answer.tasks)}</Tile>
        <Tile label={t("pauses")}>{format.count(answer.pauses)}</Tile>
        <Tile label={t("spendAvoided")}>{format.money(answer.spendAvoided)}</Tile>
        <Tile label={t("revenueForgone")}>{format.money(answer.revenueForgone)}</Tile>
        <Tile label={t("falseAlarms")} hint={t("falseAlarmsHint")}>
          {answer.judged === 0
            ? "—"
            : t("ofJudged", { count: String(answer.falseAlarms), judged: String(answer.judged) })}
        </Tile>
      </dl>
      {answer.firings.length === 0 && <p className="px-5 pt-3 text-ink-2 max-sm:px-4">{t("nothing")}</p>}
      <div className="pt-3 pb-2">
        <BackTestChart scopes={scopes} scopeKind={watch.by} metric={watch.metric} />
      </div>
    </>
  );
}

interface TileProps {
  readonly label: string;
  readonly hint?: string;
  readonly children: ReactNode;
}

function Tile({ label, hint, children }: TileProps) {
  const term =
    hint === undefined ? (
      <span>{label}</span>
    ) : (
      <button type="button" className="defined cursor-help">
        {label}
      </button>
    );
  return (
    <div className="border-r border-line px-5 py-2.5 last:border-r-0 max-sm:px-4">
      <dt className="text-meta text-ink-3">{hint === undefined ? term : <Tooltip text={hint}>{term}</Tooltip>}</dt>
      <dd className="text-page font-semibold">{children}</dd>
    </div>
  );
}
