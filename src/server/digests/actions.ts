/** What may be changed about digests. */
import "server-only";
import { DigestChoice } from "#domain/digests/digest-subscription.ts";
import { action } from "#server/gate/door.ts";
import { storeSubscription } from "./keep-subscriptions.ts";

/** The periods replace those before. */
export const saveDigests = action({
  needs: "digests:write",
  input: DigestChoice,
  run: async (choice, { workspace }) => ({ subscriber: await storeSubscription(workspace.id, choice) }),
  audit: (_choice, { subscriber }) => ({
    action: "digests.save",
    subject: subscriber.name,
    detail: { pointId: subscriber.pointId, periods: subscriber.periods },
  }),
});
