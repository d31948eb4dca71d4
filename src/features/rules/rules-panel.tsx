/** The rules of a workspace: what each says, how far it may go, what it said last, and whether its alerts are worth it. */
"use client";
import { useRouter } from "next/navigation";
import { useMemo } from "react";
import type { AlertQuality } from "#domain/rules/alert-quality.ts";
import type { StoredRule } from "#domain/rules/stored-rule.ts";
import { ButtonLink } from "#ui/controls/button.tsx";
import { IconButton } from "#ui/controls/icon-button.tsx";
import { EmptyState } from "#ui/state/empty-state.tsx";
import type { Column } from "#ui/table/column.ts";
import { DataTable } from "#ui/table/data-table.tsx";
import { useWords } from "#ui/words/use-words.ts";
import type { ListedRule } from "./rule-answer.ts";
import { type RuleSetting, RuleSettingContext, useRuleSetting } from "./rule-setting.tsx";
import { TemplateList } from "./template-list.tsx";
import { useRuleColumns } from "./use-rule-columns.tsx";
import { useRules } from "./use-rules.ts";
import { ruleWords } from "./words.ts";

interface Props {
  readonly setting: RuleSetting;
  readonly rules: readonly StoredRule[];
  readonly lastVerdicts: readonly ({ readonly ruleId: number } & ListedRule["said"][number])[];
  readonly qualities: readonly { readonly ruleId: number; readonly quality: AlertQuality }[];
}

export function RulesPanel({ setting, rules, lastVerdicts, qualities }: Props) {
  const listed = useMemo(() => {
    const byRule = new Map(qualities.map(({ ruleId, quality }) => [ruleId, quality]));
    return rules.map(
      (rule): ListedRule => ({
        ...rule,
        quality: byRule.get(rule.id) ?? null,
        said: lastVerdicts.filter(({ ruleId }) => ruleId === rule.id),
      }),
    );
  }, [rules, lastVerdicts, qualities]);
  return (
    <RuleSettingContext value={setting}>
      <RuleList rules={listed} />
    </RuleSettingContext>
  );
}

function RuleList({ rules: saved }: { readonly rules: readonly ListedRule[] }) {
  const t = useWords(ruleWords);
  const router = useRouter();
  const { workspace, mayWrite } = useRuleSetting();
  const { rules, remove } = useRules(workspace, saved);
  const deeds: Column<ListedRule> = {
    id: "actions",
    label: t("actions"),
    header: <span className="sr-only">{t("actions")}</span>,
    align: "right",
    cell: (rule) => <IconButton icon="bin" label={`${t("remove")}: ${rule.name}`} onClick={() => void remove(rule)} />,
  };
  const columns = useRuleColumns();
  const create = (
    <ButtonLink size="small" weight="primary" href={`/w/${workspace}/rules/new`}>
      {t("newRule")}
    </ButtonLink>
  );
  const used = new Set(rules.flatMap(({ definition }) => definition?.template ?? []));
  return (
    <>
      <DataTable
        title={t("title")}
        meta={t("meta")}
        tools={mayWrite ? create : undefined}
        rows={rules}
        columns={mayWrite ? [...columns, deeds] : columns}
        rowKey={({ id }) => String(id)}
        onOpen={({ id }) => router.push(`/w/${workspace}/rules/${id}`)}
        empty={<EmptyState>{t(mayWrite ? "empty" : "emptyReader")}</EmptyState>}
      />
      {mayWrite && <TemplateList used={used} />}
    </>
  );
}
