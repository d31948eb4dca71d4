/** Hands a message in at the mail server that SMTP_URL names. */
import "server-only";
import { createTransport, type SendMailOptions } from "nodemailer";
import type { Env } from "#platform/env.ts";

export interface Mail {
  readonly to: readonly string[];
  readonly subject: string;
  readonly text: string;
  readonly html: string;
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

/** Throws when the server does not take it for every receiver. */
export async function sendMail(env: Pick<Env, "SMTP_FROM" | "SMTP_URL">, mail: Mail): Promise<void> {
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
    disableFileAccess: true,
    disableUrlAccess: true,
  };
  try {
    const { rejected } = await transport.sendMail(message);
    if (rejected.length > 0)
      throw new Error(`The mail server does not take mail for ${rejected.length} of the addresses.`);
  } finally {
    transport.close();
  }
}
