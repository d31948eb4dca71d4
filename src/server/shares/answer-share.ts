/** What a share link shows: the answers to the question that it holds, and nothing that its visitor could ask besides. */
import "server-only";
import { Refusal } from "#domain/base/refusal.ts";
import { questionsOf } from "#domain/metrics/board-questions.ts";
import type { BoardView } from "#domain/metrics/board-view.ts";
import { isNarrow, type SharePage, sharePages, shareView, showsAll } from "#domain/shares/share-link.ts";
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
    view.by === "campaign" || (view.filter.campaign ?? []).length > 0
      ? record.rows<CampaignRow>(readCampaigns, [workspace.id])
      : [],
    // What the whole is to reach is nothing that a part's link tells.
    isNarrow(view) ? [] : readTargetRows(workspace.id),
  ]);
  const { name, timezone, currency } = workspace;
  const names = namesOf(view, campaigns, reportOf(map));
  const shown = ({ key }: { readonly key: string }) => names.channel(key);
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
    campaigns: view.by === "campaign" ? campaigns.filter(names.campaign).map(titled) : [],
    targets,
    trend: narrowed(reportOf(trend)),
    map: narrowed(reportOf(map)),
    ...(page === "wall" ? {} : { table: narrowed(reportOf(table)) }),
    ...(page === "wall" || before === null ? {} : { before: narrowed(reportOf(before)) }),
  };
}

const titled = ({ key, name }: CampaignRow) => ({ key, name });

/** A link about some channels or campaigns names no others: of campaigns, the channels that they run on. */
function namesOf({ filter }: BoardView, campaigns: readonly CampaignRow[], map: BoardReport) {
  const [channels, chosen] = [filter.channel ?? [], filter.campaign ?? []];
  const known = campaigns.filter(({ key }) => chosen.includes(key)).map(({ channel }) => channel);
  const theirs = new Set([...known, ...map.answer.totals.map(({ key }) => key)]);
  const channel = (key: string) =>
    (channels.length === 0 || channels.includes(key)) && (chosen.length === 0 || theirs.has(key));
  const campaign = (one: CampaignRow) => channel(one.channel) && (chosen.length === 0 || chosen.includes(one.key));
  return { channel, campaign };
}

export type SharedAnswer = Awaited<ReturnType<typeof answerShare>>;
