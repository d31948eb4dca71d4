/** Every version of a rule: who wrote it when, what it said, and a way to take that text again. */
"use client";
import type { RuleDefinition } from "#domain/rules/rule.ts";
import { Button } from "#ui/controls/button.tsx";
import { useFormat } from "#ui/format/use-format.ts";
import { useWords } from "#ui/words/use-words.ts";
import type { RuleFacts } from "./rule-answer.ts";
import { useSentence } from "./use-sentence.ts";
import { ruleWords } from "./words.ts";

interface Props {
  readonly versions: RuleFacts["versions"];
  readonly current: number;
  readonly onTake: ((definition: RuleDefinition) => void) | null;
}

export function VersionList({ versions, current, onTake }: Props) {
  const t = useWords(ruleWords);
  const format = useFormat();
  const sentence = useSentence();
  return (
    <ol className="flex flex-col gap-3">
      {versions.map(({ version, definition, author, at }) => (
        <li key={version} className="text-meta">
          <p className="flex flex-wrap items-baseline gap-x-2">
            <b className="font-medium text-ink">{t("version", { version: String(version) })}</b>
            {version === current && <span className="text-accent-2">{t("now")}</span>}
            <span className="text-ink-3">{t("by", { name: author, at: format.dayHour(at) })}</span>
          </p>
          <p className="text-pretty text-ink-2">{definition === null ? t("unreadable") : sentence(definition)}</p>
          {version !== current && definition !== null && onTake !== null && (
            <Button size="small" className="mt-1" onClick={() => onTake(definition)}>
              {t("takeBack")}
            </Button>
          )}
        </li>
      ))}
    </ol>
  );
}
