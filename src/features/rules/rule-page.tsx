/** One rule: its form with the sentence that it says, its mode, its back-test, what it said last, and its versions. */
"use client";
import { useMemo } from "react";
import { useWords } from "#ui/words/use-words.ts";
import { BackTestPanel } from "./back-test-panel.tsx";
import type { RuleFacts } from "./rule-answer.ts";
import { RuleAside } from "./rule-aside.tsx";
import { firstDraft, type RuleDraft } from "./rule-draft.ts";
import { RuleFields } from "./rule-fields.tsx";
import { type RuleSetting, RuleSettingContext, useRuleSetting } from "./rule-setting.tsx";
import { SaveBar } from "./save-bar.tsx";
import { sendBackTest } from "./send-back-test.ts";
import { useRuleEditor } from "./use-rule-editor.ts";
import { VerdictTable } from "./verdict-table.tsx";
import { ruleWords } from "./words.ts";

interface Props {
  readonly facts: RuleFacts;
  readonly nowMs: number;
}

export function RulePage({ setting, ...rest }: Props & { readonly setting: RuleSetting }) {
  return (
    <RuleSettingContext value={setting}>
      <RuleBody {...rest} />
    </RuleSettingContext>
  );
}

function RuleBody({ facts, nowMs }: Props) {
  const t = useWords(ruleWords);
  const { workspace, mayWrite } = useRuleSetting();
  const { rule } = facts;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the same version says the same, and what is being edited stays
  const first = useMemo<RuleDraft>(
    () => ({ name: rule.name, definition: rule.definition ?? firstDraft.definition, mode: rule.mode }),
    [rule.version, rule.name],
  );
  const editor = useRuleEditor(workspace, first, rule);
  const { definition } = editor.draft;
  const test = () => {
    const edited = definition === first.definition ? {} : { definition };
    return sendBackTest(workspace, rule.id, edited);
  };
  return (
    <div className="grid grid-cols-[minmax(0,1fr)_330px] max-lg:grid-cols-1">
      <div className="min-w-0 border-r border-line bg-surface max-lg:border-r-0">
        {rule.definition === null && <p className="px-5 pt-4 text-worse max-sm:px-4">{t("unreadable")}</p>}
        {!mayWrite && <p className="px-5 pt-4 text-ink-3 max-sm:px-4">{t("readOnly")}</p>}
        <RuleFields draft={editor.draft} change={editor.change} disabled={!mayWrite} />
        {mayWrite && <SaveBar editor={editor} version={rule.version + 1} />}
        <BackTestPanel definition={definition} send={test} disabled={!editor.complete || !mayWrite} />
        {rule.definition !== null && (
          <VerdictTable definition={rule.definition} at={facts.evaluatedAt} scopes={facts.scopes} />
        )}
      </div>
      <RuleAside facts={facts} nowMs={nowMs} draft={editor.draft} change={editor.change} />
    </div>
  );
}
