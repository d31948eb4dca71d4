/** The API of digests: who gets them. */
import { z } from "zod";
import { DigestChoice } from "#domain/digests/digest-subscription.ts";
import { pointKinds } from "#domain/notifications/contact-point.ts";
import { digestPeriods } from "#domain/notifications/digest-content.ts";
import { count, type Operation } from "./operation.ts";

const Subscriber = z.object({
  ...{ pointId: z.int(), name: z.string(), kind: z.enum(pointKinds), hint: z.string(), enabled: z.boolean() },
  periods: z.array(z.enum(digestPeriods)),
});
const subscriber = {
  ...{ pointId: 4, name: "Operations", kind: "email", hint: "o…@example.com", enabled: true },
  periods: ["daily", "weekly"],
};

export const digestOperations: readonly Operation[] = [
  {
    method: "get",
    path: "/api/v1/digests",
    id: "listDigests",
    tag: "Digests",
    summary: "List who gets digests",
    says: "Every contact point. A digest is sent at this hour of the workspace’s clock, or later that day; once.",
    needs: "digests:write",
    answer: {
      status: 200,
      schema: z.object({ subscribers: z.array(Subscriber), hour: count, timezone: z.string() }),
      example: { subscribers: [subscriber], hour: 8, timezone: "Asia/Shanghai" },
    },
  },
  {
    method: "put",
    path: "/api/v1/digests",
    id: "saveDigests",
    tag: "Digests",
    summary: "Choose the digests of a contact point",
    says: "The periods replace those before; none switches them off.",
    needs: "digests:write",
    body: { schema: DigestChoice, example: { pointId: 4, periods: ["daily", "weekly"] } },
    answer: { status: 200, schema: z.object({ subscriber: Subscriber }), example: { subscriber } },
    refuses: [404],
  },
];
