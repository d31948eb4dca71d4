/** The collector's API: the Segment HTTP API, opened by a write key. */
import { z } from "zod";
import { limits } from "#domain/events/limits.ts";
import { count, type Operation } from "./operation.ts";

const id = z.union([z.string().max(limits.idLength), z.number()]).optional();
const bag = z.record(z.string(), z.unknown()).optional();
const time = z.iso.datetime({ offset: true }).optional();

const Common = z.object({
  messageId: z
    .string()
    .max(limits.messageIdLength)
    .optional()
    .describe("The same id a second time counts once, for ever."),
  userId: id,
  anonymousId: id,
  timestamp: time,
  sentAt: time.describe("The sender's clock when it sent; corrects a clock that is wrong."),
  context: bag.describe("campaign, page, userAgent, location … as Segment's libraries send them."),
});
const Track = Common.extend({ event: z.string().min(1).max(limits.nameLength), properties: bag });
const Identify = Common.extend({ traits: bag });
const Page = Common.extend({ name: z.string().optional(), properties: bag });
const Group = Common.extend({ groupId: id, traits: bag });
const Alias = Common.extend({ userId: z.string(), previousId: z.string() });
const kinds = z.enum(["track", "identify", "page", "screen", "group", "alias"]);
const Batch = z.object({
  batch: z
    .array(Common.extend({ type: kinds, event: z.string().optional(), properties: bag, traits: bag }))
    .min(1)
    .max(limits.batchEvents),
  sentAt: time,
  writeKey: z.string().optional(),
});

const Receipt = z.object({
  success: z.literal(true),
  accepted: count,
  duplicate: count,
  rejected: z.array(
    z.object({ index: count, messageId: z.string().nullable(), code: z.string(), message: z.string() }),
  ),
});
const receipt = { success: true, accepted: 1, duplicate: 0, rejected: [] };
const who = { messageId: "order-1001", userId: "u-1" };

const single: readonly (readonly [kind: string, summary: string, schema: z.ZodType, example: unknown])[] = [
  [
    "track",
    "Something happened",
    Track,
    { ...who, event: "Order Completed", properties: { order_id: "1001", revenue: 129.9, currency: "CNY" } },
  ],
  [
    "identify",
    "Who it is; what came before under the anonymous id counts for this person, too",
    Identify,
    { ...who, anonymousId: "a-1" },
  ],
  ["page", "A page was looked at", Page, { ...who, name: "Spring", properties: { path: "/lp/spring" } }],
  ["screen", "A screen of an app was looked at", Page, { ...who, name: "Home" }],
  ["group", "The person belongs to a group", Group, { ...who, groupId: "g-1" }],
  ["alias", "Two ids are one person", Alias, { messageId: "alias-1", userId: "u-1", previousId: "a-1" }],
];

const says = `The answer comes after the commit: what is acknowledged is stored. An event is at most ${limits.eventBytes} bytes.`;
const refuses = [413, 415, 429, 503] as const;

const singles = single.map(
  ([kind, summary, schema, example]): Operation => ({
    method: "post",
    path: `/v1/${kind}`,
    id: `collect-${kind}`,
    tag: "Collector",
    summary,
    says: `${says} Short form: /v1/${kind.charAt(0)}.`,
    needs: "write-key",
    body: { schema, example },
    answer: { status: 200, schema: Receipt, example: receipt },
    refuses,
  }),
);

const manySays = `${says} A batch holds at most ${limits.batchEvents} events and ${limits.batchBytes} bytes; one bad event never fails its neighbours.`;
const many = (kind: "batch" | "import", summary: string): Operation => ({
  method: "post",
  path: `/v1/${kind}`,
  id: `collect-${kind}`,
  tag: "Collector",
  summary,
  says: kind === "batch" ? `${manySays} Short form: /v1/b.` : manySays,
  needs: "write-key",
  body: { schema: Batch, example: { batch: [{ ...who, type: "track", event: "Signed Up" }] } },
  answer: { status: 200, schema: Receipt, example: receipt },
  refuses,
});

export const collectorOperations: readonly Operation[] = [
  ...singles,
  many("batch", "Many events at once"),
  many("import", "History: any age, and no correction of clocks"),
];
