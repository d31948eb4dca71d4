/** The doors that change what a workspace aims at. */
import "server-only";
import { SensitivitiesInput, VerdictInput } from "#domain/metrics/anomaly-question.ts";
import { ApprovalInput, ClosingInput, type MetricProposal, ProposalInput } from "#domain/metrics/metric-proposal.ts";
import { TargetsInput } from "#domain/metrics/target.ts";
import { action } from "#server/gate/door.ts";
import { storeSensitivities, storeVerdict } from "./anomalies.ts";
import { storeApproval, storeClosing, storeProposal } from "./keep-proposals.ts";
import { storeTargets } from "./targets.ts";

export const saveTargets = action({
  needs: "targets:write",
  input: TargetsInput,
  run: (targets, { workspace }) => storeTargets(workspace.id, targets),
  audit: (targets, { changed }) =>
    changed === 0
      ? null
      : { action: "targets.save", subject: targets.map(({ metric }) => metric).join(", "), detail: { targets } },
});

/** How closely each metric is watched; `off` looks away. */
export const saveSensitivities = action({
  needs: "targets:write",
  input: SensitivitiesInput,
  run: (inputs, { workspace }) => storeSensitivities(workspace.id, inputs),
  audit: (inputs, { changed }) =>
    changed === 0
      ? null
      : {
          action: "anomalies.sensitivity",
          subject: inputs.map(({ metric }) => metric).join(", "),
          detail: { sensitivities: inputs },
        },
});

/** Says of something unusual whether it was real: then its hours are no part of what is usual. */
export const judgeAnomaly = action({
  needs: "anomalies:write",
  input: VerdictInput,
  run: (input, { workspace }) => storeVerdict(workspace.id, input),
  audit: (_input, { id, metric, channel, before, verdict }) =>
    before === verdict
      ? null
      : { action: "anomalies.verdict", subject: `${metric} · ${channel}`, detail: { anomalyId: id, before, verdict } },
});

const noted = (action: string, { id, metric, fields, status, version }: MetricProposal, more: object = {}) => ({
  action,
  subject: metric,
  detail: { proposalId: id, fields, status, version, ...more },
});

/** Asks both teams to say something else of a metric. */
export const proposeMetric = action({
  needs: "agreements:write",
  input: ProposalInput,
  run: async (input, caller) => ({ proposal: await storeProposal(caller, input) }),
  audit: ({ change, reason }, { proposal }) => noted("metrics.propose", proposal, { change, reason }),
});

/** For one team; with the second team's approval the entry has a new version. */
export const approveMetric = action({
  needs: "agreements:sign",
  input: ApprovalInput,
  run: async (input, caller) => ({ proposal: await storeApproval(caller, input) }),
  audit: ({ team }, { proposal }) => noted("metrics.approve", proposal, { team }),
});

export const refuseMetric = action({
  needs: "agreements:sign",
  input: ClosingInput,
  run: async (input, caller) => ({ proposal: await storeClosing(caller, input, "refused") }),
  audit: ({ reason }, { proposal }) => noted("metrics.refuse", proposal, { reason }),
});

/** The proposer takes it back. */
export const withdrawMetric = action({
  needs: "agreements:write",
  input: ClosingInput,
  run: async (input, caller) => ({ proposal: await storeClosing(caller, input, "withdrawn") }),
  audit: ({ reason }, { proposal }) => noted("metrics.withdraw", proposal, { reason }),
});
