/** The doors of the metrics room. */
import "server-only";
import { z } from "zod";
import { type BoardAnswer, BoardQuestion, type Report } from "#domain/metrics/board-question.ts";
import { windowOf } from "#domain/metrics/board-window.ts";
import { dictionary, findMetric } from "#domain/metrics/dictionary.ts";
import { platform } from "#platform/slot.ts";
import { readWorkspacesOf } from "#server/access/read-members.ts";
import { type ChannelRow, readChannels } from "#server/catalogue/catalogue.sql.ts";
import { type Caller, query } from "#server/gate/door.ts";
import { answerBoard } from "./answer-board.ts";
import { readFreshness } from "./read-board.ts";
import { readMeta, spendLateMs } from "./read-meta.ts";
import { readTargetRows } from "./targets.ts";

/** The hourly board. */
export const getBoard = query({ needs: "board:read", input: BoardQuestion, run: reportOf });

/** The board page's first paint: its questions answered together, its channels, and the server's clock. */
export const getBoardPage = query({
  needs: "board:read",
  input: z.object({ trend: BoardQuestion, map: BoardQuestion, table: BoardQuestion }),
  run: async ({ trend, map, table }, caller) => {
    const [first, second, third, channels] = await Promise.all([
      reportOf(trend, caller),
      reportOf(map, caller),
      reportOf(table, caller),
      platform().record.rows<ChannelRow>(readChannels, [caller.workspace.id]),
    ]);
    const { slug, timezone, currency } = caller.workspace;
    return { workspace: { slug, timezone, currency }, channels, initial: { trend: first, map: second, table: third } };
  },
});

/** What the frame around every page shows: who looks, where else they may look, and which sources are late. */
export const getFrame = query({
  needs: "board:read",
  input: z.object({}),
  run: async (_nothing, { id, name, role, workspace }) => {
    const { record, columns, now } = platform();
    const [user, workspaces, channels, spend] = await Promise.all([
      id === null ? null : record.prisma.user.findUnique({ where: { id }, select: { email: true } }),
      id === null ? [] : readWorkspacesOf(id),
      record.rows<ChannelRow>(readChannels, [workspace.id]),
      readFreshness(columns, workspace.id),
    ]);
    const named = (source: string) => channels.find(({ key }) => key === source)?.name ?? source;
    const late = [...spend]
      .filter(([, through]) => through < now() - spendLateMs)
      .map(([source, through]) => ({ name: named(source), lateMs: now() - through }));
    return {
      user: { name, email: user?.email ?? "", role: role ?? "analyst" },
      workspace,
      workspaces: workspaces.map(({ slug, name: title }) => ({ slug, name: title })),
      sources: { total: spend.size + 1, late },
    };
  },
});

async function reportOf(question: BoardQuestion, { workspace }: Caller): Promise<Report<BoardQuestion, BoardAnswer>> {
  const started = performance.now();
  const [answer, about] = await Promise.all([
    answerBoard(platform(), workspace, question),
    readMeta(platform(), workspace, windowOf(question, workspace.timezone), question.grain),
  ]);
  const definitions = question.metrics.map((id) => ({ id, version: findMetric(id)?.version ?? 0 }));
  return { question, answer, meta: { ...about, definitions, elapsedMs: Math.round(performance.now() - started) } };
}

/** The dictionary itself. */
export const listMetrics = query({
  needs: "metrics:read",
  input: z.object({}),
  run: async () => ({ metrics: dictionary }),
});

/** What the workspace aims at. */
export const listTargets = query({
  needs: "metrics:read",
  input: z.unknown(),
  run: async (_input, { workspace }) => ({ targets: await readTargetRows(workspace.id) }),
});
