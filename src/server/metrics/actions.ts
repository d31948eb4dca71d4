/** The doors that change what a workspace aims at. */
import "server-only";
import { SensitivitiesInput, VerdictInput } from "#domain/metrics/anomaly-question.ts";
import { TargetsInput } from "#domain/metrics/target.ts";
import { action } from "#server/gate/door.ts";
import { storeSensitivities, storeVerdict } from "./anomalies.ts";
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
