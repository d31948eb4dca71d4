/** What the parts of the breaker's page share: the workspace, what the reader may do, and how channels are called. */
"use client";
import { createContext, useContext } from "react";
import { type NamedChannel, useChannelNames } from "#ui/words/use-channel-names.ts";

export interface BreakerSetting {
  readonly workspace: string;
  readonly channels: readonly NamedChannel[];
  /** Asking for a pause or a resumption. */
  readonly mayAsk: boolean;
  /** Letting actions out, locking, the policy and the kill switch. */
  readonly mayApprove: boolean;
}

export const BreakerSettingContext = createContext<BreakerSetting | null>(null);

export function useBreakerSetting(): BreakerSetting {
  const setting = useContext(BreakerSettingContext);
  if (setting === null) throw new Error("This part of the page needs a BreakerSettingContext around it.");
  return setting;
}

export function useChannelName(): (key: string) => string {
  return useChannelNames(useBreakerSetting().channels);
}
