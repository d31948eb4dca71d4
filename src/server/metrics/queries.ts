/** The doors of the metrics room. */
import "server-only";
import { z } from "zod";
import { type Anomaly, AnomalyQuestion, longestAnomalyDays } from "#domain/metrics/anomaly-question.ts";
import { BoardQuestion } from "#domain/metrics/board-question.ts";
import { NoFilter } from "#domain/metrics/filter.ts";
import { entriesOf } from "#domain/metrics/metric-edition.ts";
import { ProposalsQuestion } from "#domain/metrics/metric-proposal.ts";
import type { WorstPairs } from "#domain/metrics/page-pairs.ts";
import { longestPairDays, PagePairsQuestion, pairDefinitions } from "#domain/metrics/page-pairs-question.ts";
import { spanOf } from "#domain/metrics/span.ts";
import { platform } from "#platform/slot.ts";
import { readWorkspacesOf } from "#server/access/read-members.ts";
import { type ChannelRow, readChannels } from "#server/catalogue/catalogue.sql.ts";
import { callerMay, query } from "#server/gate/door.ts";
import { readAnomalyRows, readSensitivityRows } from "./anomalies.ts";
import { answerPagePairs, pagePairsReads } from "./answer-page-pairs.ts";
import { reportsOf } from "./board-reports.ts";
import { readProposalsOf } from "./keep-proposals.ts";
import { makeReport } from "./make-report.ts";
import { readFreshness } from "./read-board.ts";
import { readEditionsOf, readMarksOf } from "./read-entry.ts";
import { spendLateMs } from "./read-meta.ts";
import { readMetricPage } from "./read-metric-page.ts";
import { readTargetRows } from "./targets.ts";

/** The hourly board. */
export const getBoard = query({
  needs: "board:read",
  input: BoardQuestion,
  run: async (question, { workspace }) => (await reportsOf([question], workspace))(question),
});

/** The board page's first paint: its questions answered together, its channels, and the server's clock. */
export const getBoardPage = query({
  needs: "board:read",
  input: z.object({ trend: BoardQuestion, map: BoardQuestion, table: BoardQuestion }),
  run: async ({ trend, map, table }, { workspace }) => {
    const [reportOf, channels] = await Promise.all([
      reportsOf([trend, map, table], workspace),
      platform().record.rows<ChannelRow>(readChannels, [workspace.id]),
    ]);
    const { slug, timezone, currency } = workspace;
    const initial = { trend: reportOf(trend), map: reportOf(map), table: reportOf(table) };
    return { workspace: { slug, timezone, currency }, channels, initial };
  },
});

/** What the frame around every page shows: who looks, where else they may look, and which sources are late. */
export const getFrame = query({
  needs: "board:read",
  input: z.object({}),
  run: async (_nothing, { id, name, role, workspace }) => {
    const { record, columns, now } = platform();
    const [user, workspaces, channels, spend, editions, marks] = await Promise.all([
      id === null ? null : record.prisma.user.findUnique({ where: { id }, select: { email: true } }),
      id === null ? [] : readWorkspacesOf(id),
      record.rows<ChannelRow>(readChannels, [workspace.id]),
      readFreshness(columns, workspace.id),
      readEditionsOf(record, workspace.id),
      readMarksOf(record, workspace.id),
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
      dictionary: { editions, marks },
    };
  },
});

/** Pairs of landing page and channel that lose orders against their usual. */
export const getPagePairs = query({
  needs: "board:read",
  input: PagePairsQuestion,
  run: (question, caller, { signal }) => {
    const { workspace } = caller;
    const span = spanOf(question, workspace.timezone, longestPairDays);
    const reads = pagePairsReads(span, workspace.timezone);
    const definitions = pairDefinitions.map(({ id, version }) => ({ id, version }));
    return makeReport<PagePairsQuestion, WorstPairs>(
      { caller, name: "page-pairs", question, span, reads, definitions, signal },
      (until) => answerPagePairs(platform(), workspace, question, span, until),
    );
  },
});

/** The dictionary, as the workspace has agreed on it. */
export const listMetrics = query({
  needs: "metrics:read",
  input: z.object({ filter: NoFilter }),
  run: async (_nothing, { workspace }) => ({
    metrics: entriesOf(await readEditionsOf(platform().record, workspace.id)),
  }),
});

/** One entry with its versions and what is proposed for it. */
export const getMetric = query({
  needs: "metrics:read",
  input: z.object({ metric: z.string().max(64) }),
  run: readMetricPage,
});

/** Open ones first. */
export const listProposals = query({
  needs: "metrics:read",
  input: ProposalsQuestion,
  run: async (question, { workspace }) => ({ proposals: await readProposalsOf(workspace.id, question) }),
});

/** What the workspace aims at. */
export const listTargets = query({
  needs: "metrics:read",
  input: z.unknown(),
  run: async (_input, { workspace }) => ({ targets: await readTargetRows(workspace.id) }),
});

/** What was unusual in a span, the latest first. */
export const listAnomalies = query({
  needs: "board:read",
  input: AnomalyQuestion,
  run: async (question, caller): Promise<{ anomalies: Anomaly[]; mayJudge: boolean }> => {
    const { workspace } = caller;
    const span = spanOf(question, workspace.timezone, longestAnomalyDays);
    const anomalies = await readAnomalyRows(workspace, question, span);
    return { anomalies, mayJudge: callerMay(caller, "anomalies:write") };
  },
});

/** How closely each metric is watched. */
export const listSensitivities = query({
  needs: "metrics:read",
  input: z.unknown(),
  run: async (_input, { workspace }) => ({ sensitivities: await readSensitivityRows(workspace.id) }),
});
