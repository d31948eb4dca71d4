/** What may be asked about digests. */
import "server-only";
import { z } from "zod";
import { digestFromHour } from "#domain/digests/digest-due.ts";
import { query } from "#server/gate/door.ts";
import { readSubscribers } from "./keep-subscriptions.ts";

/** Every contact point, with the digests that it gets. */
export const listDigests = query({
  needs: "digests:write",
  input: z.unknown(),
  run: async (_input, { workspace }) => ({
    subscribers: await readSubscribers(workspace.id),
    hour: digestFromHour,
    timezone: workspace.timezone,
  }),
});
