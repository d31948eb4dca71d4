/** Reads which channels and pages converted otherwise in a week than in the four before. */
import "server-only";
import type { WorkspaceRef } from "#domain/access/workspace.ts";
import { shiftWeek, weekSpan } from "#domain/alignment/iso-week.ts";
import { conversionSwings, type Swings, swingDimensions, type WeeklyCounts } from "#domain/alignment/swings.ts";
import type { Platform } from "#platform/slot.ts";
import { keptAnswer } from "#server/metrics/kept-answers.ts";
import { readWeeks, type SwingRow } from "./swings.sql.ts";

const weeksBefore = 4;

/** Orders per visit, of all visits. */
interface Conversion {
  readonly rate: number | null;
  readonly usualRate: number | null;
}

/** `week`: the one in question. */
export async function readSwings(
  { columns }: Pick<Platform, "columns">,
  { id: workspaceId, timezone }: Pick<WorkspaceRef, "id" | "timezone">,
  week: string,
): Promise<Swings & Conversion> {
  const weeks = Array.from({ length: weeksBefore + 1 }, (_, i) => weekSpan(shiftWeek(week, i - weeksBefore), timezone));
  const [first, last] = [weeks[0]?.fromMs ?? 0, weeks.at(-1)?.toMs ?? 0];
  const starts = Object.fromEntries(weeks.map(({ fromMs }, i) => [`w${i}`, fromMs]));
  const params = { workspace: workspaceId, ...starts, [`w${weeks.length}`]: last };
  const asked = { workspaceId, name: "alignment-swings", question: { week }, span: { fromMs: first, toMs: last } };
  return keptAnswer(columns, { ...asked, also: [timezone] }, new AbortController().signal, async (signal) => {
    const counted = await Promise.all(
      swingDimensions.map(async (by) => {
        const rows = await columns.ask<SwingRow>(readWeeks(by), params, { signal });
        return weeklyOf(by, rows);
      }),
    );
    const channels = counted[0] ?? [];
    return { ...conversionSwings(counted.flat()), ...totalOf(channels) };
  });
}

function weeklyOf(by: WeeklyCounts["by"], rows: readonly SwingRow[]): WeeklyCounts[] {
  const keys = new Map<string, { readonly sessions: number[]; readonly orders: number[] }>();
  const empty = () => Array.from({ length: weeksBefore + 1 }, () => 0);
  for (const { begun, week, sessions, orders } of rows) {
    const one = keys.get(begun) ?? { sessions: empty(), orders: empty() };
    one.sessions[week] = Number(sessions);
    one.orders[week] = Number(orders);
    keys.set(begun, one);
  }
  return [...keys].map(([key, counts]) => ({ by, key, ...counts }));
}

function totalOf(all: readonly WeeklyCounts[]): Conversion {
  const sum = (weeks: (counts: WeeklyCounts) => readonly number[]) =>
    all.reduce((total, counts) => total + weeks(counts).reduce((part, figure) => part + figure, 0), 0);
  const ratio = (orders: number, sessions: number) => (sessions === 0 ? null : orders / sessions);
  return {
    rate: ratio(
      sum(({ orders }) => orders.slice(-1)),
      sum(({ sessions }) => sessions.slice(-1)),
    ),
    usualRate: ratio(
      sum(({ orders }) => orders.slice(0, -1)),
      sum(({ sessions }) => sessions.slice(0, -1)),
    ),
  };
}
