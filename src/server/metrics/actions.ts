/** The doors that change what a workspace aims at. */
import "server-only";
import { SensitivitiesInput } from "#domain/metrics/anomaly-question.ts";
import { TargetsInput } from "#domain/metrics/target.ts";
import { action } from "#server/gate/door.ts";
import { storeSensitivities } from "./anomalies.ts";
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
