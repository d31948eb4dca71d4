/** One rule: its form with the sentence that it says, its mode, its back-test, what it said last, and its versions. */
"use client";
import { useMemo } from "react";
import { sendChange } from "#ui/report/send-change.ts";
import { useWords } from "#ui/words/use-words.ts";
import { BackTestPanel } from "./back-test-panel.tsx";
import type { BackTestAnswer, RuleFacts } from "./rule-answer.ts";
import { RuleAside } from "./rule-aside.tsx";
import { firstDraft, type RuleDraft } from "./rule-draft.ts";
import { RuleFields } from "./rule-fields.tsx";
import { useRuleSetting } from "./rule-setting.tsx";
import { SaveBar } from "./save-bar.tsx";
import { useRuleEditor } from "./use-rule-editor.ts";
import { VerdictTable } from "./verdict-table.tsx";
import { ruleWords } from "./words.ts";

interface Props {
  readonly facts: RuleFacts;
  readonly nowMs: number;
}

export function RulePage({ facts, nowMs }: Props) {
  const t = useWords(ruleWords);
  const { workspace, mayWrite } = useRuleSetting();
  const { rule, latest } = facts;
  const first = useMemo<RuleDraft>(
    () => ({ name: rule.name, definition: rule.definition ?? firstDraft.definition, mode: rule.mode }),
    [rule],
  );
  const editor = useRuleEditor(workspace, first, rule);
  const { definition } = editor.draft;
  const test = () => {
    const edited = definition === first.definition ? {} : { definition };
    return sendChange<BackTestAnswer>(workspace, "POST", `rules/${rule.id}/backtest`, { days: 90, ...edited });
  };
  return (
    <div className="grid grid-cols-[minmax(0,1fr)_330px] max-lg:grid-cols-1">
      <div className="min-w-0 border-r border-line bg-surface max-lg:border-r-0">
        {rule.definition === null && <p className="px-5 pt-4 text-worse max-sm:px-4">{t("unreadable")}</p>}
        {!mayWrite && <p className="px-5 pt-4 text-ink-3 max-sm:px-4">{t("readOnly")}</p>}
        <RuleFields draft={editor.draft} change={editor.change} disabled={!mayWrite} />
        {mayWrite && <SaveBar editor={editor} version={rule.version + 1} />}
        <BackTestPanel definition={definition} send={test} disabled={!editor.complete || !mayWrite} />
        {rule.definition !== null && <VerdictTable definition={rule.definition} {...latest} />}
      </div>
      <RuleAside facts={facts} nowMs={nowMs} draft={editor.draft} change={editor.change} />
    </div>
  );
}
