/** What a share link shows: the answers to the question that it holds, and nothing that its visitor could ask besides. */
import "server-only";
import { Refusal } from "#domain/base/refusal.ts";
import { questionsOf } from "#domain/metrics/board-questions.ts";
import { type SharePage, sharePages, shareView, showsAll } from "#domain/shares/share-link.ts";
import { platform } from "#platform/slot.ts";
import { type CampaignRow, type ChannelRow, readCampaigns, readChannels } from "#server/catalogue/catalogue.sql.ts";
import type { Caller } from "#server/gate/door.ts";
import { type BoardReport, reportsOf } from "#server/metrics/board-reports.ts";
import { readTargetRows } from "#server/metrics/targets.ts";

/** The question of the link that asks. */
export function heldBy({ share }: Caller): { readonly page: SharePage; readonly query: string } {
  const page = sharePages.find((one) => one === share?.page);
  if (share === undefined || page === undefined) throw new Refusal("forbidden", "Only a share link opens this.");
  return { page, query: share.query };
}

/** Refuses a link whose question is not about everything that is the matter. */
export function refuseNarrow(caller: Caller): void {
  const { page, query } = heldBy(caller);
  if (!showsAll(page, query)) throw new Refusal("forbidden", "This link does not show that.");
}

export async function answerShare(caller: Caller) {
  const { page, query } = heldBy(caller);
  const { workspace } = caller;
  const { record, now } = platform();
  const view = shareView(page, query);
  const { trend, before, map, table } = questionsOf(view, workspace.timezone, now());
  const asked = page === "wall" ? [trend, map] : [trend, map, table, ...(before === null ? [] : [before])];
  const [reportOf, channels, campaigns, targets] = await Promise.all([
    reportsOf(asked, workspace),
    record.rows<ChannelRow>(readChannels, [workspace.id]),
    view.by === "campaign" ? record.rows<CampaignRow>(readCampaigns, [workspace.id]) : [],
    readTargetRows(workspace.id),
  ]);
  const { name, timezone, currency } = workspace;
  // A link about some channels names no others.
  const chosen = view.filter.channel ?? [];
  const shown = ({ key }: { readonly key: string }) => chosen.length === 0 || chosen.includes(key);
  const narrowed = (report: BoardReport): BoardReport => {
    const freshness = report.meta.freshness.filter(({ source }) => source === "events" || shown({ key: source }));
    return { ...report, meta: { ...report.meta, freshness } };
  };
  return {
    share: { name: caller.name, page, query, whole: showsAll(page, query) },
    workspace: { name, timezone, currency },
    channels: channels
      .filter(shown)
      .map(({ key, name: title, kind, position }) => ({ key, name: title, kind, position })),
    campaigns: campaigns
      .filter(({ channel }) => shown({ key: channel }))
      .map(({ key, name: title }) => ({ key, name: title })),
    targets,
    trend: narrowed(reportOf(trend)),
    map: narrowed(reportOf(map)),
    ...(page === "wall" ? {} : { table: narrowed(reportOf(table)) }),
    ...(page === "wall" || before === null ? {} : { before: narrowed(reportOf(before)) }),
  };
}

export type SharedAnswer = Awaited<ReturnType<typeof answerShare>>;
