/** A contact point: where a workspace is told things besides the inbox, and which of them. */
import { z } from "zod";
import { IdInput } from "#domain/base/inputs.ts";
import { locales } from "#domain/base/locale.ts";
import type { Issue } from "#domain/base/refusal.ts";
import { severities } from "#domain/rules/rule.ts";
import { teams } from "./notice.ts";

export const pointKinds = ["email", "webhook", "slack", "feishu", "wecom", "dingtalk"] as const;
export type PointKind = (typeof pointKinds)[number];

/** In a workspace. */
export const mostPoints = 50;
/** A point that failed so often in a row is switched off. */
export const disabledAfter = 20;
/** Messages that one point is sent within a minute: what the chat bots take. */
export const perMinute = 20;
/** A daily or weekly digest is sent at this hour of the workspace's clock; weekly on Mondays. */
export const digestHour = 9;

const hour = z.int().min(0).max(23);
const list = <Value extends string>(values: readonly [Value, ...Value[]]) =>
  z
    .array(z.enum(values))
    .max(values.length)
    .transform((given) => values.filter((value) => given.includes(value)));

export const Routing = z.object({
  /** At least one; the others are not told there. */
  severities: list(severities)
    .refine((given) => given.length > 0, "choose at least one severity")
    .default(["red", "yellow"]),
  /** Empty: both, and what belongs to neither. */
  teams: list(teams).default([]),
  /** Empty: all. */
  topics: list(["alerts", "actions", "tasks"]).default([]),
  /** Whole hours on the workspace's clock, half-open; what is not urgent waits for their end. */
  quiet: z
    .object({ from: hour, to: hour })
    .refine(({ from, to }) => from !== to, "must not begin and end at the same hour")
    .nullable()
    .default(null),
  digest: z.enum(["none", "daily", "weekly"]).default("none"),
});
export type Routing = z.output<typeof Routing>;

const oneLine = /^[^\p{Cc}]*$/u;
/** As the service knows a person: a member id, an open id, a mobile number. No syntax of any of them. */
const Handle = z
  .string()
  .trim()
  .regex(/^\+?[\w.@-]{1,100}$/, "letters, digits and . @ _ - only");
const emails = z
  .string()
  .max(2_000)
  .transform((text) => text.split(/[,;\s]+/).filter((part) => part !== ""))
  .pipe(z.array(z.email("must be e-mail addresses, separated by commas")).min(1).max(20));

const Name = z.string().trim().min(1, "must not be empty").max(80).regex(oneLine, "must be one line");
/** What members are called there, by their id: so that an owner can be mentioned. */
const People = z.record(z.string().regex(/^\d{1,9}$/, "a member's id"), Handle);
const address = {
  url: z.string().trim().min(1).max(2_000).optional(),
  address: emails.optional(),
  secret: z.string().trim().min(1).max(200).optional(),
};

const whsec = /^whsec_[A-Za-z0-9+/]{32,88}={0,2}$/;

interface Sent {
  readonly url?: string | undefined;
  readonly address?: readonly string[] | undefined;
  readonly secret?: string | undefined;
}

/** What of an address does not fit the kind of point; null where it fits. */
export function misfit(kind: PointKind, { url, address: to, secret }: Sent): Issue | null {
  const says = (path: string, message: string): Issue => ({ path, message });
  if (kind === "email") {
    return url === undefined && secret === undefined ? null : says("url", "mail has an e-mail address alone");
  }
  if (to !== undefined) return says("address", "only mail has an e-mail address");
  if (secret === undefined) return null;
  if (kind === "webhook" && !whsec.test(secret)) return says("secret", "must be whsec_ and 24 to 64 bytes in base64");
  return kind === "slack" || kind === "wecom" ? says("secret", "this service does not sign") : null;
}

export const PointInput = z
  .object({
    kind: z.enum(pointKinds),
    name: Name,
    locale: z.enum(locales).default("en"),
    routing: Routing.prefault({}),
    enabled: z.boolean().default(true),
    people: People.default({}),
    ...address,
  })
  .superRefine((input, context) => {
    const needed = input.kind === "email" ? "address" : "url";
    const missing = input[needed] === undefined ? { path: needed, message: "is needed" } : null;
    const issue = missing ?? misfit(input.kind, input);
    if (issue !== null) context.addIssue({ code: "custom", path: [issue.path], message: issue.message });
  });
export type PointInput = z.output<typeof PointInput>;

export const PointRef = z.object({ pointId: IdInput });

/** What is left out stays; address and secret are written, never read. */
export const PointChange = PointRef.extend({
  name: Name.optional(),
  locale: z.enum(locales).optional(),
  routing: Routing.optional(),
  enabled: z.boolean().optional(),
  people: People.optional(),
  ...address,
});
export type PointChange = z.output<typeof PointChange>;

/** As the doors answer it: without address and secret. */
export interface ContactPoint {
  readonly id: number;
  readonly name: string;
  readonly kind: PointKind;
  /** What is shown of the address. */
  readonly hint: string;
  /** Messages to it are signed. */
  readonly signed: boolean;
  readonly locale: (typeof locales)[number];
  readonly routing: Routing;
  readonly people: Readonly<Record<string, string>>;
  readonly enabled: boolean;
  /** In a row, as of now. */
  readonly failures: number;
  readonly createdAt: string;
}

export const deliveryStatuses = ["pending", "sent", "dead"] as const;
export type DeliveryStatus = (typeof deliveryStatuses)[number];

export const DeliveriesQuestion = z.object({
  pointId: PointRef.shape.pointId.optional(),
  status: z.enum(deliveryStatuses).optional(),
  before: z
    .string()
    .regex(/^\d{1,18}$/, "a delivery's id")
    .optional(),
  limit: z.coerce.number().int().min(1).max(100).default(30),
});
export type DeliveriesQuestion = z.output<typeof DeliveriesQuestion>;

export const DeliveryRef = z.object({ deliveryId: z.string().regex(/^\d{1,18}$/, "a delivery's id") });
