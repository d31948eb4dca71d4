/** Hands a message in at the mail server that SMTP_URL names. */
import "server-only";
import { createTransport, type SendMailOptions } from "nodemailer";
import type { Env } from "#platform/env.ts";

export interface Mail {
  readonly to: readonly string[];
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** PNG, shown within the HTML under its id. */
  readonly pictures?: readonly { readonly id: string; readonly png: Uint8Array }[];
  /** The same in every attempt, so that mailboxes can tell repetitions. */
  readonly id: string;
}

const timeoutMs = 10_000;

/** Whom mail is from where nobody said: the user of the mail server, or a name at its host. */
export function senderOf({ SMTP_FROM: from, SMTP_URL: url }: Pick<Env, "SMTP_FROM" | "SMTP_URL">): string {
  if (from !== undefined) return from;
  const { username, hostname } = new URL(url ?? "smtp://localhost");
  const user = decodeURIComponent(username);
  return `War Room <${user.includes("@") ? user : `war-room@${hostname}`}>`;
}

/** Answers with the addresses that the server does not take it for; throws when there is no other. */
export async function sendMail(env: Pick<Env, "SMTP_FROM" | "SMTP_URL">, mail: Mail): Promise<readonly string[]> {
  if (env.SMTP_URL === undefined) throw new Error("No mail server is set up: SMTP_URL is empty.");
  const transport = createTransport({
    url: env.SMTP_URL,
    connectionTimeout: timeoutMs,
    greetingTimeout: timeoutMs,
    socketTimeout: timeoutMs,
    dnsTimeout: timeoutMs,
  });
  const from = senderOf(env);
  const host = /@([^>\s]+)/.exec(from)?.[1] ?? "war-room.invalid";
  const message: SendMailOptions = {
    from,
    to: [...mail.to],
    subject: mail.subject,
    text: mail.text,
    html: mail.html,
    messageId: `<${mail.id}@${host}>`,
    headers: { "Auto-Submitted": "auto-generated" },
    attachments: (mail.pictures ?? []).map(({ id, png }) => ({
      ...{ cid: id, filename: "board.png", contentType: "image/png", contentDisposition: "inline" as const },
      content: Buffer.from(png),
    })),
    disableFileAccess: true,
    disableUrlAccess: true,
  };
  try {
    const { rejected } = await transport.sendMail(message);
    return rejected.map((address) => (typeof address === "string" ? address : address.address));
  } finally {
    transport.close();
  }
}
