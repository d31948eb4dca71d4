/** The columns of the list of rules. */
"use client";
import { useMemo } from "react";
import { severities } from "#domain/rules/rule.ts";
import { useFormat } from "#ui/format/use-format.ts";
import { SeverityMark } from "#ui/icons/severity-mark.tsx";
import type { Column } from "#ui/table/column.ts";
import { useWords } from "#ui/words/use-words.ts";
import type { ListedRule } from "./rule-answer.ts";
import { suggestionText } from "./suggestion-text.ts";
import { useSentence } from "./use-sentence.ts";
import { ruleWords } from "./words.ts";

const hourMs = 3_600_000;

export function useRuleColumns(): Column<ListedRule>[] {
  const facts = useFactColumns();
  const quality = useQualityColumns();
  return [...facts, ...quality];
}

function useFactColumns(): Column<ListedRule>[] {
  const t = useWords(ruleWords);
  const sentence = useSentence();
  return useMemo(
    () => [
      {
        id: "name",
        label: t("rule"),
        names: true,
        sort: ({ definition, name }) => `${severities.indexOf(definition?.severity ?? "info")} ${name}`,
        className: "whitespace-normal",
        cell: ({ name, definition }) => (
          <span className="flex max-w-[64ch] min-w-64 max-sm:max-w-[76vw] items-start gap-2.5 py-1.5 text-left">
            <span className="pt-0.5">
              <SeverityMark severity={definition?.severity ?? "info"} />
            </span>
            <span className="min-w-0">
              <span className="font-medium">{name}</span>
              <span className="block text-pretty text-meta font-normal text-ink-2">
                {definition === null ? t("unreadable") : sentence(definition)}
              </span>
            </span>
          </span>
        ),
      },
      { id: "mode", label: t("mode"), sort: ({ mode }) => mode, cell: ({ mode }) => t(`mode_${mode}`) },
      {
        id: "said",
        label: t("said"),
        className: "whitespace-normal",
        cell: ({ said }) =>
          said.length === 0
            ? "—"
            : said.map(({ verdict, scopes }) => (
                <span key={verdict} className={`block ${verdict === "bad" ? "text-worse" : "text-ink-2"}`}>
                  {scopes} {t(`verdict_${verdict}`)}
                </span>
              )),
      },
      {
        id: "firing",
        label: t("firing"),
        align: "right",
        sort: ({ firing }) => firing,
        cell: ({ firing }) => <span className={firing > 0 ? "font-medium text-worse" : "text-ink-3"}>{firing}</span>,
      },
    ],
    [t, sentence],
  );
}

function useQualityColumns(): Column<ListedRule>[] {
  const t = useWords(ruleWords);
  const format = useFormat();
  return useMemo(() => {
    const rate = (id: "owned" | "acted" | "falseAlarms"): Column<ListedRule> => ({
      id,
      label: t(id),
      align: "right",
      sort: ({ quality }) => quality?.[id] ?? null,
      cell: ({ quality }) => format.rate(quality?.[id]),
    });
    return [
      {
        id: "fired",
        label: t("fired"),
        align: "right",
        sort: ({ quality }) => quality?.alerts ?? 0,
        cell: ({ quality }) => format.count(quality?.alerts ?? 0),
      },
      rate("owned"),
      rate("acted"),
      rate("falseAlarms"),
      {
        id: "timeToAct",
        label: t("timeToAct"),
        align: "right",
        sort: ({ quality }) => quality?.medianHoursToAct ?? null,
        cell: ({ quality }) =>
          quality === null || quality.medianHoursToAct === null ? "—" : format.span(quality.medianHoursToAct * hourMs),
      },
      {
        id: "suggestion",
        label: t("suggestion"),
        align: "right",
        cell: ({ quality, definition }) =>
          quality === null || quality.suggestion === null || definition === null
            ? "—"
            : suggestionText(quality.suggestion, definition, format),
      },
    ];
  }, [t, format]);
}
