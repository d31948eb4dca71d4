/** What may be asked about digests. */
import "server-only";
import { z } from "zod";
import { digestFromHour } from "#domain/digests/digest-due.ts";
import { digestMetrics } from "#domain/digests/digest-figures.ts";
import { digestPeriods } from "#domain/notifications/digest-content.ts";
import { platform } from "#platform/slot.ts";
import { callerMay, query } from "#server/gate/door.ts";
import { readSentPeriods } from "./digests.sql.ts";
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

/** Which digests are sent at all, and which metrics they tell; not to whom. */
export const listDigestMetrics = query({
  needs: "metrics:read",
  input: z.unknown(),
  run: async (_input, caller) => {
    const { workspace } = caller;
    const rows = await platform().record.rows<{ period: string }>(readSentPeriods, [workspace.id]);
    return {
      periods: digestPeriods.filter((one) => rows.some(({ period }) => period === one)),
      metrics: digestMetrics,
      mayOpen: callerMay(caller, "digests:write"),
    };
  },
});
