/** What every part of the page needs: the workspace, the view, the names of keys. */
"use client";
import { createContext, useContext } from "react";
import type { ValueView } from "./value-view.ts";

export interface Named {
  readonly key: string;
  readonly name: string;
}

export interface ValueSetting {
  readonly workspace: { readonly slug: string; readonly currency: string; readonly margin: number };
  readonly view: ValueView;
  readonly change: (patch: Partial<ValueView>) => void;
  /** The workspace's date. */
  readonly today: string;
  readonly nameOf: (key: string) => string;
}

export const ValueContext = createContext<ValueSetting | null>(null);

export function useValue(): ValueSetting {
  const setting = useContext(ValueContext);
  if (setting === null) throw new Error("outside the page of customers' value");
  return setting;
}
