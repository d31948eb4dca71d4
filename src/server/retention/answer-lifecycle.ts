/** Answers the question of the lifecycle, on complete local days. */
import "server-only";
import type { WorkspaceRef } from "#domain/access/workspace.ts";
import type { Span } from "#domain/metrics/span.ts";
import { type ActiveGap, activeCount, activeDays, activeFigures } from "#domain/retention/active-people.ts";
import {
  type LifecycleAnswer,
  periodDays,
  type Repurchase,
  repurchaseDays,
} from "#domain/retention/lifecycle-question.ts";
import { type LifecycleWindow, lifecycleWindow, repurchaseEdges } from "#domain/retention/lifecycle-window.ts";
import { dateOfDay, startOfDayNumber } from "#domain/retention/local-period.ts";
import { type StagePair, stageFlows } from "#domain/retention/stage-flows.ts";
import type { Platform } from "#platform/slot.ts";
import { countGaps, countRepurchases, countStages, type RepurchaseRow } from "./lifecycle.sql.ts";

type StageRow = Omit<StagePair, "seen"> & { readonly seen: number };

export async function answerLifecycle(
  { columns, now }: Platform,
  { id, timezone }: WorkspaceRef,
  span: Span,
  signal?: AbortSignal,
): Promise<LifecycleAnswer> {
  const window = lifecycleWindow(span, timezone, now());
  const edges = repurchaseEdges(window);
  const [third, second, last] = edges.map((day) => startOfDayNumber(day, timezone));
  const params = {
    workspace: id,
    zone: timezone,
    from: span.fromMs,
    since: window.sinceMs,
    end: window.endMs,
    before: window.beforeMs,
    present: window.presentMs,
    ...{ third, second, last, days: repurchaseDays },
  };
  const given = signal === undefined ? {} : { signal };
  const [gaps, [bought], pairs] = await Promise.all([
    columns.ask<ActiveGap>(countGaps, params, given),
    columns.ask<RepurchaseRow>(countRepurchases, params, given),
    columns.ask<StageRow>(countStages, params, given),
  ]);
  return {
    ...activePart(gaps, window),
    repurchase: repurchasePart(bought, edges),
    lifecycle: {
      from: dateOfDay(window.endDay - periodDays),
      to: dateOfDay(window.endDay - 1),
      ...stageFlows(pairs.map((pair) => ({ ...pair, seen: pair.seen === 1 }))),
    },
  };
}

function activePart(gaps: readonly ActiveGap[], { firstDay, endDay }: LifecycleWindow) {
  const count = activeCount(gaps);
  const last = endDay - 1;
  return {
    active: activeDays(count, firstDay, endDay),
    headline: {
      day: dateOfDay(last),
      now: activeFigures(count, last),
      before: activeFigures(count, last - periodDays),
    },
  };
}

const rated = (customers = 0, again = 0): Repurchase => ({
  customers,
  again,
  rate: customers === 0 ? null : again / customers,
});

function repurchasePart(
  row: RepurchaseRow | undefined,
  [, second, last]: readonly [number, number, number],
): LifecycleAnswer["repurchase"] {
  return {
    within90: {
      ...rated(row?.customers, row?.again),
      from: dateOfDay(second),
      to: dateOfDay(last - 1),
      before: rated(row?.customers_before, row?.again_before),
    },
    inSpan: rated(row?.customers_span, row?.again_span),
  };
}
