/** The API of events that were set aside. */
import { z } from "zod";
import { QuarantineRef, RepairInput, ReplayInput } from "#domain/events/replay-input.ts";
import { count, type Operation } from "./operation.ts";

const Answer = z.object({
  tried: count,
  accepted: count,
  duplicate: count,
  refused: count,
  reasons: z.array(z.object({ id: z.string(), code: z.string(), message: z.string() })),
  next: z.string().nullable(),
});
const example = { tried: 1, accepted: 1, duplicate: 0, refused: 0, reasons: [], next: null };
const Reasons = z.array(z.object({ code: z.string(), events: count, last_ms: z.number() }));
const Events = z.array(
  z.object({
    id: z.string(),
    source: z.string().nullable(),
    received_ms: z.number(),
    code: z.string(),
    message: z.string(),
    bytes: count,
  }),
);

export const quarantineOperations: readonly Operation[] = [
  {
    method: "get",
    path: "/api/v1/quarantine",
    id: "getQuarantine",
    tag: "Collector",
    summary: "Events that were set aside: reasons with their counts, and the newest hundred",
    needs: "quarantine:read",
    answer: { status: 200, schema: z.object({ reasons: Reasons, events: Events }) },
  },
  {
    method: "post",
    path: "/api/v1/quarantine/replay",
    id: "replayQuarantined",
    tag: "Collector",
    summary: "Take events in again that were set aside",
    says: "By ids, or all of one reason, 500 at most: then go on with `after` = `next`. The same messageId counts once; each event counts for the moment at which it came. What is still wrong stays, with its newest reason.",
    needs: "quarantine:write",
    body: { schema: ReplayInput, example: { code: "unknown_type" } },
    answer: { status: 200, schema: Answer, example },
    refuses: [404],
  },
  {
    method: "post",
    path: "/api/v1/quarantine/repair",
    id: "repairQuarantined",
    tag: "Collector",
    summary: "Take in a corrected event in the place of one that was set aside",
    needs: "quarantine:write",
    body: {
      schema: RepairInput,
      example: { id: "7", event: { type: "track", event: "Order Completed", userId: "u-1" } },
    },
    answer: { status: 200, schema: Answer, example },
    refuses: [404],
  },
  {
    method: "post",
    path: "/api/v1/quarantine/open",
    id: "openQuarantined",
    tag: "Collector",
    summary: "One event that was set aside, as it came; the audit log says who looked",
    needs: "quarantine:write",
    body: { schema: QuarantineRef, example: { id: "7" } },
    answer: { status: 200, schema: z.object({ id: z.string(), body: z.string() }) },
    refuses: [404],
  },
];
