/** What people send about breakers: the policy, the kill switch, and the deeds on one channel. */
import { z } from "zod";
import { IdInput } from "#domain/base/inputs.ts";
import { ruleModes } from "#domain/rules/rule.ts";

const channel = z.string().min(1).max(200);
const actionId = IdInput.optional();
const reason = z.string().trim().min(1, "Say why.").max(500);

/** Standard Webhooks: `whsec_` and 24 to 64 bytes in base64. */
const Secret = z
  .string()
  .regex(
    /^whsec_[A-Za-z0-9+/]{32,88}={0,2}$/,
    "must be whsec_ and 24 to 64 bytes in base64, as Standard Webhooks says",
  );

export const PolicyInput = z.strictObject({
  mode: z.enum(ruleModes).optional(),
  pausesPerDay: z.int().min(0).max(50).optional(),
  /** Of the spend of the last seven days that may be paused at once. */
  pausedShare: z.number().min(0).max(1).optional(),
  autoResume: z.boolean().optional(),
  protected: z.array(channel).max(200).optional(),
  /** Where actions go; null: nowhere. */
  endpoint: z
    .url({ protocol: /^https?$/, message: "must be an http or https address" })
    .max(2_000)
    .nullable()
    .optional(),
  /** Signs what goes there; kept sealed and never shown again. */
  secret: Secret.optional(),
});
export type PolicyInput = z.output<typeof PolicyInput>;

export const KillInput = z.strictObject({ killed: z.boolean() });
export type KillInput = z.output<typeof KillInput>;

/** `actionId`, where given: what the person has seen; another one is not approved in its place. */
export const ActionRef = z.object({ channel, actionId });
export type ActionRef = z.output<typeof ActionRef>;

export const DeedInput = z.object({ channel, reason });
export type DeedInput = z.output<typeof DeedInput>;

export const RefuseInput = z.object({ channel, actionId, reason });
export type RefuseInput = z.output<typeof RefuseInput>;

export const ActionsQuestion = z.object({
  channel: channel.optional(),
  before: IdInput.optional(),
});
export type ActionsQuestion = z.output<typeof ActionsQuestion>;
