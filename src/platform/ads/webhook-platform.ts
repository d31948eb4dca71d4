/** The general adapter: each question and each wish is one webhook, signed as Standard Webhooks says, to one endpoint. */
import "server-only";
import { randomUUID } from "node:crypto";
import { Webhook } from "standardwebhooks";
import { z } from "zod";
import { toMajor, toMinor } from "#domain/base/money.ts";
import { channelStatuses, type Desired, type RemoteState } from "#domain/breaker/remote-state.ts";
import type { OutboundAllow } from "#platform/http-out/outbound-allow.ts";
import { type OutAnswer, sendOut } from "#platform/http-out/send-out.ts";
import { AdFailure, type AdPlatform } from "./ad-platform.ts";

export interface WebhookSetting {
  readonly url: string;
  /** whsec_… */
  readonly secret: string;
  readonly allow: OutboundAllow;
  /** What the other side knows the workspace by, and the currency of its budgets. */
  readonly workspace: string;
  readonly currency: string;
}

/** What the endpoint answers; budgets in major units. More fields may be there. */
const Answer = z.object({
  status: z
    .string()
    .transform((text) => text.toLowerCase())
    .pipe(z.enum(channelStatuses)),
  dailyBudget: z.number().min(0).nullish(),
  changedBy: z.string().max(200).nullish(),
});

export function webhookPlatform(setting: WebhookSetting): AdPlatform {
  return {
    read: async (channel, signal) => {
      const answer = await send(setting, `read_${randomUUID()}`, "channel.read", { channel }, signal);
      return stateIn(answer, setting.currency);
    },
    ensure: async (channel, desired, idemKey, signal) => {
      const wish = { channel, ...wishOf(desired, setting.currency) };
      await send(setting, idemKey, "channel.ensure", wish, signal);
    },
  };
}

function wishOf({ status, dailyBudgetMinor }: Desired, currency: string) {
  return { status, ...(dailyBudgetMinor === null ? {} : { dailyBudget: toMajor(dailyBudgetMinor, currency) }) };
}

async function send(
  { url, secret, allow, workspace, currency }: WebhookSetting,
  id: string,
  type: "channel.read" | "channel.ensure",
  about: object,
  signal?: AbortSignal,
): Promise<OutAnswer> {
  // The machine's clock: the other side compares it with its own.
  const at = new Date();
  const body = JSON.stringify({ type, timestamp: at.toISOString(), data: { workspace, currency, ...about } });
  const headers = {
    "content-type": "application/json",
    "webhook-id": id,
    "webhook-timestamp": String(Math.floor(at.getTime() / 1000)),
    "webhook-signature": new Webhook(secret).sign(id, at, body),
  };
  try {
    const answer = await sendOut({ url, headers, body }, { allow, ...(signal === undefined ? {} : { signal }) });
    if (answer.status < 200 || answer.status > 299) throw refusal(answer);
    return answer;
  } catch (thrown) {
    if (thrown instanceof AdFailure) throw thrown;
    throw new AdFailure(thrown instanceof Error ? thrown.message : String(thrown));
  }
}

const longestMs = 3_600_000;

function refusal({ status, headers }: OutAnswer): AdFailure {
  const seconds = Number(headers["retry-after"]);
  const wait = Number.isFinite(seconds) && seconds > 0 ? Math.min(seconds * 1000, longestMs) : null;
  return new AdFailure(`The platform answered ${status}.`, wait);
}

function stateIn({ text, cut }: OutAnswer, currency: string): RemoteState {
  if (cut) throw new AdFailure("The platform's answer is larger than 64 KB.");
  const parsed = Answer.safeParse(jsonOf(text));
  if (!parsed.success) throw new AdFailure("The platform's answer does not say how the channel stands.");
  const { status, dailyBudget, changedBy } = parsed.data;
  const dailyBudgetMinor = dailyBudget === undefined || dailyBudget === null ? null : toMinor(dailyBudget, currency);
  return { status, dailyBudgetMinor, ...(changedBy === undefined ? {} : { changedBy }) };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
