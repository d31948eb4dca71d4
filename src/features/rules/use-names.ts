/** How objects are called: channels and sources by name, everything else by its key. */
"use client";
import { useCallback } from "react";
import { useChannelNames } from "#ui/words/use-channel-names.ts";
import { useWords } from "#ui/words/use-words.ts";
import { useRuleSetting } from "./rule-setting.tsx";
import { ruleWords } from "./words.ts";

export function useObjectName(): (kind: string, key: string) => string {
  const t = useWords(ruleWords);
  const { channels } = useRuleSetting();
  const channelName = useChannelNames(channels);
  return useCallback(
    (kind, key) => {
      if (kind === "none" || key === "") return t("everything");
      return kind === "channel" || kind === "source" ? channelName(key) : key;
    },
    [channelName, t],
  );
}
