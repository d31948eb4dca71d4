/** What every part of the page of governance knows. */
"use client";
import { createContext, useContext } from "react";
import type { NamedChannel } from "#ui/words/use-channel-names.ts";

export interface Named {
  readonly id: number;
  readonly name: string;
}

export interface GovernanceState {
  readonly workspace: string;
  readonly people: readonly Named[];
  readonly playbooks: readonly Named[];
  readonly channels: readonly NamedChannel[];
  /** null for whoever is no person of the workspace. */
  readonly me: number | null;
  readonly isAdmin: boolean;
  readonly mayWrite: boolean;
}

export const GovernanceContext = createContext<GovernanceState | null>(null);

export function useGovernance(): GovernanceState {
  const state = useContext(GovernanceContext);
  if (state === null) throw new Error("A part of governance stands outside its page.");
  return state;
}
