/** An audience: people by what they did, kept as a definition and its size at a moment. Nobody in it is named. */
import { z } from "zod";
import { IdInput, NameInput } from "#domain/base/inputs.ts";
import { FunnelQuestion, funnelOutcomes } from "#domain/funnels/funnel-question.ts";

/** In a workspace. */
export const mostAudiences = 200;
/** How long a deleted audience can be had back. */
export const restorableMs = 86_400_000;

export const AudienceName = NameInput;

/** Who got through step `at` of a funnel, counted from 1; or got through the one before, and not through this one. */
export const FunnelStepAudience = z
  .object({
    kind: z.literal("funnel_step"),
    /** How it was broken down and drawn says nothing about who is meant. */
    funnel: FunnelQuestion.transform((question) => ({ ...question, by: "none" as const, trend: "none" as const })),
    at: z.number().int().min(1),
    outcome: z.enum(funnelOutcomes),
  })
  .superRefine(({ funnel, at, outcome }, context) => {
    if (at > funnel.step.length)
      context.addIssue({ code: "custom", path: ["at"], message: "the funnel has no such step" });
    if (at === 1 && outcome === "lost")
      context.addIssue({ code: "custom", path: ["at"], message: "nobody is lost before the first step" });
  });

export const AudienceDefinition = z.discriminatedUnion("kind", [FunnelStepAudience]);
export type AudienceDefinition = z.output<typeof AudienceDefinition>;

export const AudienceInput = z.object({ name: AudienceName, definition: AudienceDefinition });
export type AudienceInput = z.output<typeof AudienceInput>;

export const AudienceRef = z.object({ audienceId: IdInput });

/** As the doors answer it. */
export interface Audience {
  readonly id: number;
  readonly name: string;
  /** null where it was kept by an earlier War Room that defined it differently: it cannot be counted again. */
  readonly definition: AudienceDefinition | null;
  /** People, as of `countedAt`. */
  readonly size: number;
  /** ISO instants. */
  readonly countedAt: string;
  readonly createdAt: string;
  /** null for one that a token saved. */
  readonly createdBy: string | null;
}
