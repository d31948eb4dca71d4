/** The doors that change what a workspace aims at. */
import "server-only";
import { TargetsInput } from "#domain/metrics/target.ts";
import { action } from "#server/gate/door.ts";
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
