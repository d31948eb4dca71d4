/** The slow obvious reference of reach and paths: plain loops over every event, one person at a time. */
import type { Columns } from "#platform/columns/columns.ts";
import type { SlowFacts } from "./slow-board.ts";

const day = 86_400_000;

export interface SlowOverlap {
  /** `a,b` → people touched by exactly these. */
  readonly sets: ReadonlyMap<string, number>;
  readonly spend: ReadonlyMap<string, number>;
  readonly revenue: ReadonlyMap<string, number>;
}

export function slowOverlap(facts: SlowFacts, fromMs: number, toMs: number, device?: string): SlowOverlap {
  const inside = (at: number) => at >= fromMs && at < toMs;
  const lines = facts.lines.filter(
    ({ at, credit }) => inside(at) && (device === undefined || credit.last.device === device),
  );
  const channels = new Map<string, Set<string>>();
  const revenue = new Map<string, number>();
  for (const line of lines) {
    const channel = line.touch?.channel ?? null;
    if (channel !== null) channels.set(line.person, (channels.get(line.person) ?? new Set()).add(channel));
    if (!line.isOrder && !line.isRefund) continue;
    const key = line.credit.last.channel;
    revenue.set(key, (revenue.get(key) ?? 0) + (line.isOrder ? line.money : -line.money));
  }
  const sets = new Map<string, number>();
  for (const touched of channels.values()) {
    const name = [...touched].sort().join(",");
    sets.set(name, (sets.get(name) ?? 0) + 1);
  }
  const spend = new Map<string, number>();
  for (const { at, channel, cost } of facts.spend) {
    if (inside(at) && cost !== null) spend.set(channel, (spend.get(channel) ?? 0) + cost);
  }
  return { sets, spend, revenue };
}

export interface TrailRow {
  readonly person: string;
  readonly at: number;
  readonly id: number;
  readonly event: string;
  readonly is_touch: number;
  readonly is_order: number;
  readonly revenue: number;
  readonly channel: string;
  readonly page: string;
  readonly device: string;
  readonly session: number;
}

/** A workspace's whole trail, unsorted. */
export function readTrail(columns: Columns, workspaceId: number): Promise<TrailRow[]> {
  return columns.ask<TrailRow>(
    `SELECT toString(person) AS person, toUnixTimestamp64Milli(at) AS at, id, event, is_touch, is_order, revenue, channel,
       page, device, toUnixTimestamp64Milli(session_at) AS session FROM trail WHERE workspace = {workspace:UInt32}`,
    { workspace: workspaceId },
  );
}

export interface SlowAsk {
  readonly direction: "before" | "after";
  readonly of: "channel" | "page" | "event";
  readonly conversion: string;
  readonly entry?: string | undefined;
  readonly device?: string | undefined;
  readonly steps: number;
}

const stepOf = (row: TrailRow, of: SlowAsk["of"]): string | null => {
  if (of === "channel") return row.is_touch === 1 ? row.channel : null;
  if (of === "event") return ["identify", "alias", "group"].includes(row.event) ? null : row.event;
  return (row.event === "Page Viewed" || row.event === "Screen Viewed") && row.page !== "" ? row.page : null;
};

function withoutRepeats(keys: readonly string[]): string[] {
  const kept: string[] = [];
  for (const key of keys) if (kept.at(-1) !== key) kept.push(key);
  return kept;
}

/** Each conversion's or entry's own path with its revenue. */
export function slowPaths(rows: readonly TrailRow[], ask: SlowAsk, fromMs: number, toMs: number) {
  const found: { path: string[]; revenue: number }[] = [];
  const people = new Map<string, TrailRow[]>();
  for (const row of rows) people.set(row.person, [...(people.get(row.person) ?? []), row]);
  const inside = (at: number) => at >= fromMs && at < toMs;
  const fits = (row: TrailRow | undefined) => ask.device === undefined || row?.device === ask.device;
  for (const unsorted of people.values()) {
    const events = unsorted.sort((a, b) => a.at - b.at || a.id - b.id);
    if (ask.direction === "before")
      found.push(...before(events, ask).filter((one) => inside(one.last.at) && fits(one.last)));
    else {
      for (const visit of entriesOf(events, ask, inside)) {
        const path = withoutRepeats(visit.map((row) => stepOf(row, ask.of) ?? "")).slice(0, ask.steps);
        const wanted = ask.entry === undefined || path[0] === ask.entry;
        if (wanted && fits(visit[0])) found.push({ path, revenue: 0 });
      }
    }
  }
  return found;
}

function before(events: readonly TrailRow[], ask: SlowAsk) {
  const converts = (row: TrailRow) =>
    ask.conversion === "Order Completed" ? row.is_order === 1 : row.event === ask.conversion;
  const conversions = events.filter(converts);
  return conversions.map((last, i) => {
    const previous = conversions[i - 1];
    const steps = events.filter((row) => {
      if (stepOf(row, ask.of) === null || (ask.of === "event" && converts(row))) return false;
      const early = row.at > last.at || row.at < last.at - 30 * day;
      // A step at the very time of the previous conversion led to that one.
      return !early && (previous === undefined || row.at > previous.at);
    });
    const keys = withoutRepeats(steps.map((row) => stepOf(row, ask.of) ?? ""));
    return { path: keys.slice(-ask.steps), revenue: last.revenue, last };
  });
}

function entriesOf(events: readonly TrailRow[], ask: SlowAsk, inside: (at: number) => boolean): TrailRow[][] {
  const steps = events.filter((row) => stepOf(row, ask.of) !== null);
  if (ask.of === "channel") {
    const touches = steps.filter((row) => inside(row.at));
    return touches.length === 0 ? [] : [touches];
  }
  const visits = new Map<number, TrailRow[]>();
  for (const row of steps) {
    if (row.session === 0 || !inside(row.session) || row.at >= row.session + day) continue;
    visits.set(row.session, [...(visits.get(row.session) ?? []), row]);
  }
  return [...visits.values()];
}
