/** What every part of the page needs: the workspace, the view, the definitions, and what its reader may do. */
"use client";
import { createContext, useContext } from "react";
import type { StoredDefinition, Team } from "#domain/reconciliation/stored-definition.ts";
import type { Dates, ReconcileView } from "./reconcile-view.ts";

export interface ReconcileFacts {
  readonly workspace: string;
  /** The server's instant (ISO). */
  readonly asOf: string;
  readonly definitions: readonly StoredDefinition[];
  readonly channels: readonly { readonly key: string; readonly name: string }[];
  readonly mayDefine: boolean;
  readonly mayDispute: boolean;
  readonly maySeeRows: boolean;
  /** Teams that the reader may sign for. */
  readonly maySign: readonly Team[];
}

export interface ReconcileSetting extends ReconcileFacts {
  readonly view: ReconcileView;
  readonly change: (patch: Partial<ReconcileView>) => void;
  readonly dates: Dates;
  readonly sides: { readonly a: string | null; readonly b: string | null };
}

export const ReconcileContext = createContext<ReconcileSetting | null>(null);

export function useReconcile(): ReconcileSetting {
  const setting = useContext(ReconcileContext);
  if (setting === null) throw new Error("outside the page that explains gaps");
  return setting;
}
