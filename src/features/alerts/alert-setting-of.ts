/** The setting of the alerts' pages, out of what the doors answer. */
import type { StoredRule } from "#domain/rules/stored-rule.ts";
import type { NamedChannel } from "#ui/words/use-channel-names.ts";
import type { AlertSetting } from "./alert-setting.tsx";

interface Answers {
  readonly workspace: string;
  readonly channels: readonly NamedChannel[];
  readonly rules: readonly Pick<StoredRule, "id" | "name" | "definition">[];
  readonly mayChange: boolean;
  readonly caller: { readonly kind: string; readonly id: number | null };
  readonly asOf: string;
}

export function alertSettingOf({ workspace, channels, rules, mayChange, caller, asOf }: Answers): AlertSetting {
  return {
    workspace,
    channels: channels.map(({ key, name }) => ({ key, name })),
    conditions: Object.fromEntries(rules.map(({ id, definition }) => [id, definition?.condition.kind])),
    ruleNames: Object.fromEntries(rules.map(({ id, name }) => [id, name])),
    mayWrite: mayChange,
    reader: caller.kind === "user" ? caller.id : null,
    nowMs: Date.parse(asOf),
  };
}
