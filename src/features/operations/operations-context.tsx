/** What every part of the operations board needs: the workspace, the view, its hours, the names of channels. */
"use client";
import { createContext, use } from "react";
import type { ChannelName } from "#ui/words/use-channel-names.ts";
import type { Hours, OperationsView } from "./operations-view.ts";

export interface OperationsSetting {
  readonly workspace: string;
  readonly view: OperationsView;
  readonly change: (patch: Partial<OperationsView>) => void;
  readonly hours: Hours;
  /** The days before them that say what is usual. */
  readonly usual: Hours;
  readonly channelName: ChannelName;
  /** May open a task. */
  readonly mayFile: boolean;
  /** How reports are asked again: not while something is open that this would pull from under the reader. */
  readonly asking: { readonly everyMs?: number };
}

export const OperationsContext = createContext<OperationsSetting | null>(null);

export function useOperations(): OperationsSetting {
  const setting = use(OperationsContext);
  if (setting === null) throw new Error("outside the operations board");
  return setting;
}
