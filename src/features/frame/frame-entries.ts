/** The pages that the rail leads to. A page is listed once it exists. */
import type { IconName } from "#ui/icons/icon.tsx";

export const entryGroups = ["watch", "analyse", "plan", "trust", "report", "workspace"] as const;
export type EntryGroup = (typeof entryGroups)[number];

interface Entry {
  readonly id: string;
  readonly group: EntryGroup;
  readonly icon: IconName;
  /** After G on the keyboard. */
  readonly letter: string;
}

const entries = [
  { id: "board", group: "watch", icon: "map", letter: "m" },
  { id: "alerts", group: "watch", icon: "alert", letter: "l" },
  { id: "tasks", group: "watch", icon: "tasks", letter: "t" },
  { id: "breaker", group: "watch", icon: "breaker", letter: "k" },
  { id: "wall", group: "watch", icon: "wall", letter: "w" },
  { id: "funnels", group: "analyse", icon: "funnel", letter: "f" },
  { id: "retention", group: "analyse", icon: "retention", letter: "r" },
  { id: "attribution", group: "analyse", icon: "attribution", letter: "a" },
  { id: "value", group: "analyse", icon: "value", letter: "v" },
  { id: "reach", group: "analyse", icon: "reach", letter: "o" },
  { id: "experiments", group: "analyse", icon: "experiment", letter: "x" },
  { id: "budgets", group: "plan", icon: "budgets", letter: "b" },
  { id: "audiences", group: "plan", icon: "people", letter: "u" },
  { id: "rules", group: "plan", icon: "rules", letter: "e" },
  { id: "playbooks", group: "plan", icon: "playbook", letter: "p" },
  { id: "goals", group: "plan", icon: "goals", letter: "g" },
  { id: "metrics", group: "trust", icon: "dictionary", letter: "d" },
  { id: "reconcile", group: "trust", icon: "reconcile", letter: "c" },
  { id: "sources", group: "trust", icon: "sources", letter: "s" },
  { id: "quality", group: "trust", icon: "link", letter: "q" },
  { id: "health", group: "report", icon: "pulse", letter: "h" },
  { id: "alignment", group: "report", icon: "alignment", letter: "n" },
  { id: "governance", group: "report", icon: "governance", letter: "y" },
  { id: "settings", group: "workspace", icon: "settings", letter: "," },
] as const satisfies readonly Entry[];

export type FrameEntryId = (typeof entries)[number]["id"];

export interface FrameEntry extends Entry {
  readonly id: FrameEntryId;
  readonly href: string;
}

/** Entries of a workspace in the rail's order; all of them unless named. */
export function frameEntries(slug: string, shown?: readonly FrameEntryId[]): readonly FrameEntry[] {
  return entries
    .filter((entry) => shown === undefined || shown.includes(entry.id))
    .map((entry) => ({ ...entry, href: `/w/${slug}/${entry.id}` }));
}

/** Pages that are tabs of an entry's page. */
const tabs: Readonly<Partial<Record<FrameEntryId, readonly string[]>>> = {
  board: ["operations", "executive"],
  metrics: ["lineage"],
};

/** Whether an address lies on an entry's page or one of its tabs, or below them. */
export function isCurrent({ id, href }: FrameEntry, pathname: string): boolean {
  const places = [href, ...(tabs[id] ?? []).map((tab) => href.replace(/[^/]*$/, tab))];
  return places.some((place) => pathname === place || pathname.startsWith(`${place}/`));
}
