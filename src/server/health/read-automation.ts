/** Reads automation health week by week, each from what the record and the columns hold. */
import "server-only";
import type { WorkspaceRef } from "#domain/access/workspace.ts";
import { type AutomationWeek, automationWeek } from "#domain/health/automation.ts";
import { weekSpan } from "#domain/health/week-range.ts";
import { BoardQuestion } from "#domain/metrics/board-question.ts";
import type { Platform } from "#platform/slot.ts";
import { answerBoard } from "#server/metrics/answer-board.ts";
import {
  type CreatedRow,
  countCampaignWeeks,
  type HandRow,
  type MetRow,
  readCreated,
  readFirstSpend,
  readHands,
  readMet,
} from "./automation.sql.ts";

const hourMs = 3_600_000;

export async function readAutomation(
  platform: Platform,
  workspace: WorkspaceRef,
  weeks: readonly string[],
): Promise<AutomationWeek[]> {
  const { record, columns } = platform;
  const { id, timezone } = workspace;
  const spans = weeks.map((week) => weekSpan(week, timezone));
  const [fromMs, toMs] = [spans[0]?.fromMs ?? 0, spans.at(-1)?.toMs ?? 0];
  const span = [id, fromMs, toMs];
  const edges = spans.slice(1).map((one) => one.fromMs);
  const [created, firsts, met, hands, campaigns, plans] = await Promise.all([
    record.rows<CreatedRow>(readCreated, [id]),
    columns.ask<{ key: string; at: number }>(readFirstSpend, { workspace: id }),
    record.rows<MetRow>(readMet, span),
    record.rows<HandRow>(readHands, span),
    columns.ask<{ week: number; campaigns: number }>(countCampaignWeeks, {
      ...{ workspace: id, from: fromMs, to: toMs, edges },
    }),
    Promise.all(spans.map((one) => planOf(platform, workspace, one))),
  ]);
  const entered = new Map(created.map(({ key, created: at }) => [key, Number(at)]));
  return weeks.map((week, i) => {
    const within = (at: number) => at >= (spans[i]?.fromMs ?? 0) && at < (spans[i]?.toMs ?? 0);
    const setUp = firsts.filter(({ at }) => within(at)).flatMap(({ key, at }) => hoursSince(entered.get(key), at));
    const fired = met.filter((row) => within(Number(row.fired)));
    const done = hands.filter(({ at }) => within(Number(at)));
    return automationWeek(week, {
      setUpHours: setUp,
      responseHours: fired.flatMap((row) => (row.met === null ? [] : hoursSince(Number(row.fired), Number(row.met)))),
      unmet: fired.filter((row) => row.met === null).length,
      manual: done.filter(({ by_hand }) => by_hand).length,
      automatic: done.filter(({ by_hand }) => !by_hand).length,
      campaigns: campaigns.find((row) => row.week === i)?.campaigns ?? 0,
      plan: plans[i] ?? null,
    });
  });
}

/** None where the beginning is unknown, or comes after the end: a campaign that spent before it was entered. */
function hoursSince(from: number | undefined, to: number): number[] {
  // An hour of spend says when it began, not when in it the first was spent.
  return from === undefined || to < from - hourMs ? [] : [Math.max(0, to - from) / hourMs];
}

async function planOf(
  platform: Platform,
  workspace: WorkspaceRef,
  { fromMs, toMs }: { readonly fromMs: number; readonly toMs: number },
): Promise<number | null> {
  const [from, to] = [new Date(fromMs).toISOString(), new Date(toMs).toISOString()];
  const question = BoardQuestion.parse({ from, to, grain: "total", metrics: ["spend", "plan"], filter: {} });
  return (await answerBoard(platform, workspace, question)).total.values.plan ?? null;
}
