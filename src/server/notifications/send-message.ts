/** Sends a message to a contact point, and says what became of it. */
import "server-only";
import type { PointKind } from "#domain/notifications/contact-point.ts";
import { mailPayload } from "#domain/notifications/mail-payload.ts";
import type { Message } from "#domain/notifications/message.ts";
import { type Failure, failureIn } from "#domain/notifications/read-answer.ts";
import { isOutboundRefused } from "#platform/http-out/out-address.ts";
import { sendOut } from "#platform/http-out/send-out.ts";
import { sendMail } from "#platform/mail/send-mail.ts";
import { platform } from "#platform/slot.ts";
import type { PointAddress } from "./point-address.ts";
import { requestFor } from "./request-for.ts";

/** null: it was taken. Never throws. */
export async function sendMessage(kind: PointKind, address: PointAddress, message: Message): Promise<Failure | null> {
  const { env, now } = platform();
  try {
    if (kind === "email") {
      await sendMail(env, { id: message.id, to: address.address ?? [], ...mailPayload(message) });
      return null;
    }
    const answer = await sendOut(requestFor(kind, address, message, now()), { allow: env.WARROOM_OUTBOUND_ALLOW });
    return failureIn(kind, { ...answer, retryAfter: answer.headers["retry-after"] });
  } catch (thrown) {
    return { error: errorText(thrown), final: isOutboundRefused(thrown), waitSeconds: 0 };
  }
}

/** What a person can act on; addresses with their secrets are not part of it. */
function errorText(thrown: unknown): string {
  const text = thrown instanceof Error ? thrown.message || thrown.name : String(thrown);
  return text.replace(/https?:\/\/\S+/g, "…").slice(0, 300);
}
