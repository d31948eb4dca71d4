/** What a digest tells of its days: by the same questions and the same arithmetic as the board. */
import "server-only";
import type { WorkspaceRef } from "#domain/access/workspace.ts";
import { startOfLocalDay } from "#domain/base/local-time.ts";
import { digestFigures, digestMap, digestMovers, digestQuestions } from "#domain/digests/digest-figures.ts";
import { boardChannels } from "#domain/metrics/board-channels.ts";
import type { DigestContent, DigestPeriod } from "#domain/notifications/digest-content.ts";
import { titleText } from "#domain/tasks/task-title.ts";
import { platform } from "#platform/slot.ts";
import { type ChannelRow, readChannels } from "#server/catalogue/catalogue.sql.ts";
import { answerBoards } from "#server/metrics/answer-board.ts";
import { readTasksOf } from "#server/tasks/read-tasks.ts";
import { countAlerts } from "./digests.sql.ts";

interface Days {
  readonly from: string;
  readonly to: string;
}

const mostTitles = 3;

export async function makeDigest(workspace: WorkspaceRef, period: DigestPeriod, days: Days): Promise<DigestContent> {
  const { record, now } = platform();
  const { id, timezone, currency } = workspace;
  const setting = { timezone, currency, now: now() };
  const { trend, map, sums } = digestQuestions(days, setting);
  const [answers, channels, alerts, tasks] = await Promise.all([
    answerBoards(platform(), workspace, [trend, map, sums]),
    record.rows<ChannelRow>(readChannels, [id]),
    readAlerts(workspace, days),
    readOverdue(id, setting.now),
  ]);
  const [ofTrend, ofMap, ofSums] = answers;
  if (ofTrend === undefined || ofMap === undefined || ofSums === undefined)
    throw new Error("A question had no answer.");
  const named = boardChannels(channels, "en");
  return {
    ...{ period, from: days.from, to: days.to, alerts, tasks },
    figures: digestFigures(days, ofTrend, setting),
    movers: digestMovers(ofSums, { en: named, "zh-CN": boardChannels(channels, "zh-CN") }, currency),
    map: digestMap(days, { trend: ofTrend, map: ofMap }, named, setting),
  };
}

async function readAlerts({ id, timezone }: WorkspaceRef, { from, to }: Days): Promise<DigestContent["alerts"]> {
  const span = [startOfLocalDay(from, timezone), startOfLocalDay(to, timezone)];
  const [row] = await platform().record.rows<DigestContent["alerts"]>(countAlerts, [id, ...span]);
  return row ?? { fired: 0, red: 0, open: 0 };
}

/** A page that is updated has kept its time or not: its clock stands. */
async function readOverdue(workspaceId: number, now: number): Promise<DigestContent["tasks"]> {
  const tasks = await readTasksOf(workspaceId, { status: "open" }, null);
  const over = tasks.filter(({ updatedPageAt, dueAt }) => updatedPageAt === null && Date.parse(dueAt) < now);
  const titles = [...over]
    .sort((a, b) => Date.parse(a.dueAt) - Date.parse(b.dueAt))
    .slice(0, mostTitles)
    .map((task) => ({ en: titleText(task, "en"), "zh-CN": titleText(task, "zh-CN") }));
  return { over: over.length, titles };
}
