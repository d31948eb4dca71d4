/** The request that carries a message to a bot or webhook. */
import "server-only";
import type { PointKind } from "#domain/notifications/contact-point.ts";
import { dingtalkPayload } from "#domain/notifications/dingtalk-payload.ts";
import { feishuPayload } from "#domain/notifications/feishu-payload.ts";
import type { Message } from "#domain/notifications/message.ts";
import { slackPayload } from "#domain/notifications/slack-payload.ts";
import { webhookPayload } from "#domain/notifications/webhook-payload.ts";
import { wecomPayload } from "#domain/notifications/wecom-payload.ts";
import type { Outgoing } from "#platform/http-out/send-out.ts";
import type { PointAddress } from "./point-address.ts";
import { dingtalkUrl, feishuSign, webhookHeaders } from "./signatures.ts";

type Posted = Exclude<PointKind, "email">;

export function requestFor(
  kind: Posted,
  { url = "", secret }: PointAddress,
  message: Message,
  nowMs: number,
): Outgoing {
  const json = { "content-type": "application/json; charset=utf-8" };
  switch (kind) {
    case "webhook": {
      const body = JSON.stringify(webhookPayload(message));
      return { url, body, headers: { ...json, ...webhookHeaders(secret ?? "", message.id, nowMs, body) } };
    }
    case "slack":
      return { url, body: JSON.stringify(slackPayload(message)), headers: json };
    case "feishu": {
      const signed = secret === undefined ? null : feishuSign(secret, nowMs);
      return { url, body: JSON.stringify(feishuPayload(message, signed)), headers: json };
    }
    case "wecom":
      return { url, body: JSON.stringify(wecomPayload(message)), headers: json };
    case "dingtalk": {
      const signed = secret === undefined ? url : dingtalkUrl(url, secret, nowMs);
      return { url: signed, body: JSON.stringify(dingtalkPayload(message)), headers: json };
    }
  }
}
