/** What the doors of rules, alerts and silences take. */
import { z } from "zod";
import { IdInput } from "#domain/base/inputs.ts";
import { RuleDefinition, RuleInput, ruleModes, scopeKinds, severities } from "./rule.ts";

const instant = z.iso.datetime({ offset: true });

export const RuleRef = z.object({ ruleId: IdInput });
export const AlertRef = z.object({ alertId: IdInput });
export const SilenceRef = z.object({ silenceId: IdInput });

/** Without `ruleId` a new one; with it what is given replaces what was, as a new version. */
export const RuleSaving = RuleInput.partial()
  .extend({
    ruleId: IdInput.optional(),
    mode: z.enum(ruleModes).optional(),
    /** The version that the change was made from: another one meanwhile is told of. */
    version: z.int().positive().optional(),
  })
  .refine(
    ({ ruleId, name, definition }) => ruleId !== undefined || (name !== undefined && definition !== undefined),
    "A new rule needs a name and a definition.",
  );
export type RuleSaving = z.output<typeof RuleSaving>;

export const ModeChange = RuleRef.extend({ mode: z.enum(ruleModes) });

export const BackTestInput = z
  .object({
    ruleId: IdInput.optional(),
    definition: RuleDefinition.optional(),
    days: z.coerce.number().int().min(7).max(90).default(90),
  })
  .refine(({ ruleId, definition }) => ruleId !== undefined || definition !== undefined, "Name a rule or give one.");
export type BackTestInput = z.output<typeof BackTestInput>;

export const TickInput = z.object({
  /** Any instant of the hour; now where it is left out. */
  tick: instant.optional(),
});

const kinds = ["rule", "data_stale", "rule_error", "storm", "action_failed"] as const;
export const alertStates = ["firing", "recovering", "resolved", "scope_gone"] as const;
export type AlertKind = (typeof kinds)[number];
export type AlertStateName = (typeof alertStates)[number];

export const AlertQuestion = z.object({
  /** `open`: firing or recovering. */
  state: z.enum(["open", "closed", "all"]).default("open"),
  severity: z.enum(severities).optional(),
  kind: z.enum(kinds).optional(),
  ruleId: IdInput.optional(),
  scopeKind: z.enum([...scopeKinds, "source"]).optional(),
  scopeKey: z.string().max(500).optional(),
  /** Only those before this id: the `next` of the page before. */
  before: IdInput.optional(),
  limit: z.coerce.number().int().min(1).max(500).default(100),
});
export type AlertQuestion = z.output<typeof AlertQuestion>;

export const AlertVerdict = AlertRef.extend({
  /** Whether there was nothing the matter; null takes back what was said. */
  falseAlarm: z.boolean().nullable(),
});
export const AlertOwning = AlertRef.extend({ own: z.boolean().default(true) });
export const AlertComment = AlertRef.extend({ text: z.string().trim().min(1).max(4_000) });

/** Of an alert; all that are given must match. */
export const Matcher = z
  .object({
    ruleId: IdInput.optional(),
    severity: z.enum(severities).optional(),
    scopeKind: z.enum([...scopeKinds, "source"]).optional(),
    scopeKey: z.string().max(500).optional(),
  })
  .refine((matcher) => Object.values(matcher).some((part) => part !== undefined), "A silence must match something.");
export type Matcher = z.output<typeof Matcher>;

/** Minutes of the day on the workspace's clock; days from Monday, 1, to Sunday, 7. `to` before `from` runs past midnight. */
export const MuteWindow = z.object({
  days: z.array(z.int().min(1).max(7)).min(1).max(7),
  from: z.int().min(0).max(1_439),
  to: z.int().min(0).max(1_440),
});
export type MuteWindow = z.output<typeof MuteWindow>;

export const longestSilenceDays = 30;
/** Of one that holds in some hours of the week only. */
export const longestMuteDays = 366;

export const SilenceInput = z
  .object({
    matcher: Matcher,
    reason: z.string().trim().min(3).max(500),
    startsAt: instant.optional(),
    /** Its end, or how many hours it lasts. */
    endsAt: instant.optional(),
    hours: z
      .int()
      .min(1)
      .max(longestSilenceDays * 24)
      .optional(),
    weekly: z.array(MuteWindow).min(1).max(20).nullable().default(null),
  })
  .refine(({ endsAt, hours }) => (endsAt === undefined) !== (hours === undefined), {
    path: ["endsAt"],
    message: "Say when a silence ends, or how many hours it lasts.",
  });
export type SilenceInput = z.output<typeof SilenceInput>;
