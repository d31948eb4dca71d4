/** A rule that is written anew, from a template or from scratch: the form, its sentence, and a back-test before it is saved. */
"use client";
import { useMemo } from "react";
import { ruleModes } from "#domain/rules/rule.ts";
import { findTemplate } from "#domain/rules/templates.ts";
import { Segmented } from "#ui/controls/segmented.tsx";
import { EmptyState } from "#ui/state/empty-state.tsx";
import { useLocaleSettings } from "#ui/words/locale-context.tsx";
import { useWords } from "#ui/words/use-words.ts";
import { AsidePart } from "./aside-part.tsx";
import { BackTestPanel } from "./back-test-panel.tsx";
import { firstDraft, type RuleDraft } from "./rule-draft.ts";
import { RuleFields } from "./rule-fields.tsx";
import { type RuleSetting, RuleSettingContext, useRuleSetting } from "./rule-setting.tsx";
import { SaveBar } from "./save-bar.tsx";
import { sendBackTest } from "./send-back-test.ts";
import { SentencePart } from "./sentence-part.tsx";
import { useRuleEditor } from "./use-rule-editor.ts";
import { ruleWords } from "./words.ts";

/** Acting is for a rule that was watched and tested. */
const firstModes = ruleModes.filter((mode) => mode !== "act");

interface Props {
  readonly setting: RuleSetting;
  readonly template: string | null;
}

export function NewRulePage({ setting, template }: Props) {
  const t = useWords(ruleWords);
  if (!setting.mayWrite) return <EmptyState>{t("readOnly")}</EmptyState>;
  return (
    <RuleSettingContext value={setting}>
      <NewRule template={template} />
    </RuleSettingContext>
  );
}

function NewRule({ template }: Pick<Props, "template">) {
  const t = useWords(ruleWords);
  const { workspace } = useRuleSetting();
  const { locale } = useLocaleSettings();
  const first = useMemo<RuleDraft>(() => {
    const found = template === null ? undefined : findTemplate(template);
    return found === undefined
      ? firstDraft
      : { name: found.names[locale], definition: found.definition, mode: found.mode };
  }, [template, locale]);
  const editor = useRuleEditor(workspace, first, null);
  const { draft, change } = editor;
  const test = () => sendBackTest(workspace, null, { definition: draft.definition });
  return (
    <div className="grid grid-cols-[minmax(0,1fr)_330px] max-lg:grid-cols-1">
      <div className="min-w-0 border-r border-line bg-surface max-lg:border-r-0">
        <RuleFields draft={draft} change={change} disabled={false} />
        <SaveBar editor={editor} version={null} />
        <BackTestPanel definition={draft.definition} send={test} disabled={!editor.testable} />
      </div>
      <aside className="bg-surface max-lg:order-first">
        <SentencePart definition={draft.definition} />
        <AsidePart title={t("mode")}>
          <Segmented
            label={t("mode")}
            choices={firstModes.map((value) => ({ value, label: t(`mode_${value}`) }))}
            value={draft.mode}
            onValueChange={(mode) => change({ ...draft, mode })}
          />
          <p className="mt-2 text-meta text-ink-3">{t(`says_${draft.mode}`)}</p>
        </AsidePart>
      </aside>
    </div>
  );
}
