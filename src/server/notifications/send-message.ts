/** Sends a message to a contact point, and says what became of it. */
import "server-only";
import { createHash } from "node:crypto";
import type { PointKind } from "#domain/notifications/contact-point.ts";
import { mailPayload, pictureId } from "#domain/notifications/mail-payload.ts";
import type { Message } from "#domain/notifications/message.ts";
import { type Failure, failureIn } from "#domain/notifications/read-answer.ts";
import { wecomPicture } from "#domain/notifications/wecom-payload.ts";
import { isOutboundRefused } from "#platform/http-out/out-address.ts";
import { sendOut } from "#platform/http-out/send-out.ts";
import { sendMail } from "#platform/mail/send-mail.ts";
import { drawBoard } from "#platform/picture/draw-board.ts";
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
    const picture = kind === "email" || kind === "wecom" ? await pictureOf(message) : null;
    if (kind === "email") {
      const payload = mailPayload(message, picture !== null);
      const pictures = picture === null ? [] : [{ id: pictureId, png: picture }];
      const refused = await sendMail(env, { id: message.id, to: address.address ?? [], ...payload, pictures });
      const remark = refused.length === 0 ? null : `The mail server does not take mail for ${refused.join(", ")}.`;
      return { failure: null, remark };
    }
    const answer = await sendOut(requestFor(kind, address, message, now()), { allow: env.WARROOM_OUTBOUND_ALLOW });
    const failure = failureIn(kind, { ...answer, retryAfter: answer.headers["retry-after"] });
    if (failure !== null || picture === null) return { failure, remark: null };
    return { failure: null, remark: await sendPicture(address, picture) };
  } catch (thrown) {
    const failure = { error: errorText(thrown), final: isOutboundRefused(thrown), waitSeconds: 0 };
    return { failure, remark: null };
  }
}

/** The board of a digest; a message without one has none, and one that cannot be drawn goes without. */
async function pictureOf({ parts }: Message): Promise<Uint8Array | null> {
  const content = parts.find(({ kind }) => kind === "digest")?.params.digest;
  if (content === undefined) return null;
  try {
    return await drawBoard(content);
  } catch (thrown) {
    platform().log.error({ err: thrown }, "could not draw the picture of a digest");
    return null;
  }
}

/** After its text: what goes wrong is a remark, since the text has arrived and must not come twice. */
async function sendPicture({ url = "" }: PointAddress, png: Uint8Array): Promise<string | null> {
  const bytes = Buffer.from(png);
  const body = JSON.stringify(wecomPicture(bytes.toString("base64"), createHash("md5").update(bytes).digest("hex")));
  const headers = { "content-type": "application/json; charset=utf-8" };
  try {
    const answer = await sendOut({ url, body, headers }, { allow: platform().env.WARROOM_OUTBOUND_ALLOW });
    const failure = failureIn("wecom", { ...answer, retryAfter: answer.headers["retry-after"] });
    return failure === null ? null : `The picture did not arrive: ${failure.error}`;
  } catch (thrown) {
    return `The picture did not arrive: ${errorText(thrown)}`;
  }
}

/** What a person can act on; addresses with their secrets are not part of it. */
function errorText(thrown: unknown): string {
  const text = thrown instanceof Error ? thrown.message || thrown.name : String(thrown);
  return text.replace(/https?:\/\/\S+/g, "…").slice(0, 300);
}
