/** What the parts of the rules' pages share: the workspace, its channels, and what the reader may do. */
"use client";
import { createContext, useContext } from "react";
import type { NamedChannel } from "#ui/words/use-channel-names.ts";

export interface RuleSetting {
  readonly workspace: string;
  readonly channels: readonly NamedChannel[];
  /** Writing rules, and arming one to act. */
  readonly mayWrite: boolean;
  readonly mayArm: boolean;
  /** The reader's own id; null for a token. */
  readonly reader: number | null;
}

export const RuleSettingContext = createContext<RuleSetting | null>(null);

export function useRuleSetting(): RuleSetting {
  const setting = useContext(RuleSettingContext);
  if (setting === null) throw new Error("This part of the page needs a RuleSettingContext around it.");
  return setting;
}
