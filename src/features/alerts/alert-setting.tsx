/** What the parts of the alerts' pages share: the workspace, how objects are called, and what the reader may do. */
"use client";
import { createContext, useContext } from "react";
import { type NamedChannel, useChannelNames } from "#ui/words/use-channel-names.ts";
import { useWords } from "#ui/words/use-words.ts";
import type { Conditions } from "./alert-facts.ts";
import { alertWords } from "./words.ts";

export interface AlertSetting {
  readonly workspace: string;
  readonly channels: readonly NamedChannel[];
  readonly conditions: Conditions;
  readonly ruleNames: Readonly<Record<number, string | undefined>>;
  readonly mayWrite: boolean;
  /** The reader's own id; null for a token. */
  readonly reader: number | null;
  /** The server's instant, epoch ms: ages are told from it. */
  readonly nowMs: number;
}

export const AlertSettingContext = createContext<AlertSetting | null>(null);

export function useAlertSetting(): AlertSetting {
  const setting = useContext(AlertSettingContext);
  if (setting === null) throw new Error("This part of the page needs an AlertSettingContext around it.");
  return setting;
}

/** Channels and sources by name, everything else by its key. */
export function useObjectName(): (kind: string, key: string) => string {
  const t = useWords(alertWords);
  const { channels } = useAlertSetting();
  const channelName = useChannelNames(channels);
  return (kind, key) => {
    if (kind === "none" || key === "") return t("everything");
    return kind === "channel" || kind === "source" ? channelName(key) : key;
  };
}
