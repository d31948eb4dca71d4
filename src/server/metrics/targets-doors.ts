/** The doors to targets. */
import "server-only";
import { z } from "zod";
import { action, query } from "#server/gate/door.ts";
import { readTargetRows, storeTargets, TargetsInput } from "./targets.ts";

export const listTargets = query({
  needs: "metrics:read",
  input: z.unknown(),
  run: async (_input, { workspace }) => ({ targets: await readTargetRows(workspace.id) }),
});

export const saveTargets = action({
  needs: "targets:write",
  input: TargetsInput,
  run: (targets, { workspace }) => storeTargets(workspace.id, targets),
  audit: (targets, { changed }) =>
    changed === 0
      ? null
      : { action: "targets.save", subject: targets.map(({ metric }) => metric).join(", "), detail: { targets } },
});
