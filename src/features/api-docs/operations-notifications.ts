/** The API of inboxes, contact points and deliveries. */
import { z } from "zod";
import { locales } from "#domain/base/locale.ts";
import {
  DeliveriesQuestion,
  DeliveryRef,
  deliveryStatuses,
  PointChange,
  PointInput,
  PointRef,
  pointKinds,
  Routing,
} from "#domain/notifications/contact-point.ts";
import { NoticesQuestion, NoticesRead } from "#domain/notifications/inbox.ts";
import { NoticeRow } from "#domain/notifications/notice.ts";
import { count, instant, type Operation } from "./operation.ts";

const Point = z.object({
  id: z.int(),
  name: z.string(),
  kind: z.enum(pointKinds),
  hint: z.string(),
  signed: z.boolean(),
  locale: z.enum(locales),
  routing: Routing,
  people: z.record(z.string(), z.string()),
  enabled: z.boolean(),
  failures: count,
  createdAt: instant,
});
const OnePoint = z.object({ point: Point });
const routing = { severities: ["red", "yellow"], teams: [], topics: [], quiet: { from: 22, to: 8 }, digest: "none" };
const point = {
  id: 4,
  name: "Operations on call",
  kind: "email",
  hint: "oncall@example.com",
  signed: false,
  locale: "en",
  routing,
  people: {},
  enabled: true,
  failures: 0,
  createdAt: "2026-11-29T10:00:00.000Z",
};
const Notice = NoticeRow.extend({ id: z.string(), at: instant, readAt: instant.nullable() });
const Delivery = NoticeRow.extend({
  id: z.string(),
  pointId: z.int(),
  point: z.string(),
  status: z.enum(deliveryStatuses),
  attempts: count,
  error: z.string().nullable(),
  createdAt: instant,
  dueAt: instant,
  sentAt: instant.nullable(),
});
const pointInPath = {
  name: "pointId",
  in: "path",
  required: true,
  schema: PointRef.shape.pointId,
  says: "The contact point.",
  example: 4,
} as const;
const before = {
  name: "before",
  in: "query",
  schema: DeliveriesQuestion.shape.before,
  says: "The `next` of the page before.",
} as const;
const limit = { name: "limit", in: "query", schema: DeliveriesQuestion.shape.limit, says: "How many." } as const;

export const notificationOperations: readonly Operation[] = [
  {
    method: "get",
    path: "/api/v1/notices",
    id: "listNotices",
    tag: "Notifications",
    summary: "One's own inbox, newest first",
    says: "A token has no inbox: it is answered an empty one.",
    needs: "notices:read",
    parameters: [
      { name: "unread", in: "query", schema: NoticesQuestion.shape.unread, says: "`true`: unread ones only." },
      { name: "topic", in: "query", schema: NoticesQuestion.shape.topic, says: "alerts, actions or tasks." },
      before,
      limit,
    ],
    answer: { status: 200, schema: z.object({ notices: z.array(Notice), unread: count, next: z.string().nullable() }) },
  },
  {
    method: "post",
    path: "/api/v1/notices/read",
    id: "readNotices",
    tag: "Notifications",
    summary: "Mark notices of one's own as read, or as not read",
    says: "By their ids, or all up to and including `through`.",
    needs: "notices:read",
    body: { schema: NoticesRead, example: { ids: ["1201"], read: true } },
    answer: { status: 200, schema: z.object({ changed: count }), example: { changed: 1 } },
  },
  {
    method: "get",
    path: "/api/v1/contact-points",
    id: "listContactPoints",
    tag: "Notifications",
    summary: "Where the workspace is told, by name",
    says: "Addresses and secrets are never answered; `hint` shows what tells them apart.",
    needs: "contacts:write",
    answer: { status: 200, schema: z.object({ points: z.array(Point), mail: z.boolean() }) },
  },
  {
    method: "post",
    path: "/api/v1/contact-points",
    id: "saveContactPoint",
    tag: "Notifications",
    summary: "Add a contact point",
    says: "`email` takes `address`, all others `url`. Webhooks are signed by Standard Webhooks: without a `secret` one is made and answered this one time. `secret` of feishu and dingtalk is the one of the bot's security settings. `people` says what members are called there, so that an owner can be mentioned. Addresses off the public internet are refused unless WARROOM_OUTBOUND_ALLOW names them.",
    needs: "contacts:write",
    body: {
      schema: PointInput,
      example: { kind: "email", name: point.name, address: "oncall@example.com", routing },
    },
    answer: { status: 201, schema: OnePoint.extend({ secret: z.string().optional() }), example: { point } },
    refuses: [409, 429],
  },
  {
    method: "patch",
    path: "/api/v1/contact-points/{pointId}",
    id: "changeContactPoint",
    tag: "Notifications",
    summary: "Change a contact point",
    says: "What is left out stays. Switched on again, it is sent what waited for it.",
    needs: "contacts:write",
    parameters: [pointInPath],
    body: { schema: PointChange.omit({ pointId: true }), example: { enabled: true } },
    answer: { status: 200, schema: OnePoint, example: { point } },
    refuses: [409],
  },
  {
    method: "delete",
    path: "/api/v1/contact-points/{pointId}",
    id: "removeContactPoint",
    tag: "Notifications",
    summary: "Delete a contact point and forget its address",
    needs: "contacts:write",
    parameters: [pointInPath],
    answer: { status: 200, schema: OnePoint, example: { point } },
  },
  {
    method: "post",
    path: "/api/v1/contact-points/{pointId}/test",
    id: "testContactPoint",
    tag: "Notifications",
    summary: "Send a test message, once, and say whether it arrived",
    needs: "contacts:write",
    parameters: [pointInPath],
    answer: {
      status: 200,
      schema: z.object({ point: z.string(), arrived: z.boolean(), error: z.string().nullable() }),
      example: { point: point.name, arrived: true, error: null },
    },
    refuses: [429],
  },
  {
    method: "get",
    path: "/api/v1/deliveries",
    id: "listDeliveries",
    tag: "Notifications",
    summary: "Messages to contact points, newest first",
    says: "`dead`: given up after nine attempts in about 16 hours, or refused for good.",
    needs: "contacts:write",
    parameters: [
      { name: "pointId", in: "query", schema: DeliveriesQuestion.shape.pointId, says: "Of this contact point only." },
      { name: "status", in: "query", schema: DeliveriesQuestion.shape.status, says: "Of this status only." },
      before,
      limit,
    ],
    answer: { status: 200, schema: z.object({ deliveries: z.array(Delivery), next: z.string().nullable() }) },
  },
  {
    method: "post",
    path: "/api/v1/deliveries/{deliveryId}/resend",
    id: "resendDelivery",
    tag: "Notifications",
    summary: "Send a message again that was given up",
    says: "It keeps its id, and those that went out with it go with it.",
    needs: "contacts:write",
    parameters: [
      {
        name: "deliveryId",
        in: "path",
        required: true,
        schema: DeliveryRef.shape.deliveryId,
        says: "The delivery.",
        example: "88",
      },
    ],
    answer: { status: 200, schema: z.object({ point: z.string() }), example: { point: point.name } },
    refuses: [409],
  },
];
