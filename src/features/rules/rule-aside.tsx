/** Beside a rule's form: its sentence, how far it may go, whether its alerts are worth it, and what it was before. */
"use client";
import Link from "next/link";
import { toast } from "sonner";
import type { RuleMode } from "#domain/rules/rule.ts";
import { useFormat } from "#ui/format/use-format.ts";
import { sendChange } from "#ui/report/send-change.ts";
import { useSent } from "#ui/report/use-sent.ts";
import { useWords } from "#ui/words/use-words.ts";
import { AsidePart } from "./aside-part.tsx";
import { ModeSwitch } from "./mode-switch.tsx";
import { QualityList } from "./quality-list.tsx";
import type { RuleFacts } from "./rule-answer.ts";
import { type RuleDraft, withTemplate } from "./rule-draft.ts";
import { useRuleSetting } from "./rule-setting.tsx";
import { SentencePart } from "./sentence-part.tsx";
import { suggestionText, takeSuggestion } from "./suggestion-text.ts";
import { VersionList } from "./version-list.tsx";
import { ruleWords } from "./words.ts";
import { qualityWords } from "./words-quality.ts";

interface Props {
  readonly facts: RuleFacts;
  readonly nowMs: number;
  readonly draft: RuleDraft;
  readonly change: (draft: RuleDraft) => void;
}

export function RuleAside({ facts, nowMs, draft, change }: Props) {
  const t = useWords(ruleWords);
  const q = useWords(qualityWords);
  const format = useFormat();
  const { workspace, mayWrite } = useRuleSetting();
  const { rule, versions, quality } = facts;
  const { definition } = draft;
  const suggestion = quality?.suggestion ?? null;
  const take = mayWrite ? (next: RuleDraft["definition"]) => change({ ...draft, definition: next }) : null;
  return (
    <aside className="bg-surface max-lg:order-first">
      <SentencePart definition={definition} />
      <AsidePart title={t("mode")}>
        <ModePart facts={facts} nowMs={nowMs} />
      </AsidePart>
      {quality !== null && (
        <AsidePart title={q("title")}>
          <QualityList
            quality={quality}
            suggestion={suggestion === null ? null : suggestionText(suggestion, definition, format)}
            onTake={suggestion === null || take === null ? null : () => take(takeSuggestion(definition, suggestion))}
          />
          <p className="mt-2 text-meta">
            <Link href={`/w/${workspace}/alerts?state=all&rule=${rule.id}`} className="text-accent hover:underline">
              {t("alertsOf")}
            </Link>
          </p>
        </AsidePart>
      )}
      <AsidePart title={t("versions")}>
        <VersionList
          versions={versions}
          current={rule.version}
          onTake={take === null ? null : (text) => take(withTemplate(text, definition.template))}
        />
      </AsidePart>
    </aside>
  );
}

function ModePart({ facts, nowMs }: Pick<Props, "facts" | "nowMs">) {
  const t = useWords(ruleWords);
  const { workspace, mayWrite, mayArm, reader } = useRuleSetting();
  const { rule } = facts;
  const turning = useSent(
    (mode: RuleMode) => sendChange(workspace, "PUT", `rules/${rule.id}/mode`, { mode }),
    (_answer, mode) => toast(t("moded", { name: rule.name, mode: t(`mode_${mode}`) })),
  );
  return (
    <ModeSwitch
      mode={turning.isPending && turning.variables !== undefined ? turning.variables : rule.mode}
      facts={{
        observedFrom: rule.observedFrom,
        testedDays: rule.testedDays,
        isSecond: mayArm && reader !== null && reader !== rule.authorId,
        pauses: rule.definition?.actions.includes("pause_channel") ?? false,
      }}
      nowMs={nowMs}
      mayWrite={mayWrite || mayArm}
      onMode={(mode) => turning.mutate(mode)}
    />
  );
}
