/** The setting of the rules' pages, out of what the doors answer. */
import type { NamedChannel } from "#ui/words/use-channel-names.ts";
import type { RuleSetting } from "./rule-setting.tsx";

interface Answers {
  readonly workspace: string;
  readonly channels: readonly NamedChannel[];
  readonly mayChange: boolean;
  readonly mayApprove: boolean;
  readonly caller: { readonly kind: string; readonly id: number | null };
}

export function ruleSettingOf({ workspace, channels, mayChange, mayApprove, caller }: Answers): RuleSetting {
  return {
    workspace,
    channels: channels.map(({ key, name }) => ({ key, name })),
    mayWrite: mayChange,
    mayArm: mayApprove,
    reader: caller.kind === "user" ? caller.id : null,
  };
}
