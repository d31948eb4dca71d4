/** What every part of the page needs: the workspace, the view, the names of channels. */
"use client";
import { createContext, useContext } from "react";
import type { ReachView } from "./reach-view.ts";

export interface ReachSetting {
  readonly workspace: { readonly slug: string; readonly currency: string };
  readonly view: ReachView;
  readonly change: (patch: Partial<ReachView>) => void;
  /** The workspace's date. */
  readonly today: string;
  readonly nameOf: (channel: string) => string;
}

export const ReachContext = createContext<ReachSetting | null>(null);

export function useReach(): ReachSetting {
  const setting = useContext(ReachContext);
  if (setting === null) throw new Error("outside the page of reach and paths");
  return setting;
}
