/** One entry of the dictionary with everything that has become of it, and what its reader may do about it. */
import "server-only";
import { localDate } from "#domain/base/local-time.ts";
import { Refusal } from "#domain/base/refusal.ts";
import { findMetric } from "#domain/metrics/dictionary.ts";
import { usesMargin } from "#domain/metrics/metric-change.ts";
import { entryOf, type MetricEntry } from "#domain/metrics/metric-edition.ts";
import { type MetricProposal, type MetricVersion, type SigningTeam, teamsOf } from "#domain/metrics/metric-proposal.ts";
import { platform } from "#platform/slot.ts";
import { type Caller, callerMay } from "#server/gate/door.ts";
import { readProposalsOf } from "./keep-proposals.ts";
import { readEditionOf, readVersionsOf } from "./read-entry.ts";
import { readTargetRows } from "./targets.ts";

export interface MetricPage {
  readonly entry: MetricEntry;
  /** The workspace's contribution margin, where the metric is computed with it. */
  readonly margin: number | null;
  /** Money in major units; null where none is set. */
  readonly target: number | null;
  readonly versions: readonly MetricVersion[];
  readonly proposals: readonly MetricProposal[];
  /** The workspace's date. */
  readonly today: string;
  /** null for a token. */
  readonly me: number | null;
  readonly mayPropose: boolean;
  readonly maySetTarget: boolean;
  /** Teams that the reader may approve for. */
  readonly signs: readonly SigningTeam[];
}

export async function readMetricPage({ metric: id }: { readonly metric: string }, caller: Caller): Promise<MetricPage> {
  const { record, now } = platform();
  const { id: workspaceId, margin, timezone } = caller.workspace;
  const metric = findMetric(id);
  if (metric === undefined) throw new Refusal("unknown", "There is no such metric.");
  const [edition, versions, proposals, targets] = await Promise.all([
    readEditionOf(record, workspaceId, id),
    readVersionsOf(record, workspaceId, id),
    readProposalsOf(workspaceId, { metric: id }),
    readTargetRows(workspaceId),
  ]);
  return {
    entry: entryOf(metric, edition),
    margin: usesMargin(metric) ? margin : null,
    target: targets.find((one) => one.metric === id)?.value ?? null,
    versions,
    proposals,
    today: localDate(now(), timezone),
    me: caller.kind === "user" ? caller.id : null,
    mayPropose: callerMay(caller, "agreements:write"),
    maySetTarget: callerMay(caller, "targets:write"),
    signs: callerMay(caller, "agreements:sign") ? teamsOf(caller.role) : [],
  };
}
