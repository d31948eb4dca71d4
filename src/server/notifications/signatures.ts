/** Signatures of messages, as each receiver wants them. */
import "server-only";
import { createHmac, randomBytes } from "node:crypto";
import type { Signed } from "#domain/notifications/feishu-payload.ts";

/** A new secret of Standard Webhooks: 32 bytes. */
export const newWebhookSecret = (): string => `whsec_${randomBytes(32).toString("base64")}`;

/** The headers of Standard Webhooks. */
export function webhookHeaders(secret: string, id: string, nowMs: number, body: string): Record<string, string> {
  const timestamp = String(Math.floor(nowMs / 1000));
  const key = Buffer.from(secret.replace(/^whsec_/, ""), "base64");
  const signature = createHmac("sha256", key).update(`${id}.${timestamp}.${body}`).digest("base64");
  return { "webhook-id": id, "webhook-timestamp": timestamp, "webhook-signature": `v1,${signature}` };
}

/** Feishu signs nothing under a key of timestamp and secret. */
export function feishuSign(secret: string, nowMs: number): Signed {
  const timestamp = String(Math.floor(nowMs / 1000));
  return { timestamp, sign: createHmac("sha256", `${timestamp}\n${secret}`).digest("base64") };
}

/** DingTalk wants timestamp and signature in the query. */
export function dingtalkUrl(url: string, secret: string, nowMs: number): string {
  const signed = new URL(url);
  signed.searchParams.set("timestamp", String(nowMs));
  signed.searchParams.set("sign", createHmac("sha256", secret).update(`${nowMs}\n${secret}`).digest("base64"));
  return signed.href;
}
