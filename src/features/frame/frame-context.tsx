/** What the frame is given, and what its parts share: whose it is, where it leads, how to open palette and help. */
"use client";
import { createContext, type ReactNode, useContext } from "react";
import type { Role } from "#domain/access/permissions.ts";
import type { Locale } from "#domain/base/locale.ts";
import type { Theme } from "#ui/theme/theme.ts";
import type { AgreedDictionary } from "#ui/words/dictionary-context.tsx";
import type { FrameEntry, FrameEntryId } from "./frame-entries.ts";

export interface FrameUser {
  readonly name: string;
  readonly email: string;
  readonly role: Role;
}

export interface FrameWorkspace {
  readonly slug: string;
  readonly name: string;
}

/** Late sources by name, with how late they are in milliseconds. */
export interface SourceSummary {
  readonly total: number;
  readonly late: readonly { readonly name: string; readonly lateMs: number }[];
}

export interface FrameState {
  readonly user: FrameUser;
  readonly workspace: FrameWorkspace;
  readonly workspaces: readonly FrameWorkspace[];
  readonly theme: Theme;
  readonly entries: readonly FrameEntry[];
  readonly sources: SourceSummary | null;
  readonly openPalette: () => void;
  readonly openHelp: () => void;
}

export interface FrameProps {
  readonly user: FrameUser;
  readonly workspace: FrameWorkspace & { readonly timezone: string; readonly currency: string };
  /** Those that the user may open, this one included. */
  readonly workspaces: readonly FrameWorkspace[];
  readonly locale: Locale;
  readonly theme: Theme;
  /** Pages in the rail; all that exist unless named. */
  readonly entries?: readonly FrameEntryId[];
  readonly sources?: SourceSummary | null;
  readonly dictionary: AgreedDictionary;
  readonly children: ReactNode;
}

export const FrameContext = createContext<FrameState | null>(null);

export function useFrame(): FrameState {
  const frame = useContext(FrameContext);
  if (frame === null) throw new Error("This part of the page needs a Frame around it.");
  return frame;
}
