/** What a task is filed by: the alert's figures, the two rates that say whose work it is, and what ad and page say. */
import "server-only";
import type { WorkspaceRef } from "#domain/access/workspace.ts";
import { hourMs } from "#domain/base/local-time.ts";
import { BoardQuestion, type BoardTotal } from "#domain/metrics/board-question.ts";
import type { Evidence } from "#domain/tasks/evidence.ts";
import { messageMatch } from "#domain/tasks/message-match.ts";
import { platform } from "#platform/slot.ts";
import { answerBoards } from "#server/metrics/answer-board.ts";
import { type AlertRow, busiestCreative, titleOfPage } from "./alerts.sql.ts";

export interface Surroundings {
  readonly ctr: Evidence["ctr"];
  readonly conversion: Evidence["conversion"];
  readonly match: Evidence["match"];
  readonly pagePath: string | null;
  readonly creativeKey: string | null;
}

export const noSurroundings: Surroundings = {
  ctr: null,
  conversion: null,
  match: null,
  pagePath: null,
  creativeKey: null,
};

/** A share of less than a day is too thin for rates. */
const leastMs = 24 * hourMs;
const dimensions: readonly string[] = ["channel", "campaign", "landing_page"];

/** The alert's window, a day at least, epoch ms. */
interface Window {
  readonly fromMs: number;
  readonly toMs: number;
}

export async function gatherSurroundings(
  workspace: WorkspaceRef,
  alert: AlertRow,
  { fromMs, toMs }: Window,
): Promise<Surroundings> {
  const { scope_kind: scope, scope_key: key } = alert;
  if (!dimensions.includes(scope)) return noSurroundings;
  const span = { fromMs: Math.min(fromMs, toMs - leastMs), toMs };
  const asked = (by: string, metrics: readonly string[], benchmark = false) =>
    BoardQuestion.parse({
      from: new Date(span.fromMs).toISOString(),
      to: new Date(span.toMs).toISOString(),
      grain: "total",
      filter: { [scope]: [key] },
      ...{ by, metrics, benchmark },
    });
  const [rates, pages, campaigns] = await answerBoards(platform(), workspace, [
    asked("none", ["ctr", "conversion_rate"], true),
    asked("landing_page", ["sessions"]),
    asked("campaign", ["sessions"]),
  ]);
  const compared = (metric: string) => {
    const value = rates?.total.values[metric] ?? null;
    return value === null ? null : { value, usual: rates?.total.benchmark?.[metric] ?? null };
  };
  const pagePath = scope === "landing_page" ? key : busiest(pages?.totals);
  const campaign = scope === "campaign" ? key : busiest(campaigns?.totals);
  const said = await whatIsSaid(workspace.id, pagePath, campaign, span);
  return { ctr: compared("ctr"), conversion: compared("conversion_rate"), ...said, pagePath };
}

/** Key of the part with most sessions; parts without a name are nobody's. */
function busiest(totals: readonly BoardTotal[] = []): string | null {
  const named = totals.filter(({ key }) => key !== "" && !key.startsWith("("));
  const [first] = named.sort((a, b) => (b.values.sessions ?? 0) - (a.values.sessions ?? 0));
  return first?.key ?? null;
}

interface Ad {
  readonly campaign: string;
  readonly creative_key: string | null;
  readonly creative: string | null;
}

async function whatIsSaid(workspaceId: number, path: string | null, campaign: string | null, span: Window) {
  const { record } = platform();
  const [[ad], [page]] = await Promise.all([
    campaign === null ? [] : record.rows<Ad>(busiestCreative, [workspaceId, campaign, span.fromMs, span.toMs]),
    path === null ? [] : record.rows<{ name: string }>(titleOfPage, [workspaceId, path]),
  ]);
  const creativeKey = ad?.creative_key ?? null;
  if (ad === undefined || page === undefined) return { match: null, creativeKey };
  const says = [ad.campaign, ad.creative].filter(Boolean).join(" · ");
  const match = messageMatch(says, page.name);
  return { match: match === null ? null : { ad: says, page: page.name, ...match }, creativeKey };
}
