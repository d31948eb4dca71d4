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

/** `failure` null: it was taken; `remark`: but not for all. */
export interface Outcome {
  readonly failure: Failure | null;
  readonly remark: string | null;
}

/** Never throws. */
export async function sendMessage(kind: PointKind, address: PointAddress, message: Message): Promise<Outcome> {
  const { env, now } = platform();
  try {
    if (kind === "email") {
      const refused = await sendMail(env, { id: message.id, to: address.address ?? [], ...mailPayload(message) });
      const remark = refused.length === 0 ? null : `The mail server does not take mail for ${refused.join(", ")}.`;
      return { failure: null, remark };
    }
    const answer = await sendOut(requestFor(kind, address, message, now()), { allow: env.WARROOM_OUTBOUND_ALLOW });
    return { failure: failureIn(kind, { ...answer, retryAfter: answer.headers["retry-after"] }), remark: null };
  } catch (thrown) {
    const failure = { error: errorText(thrown), final: isOutboundRefused(thrown), waitSeconds: 0 };
    return { failure, remark: null };
  }
}

/** What a person can act on; addresses with their secrets are not part of it. */
function errorText(thrown: unknown): string {
  const text = thrown instanceof Error ? thrown.message || thrown.name : String(thrown);
  return text.replace(/https?:\/\/\S+/g, "…").slice(0, 300);
}
