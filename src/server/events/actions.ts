/** What may be done with events that were set aside. */
import "server-only";
import { QuarantineRef, RepairInput, ReplayInput } from "#domain/events/replay-input.ts";
import { action } from "#server/gate/door.ts";
import * as quarantine from "./replay-quarantined.ts";

/** Takes them in again by ids or by reason; what is still wrong stays. */
export const replayQuarantined = action({
  needs: "quarantine:write",
  input: ReplayInput,
  run: (input, { workspace }) => quarantine.replayQuarantined(workspace, input),
  audit: (input, { tried, accepted, duplicate, refused }) =>
    accepted + duplicate === 0
      ? null
      : {
          action: "quarantine.replay",
          subject: "code" in input ? input.code : `${input.ids.length}`,
          detail: { tried, accepted, duplicate, refused },
        },
});

/** Takes in a corrected event in the place of one that was set aside. */
export const repairQuarantined = action({
  needs: "quarantine:write",
  input: RepairInput,
  run: (input, { workspace }) => quarantine.repairQuarantined(workspace, input),
  audit: ({ id }, { accepted, duplicate }) => ({
    action: "quarantine.repair",
    subject: id,
    detail: { accepted, duplicate },
  }),
});

/** Shows one as it came: it can hold personal data, so that looking is written down. */
export const openQuarantined = action({
  needs: "quarantine:write",
  input: QuarantineRef,
  run: ({ id }, { workspace }) => quarantine.openQuarantined(workspace, id),
  audit: ({ id }) => ({ action: "quarantine.open", subject: id }),
});
