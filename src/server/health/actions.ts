/** What may be changed about collaboration health: its weights. And that somebody looked at the board. */
import "server-only";
import { z } from "zod";
import { WeightsInput } from "#domain/health/definition.ts";
import { action } from "#server/gate/door.ts";
import { storeWeights } from "./keep-definition.ts";
import { noteVisit } from "./note-visit.ts";

/** A change to an older version is refused (conflict); weeks that are frozen keep the version that they were judged by. */
export const saveWeights = action({
  needs: "health:write",
  input: WeightsInput,
  run: (input, { workspace, kind, id, name }) =>
    storeWeights(workspace.id, input, { id: kind === "user" ? id : null, name }),
  audit: (_input, { before, definition }) =>
    before.version === definition.version
      ? null
      : {
          action: "health.weights",
          subject: `v${definition.version}`,
          detail: { before: before.weights, after: definition.weights, targets: definition.targets },
        },
});

/** A board was opened: counted once a person and day. */
export const openBoard = action({
  needs: "board:read",
  input: z.object({}),
  run: async (_nothing, { workspace, kind, id }) => {
    if (kind === "user" && id !== null) await noteVisit(workspace, id);
    return {};
  },
  audit: () => null,
});
