/** The API of audiences. */
import { z } from "zod";
import { AudienceInput, AudienceRef } from "#domain/audiences/audience.ts";
import { count, instant, type Operation } from "./operation.ts";

const Audience = z.object({
  id: z.int(),
  name: z.string(),
  definition: z.record(z.string(), z.unknown()).nullable(),
  size: count,
  countedAt: instant,
  createdAt: instant,
  createdBy: z.string().nullable(),
});
const One = z.object({ audience: Audience });
const definition = {
  kind: "funnel_step",
  funnel: { from: "2026-11-01", to: "2026-11-29", step: ["Page Viewed", "Checkout Started", "Order Completed"] },
  at: 3,
  outcome: "lost",
};
const audience = {
  id: 7,
  name: "Left at the till",
  definition,
  size: 1204,
  countedAt: "2026-11-29T10:00:00.000Z",
  createdAt: "2026-11-29T10:00:00.000Z",
  createdBy: "Su Qing",
};
const inPath = {
  name: "audienceId",
  in: "path",
  required: true,
  schema: AudienceRef.shape.audienceId,
  says: "The audience.",
  example: 7,
} as const;

export const audienceOperations: readonly Operation[] = [
  {
    method: "get",
    path: "/api/v1/audiences",
    id: "listAudiences",
    tag: "Audiences",
    summary: "Audiences with their sizes, newest first",
    needs: "audiences:read",
    answer: {
      status: 200,
      schema: z.object({ audiences: z.array(Audience), mayChange: z.boolean(), asOf: instant }),
      example: { audiences: [audience], mayChange: true, asOf: "2026-11-29T10:05:00.000Z" },
    },
  },
  {
    method: "post",
    path: "/api/v1/audiences",
    id: "saveAudience",
    tag: "Audiences",
    summary: "Count the people of a definition and keep it",
    says: "`funnel` is the funnel's question; `at` its step from 1: `converted` got through it, `lost` got through the one before and not through it. At most 200 in a workspace.",
    needs: "audiences:write",
    body: { schema: AudienceInput, example: { name: audience.name, definition } },
    answer: { status: 201, schema: One, example: { audience } },
    refuses: [409, 429],
  },
  {
    method: "post",
    path: "/api/v1/audiences/{audienceId}/recount",
    id: "recountAudience",
    tag: "Audiences",
    summary: "Count an audience again",
    needs: "audiences:write",
    parameters: [inPath],
    answer: { status: 200, schema: One.extend({ before: count }), example: { audience, before: 1198 } },
    refuses: [409, 429],
  },
  {
    method: "delete",
    path: "/api/v1/audiences/{audienceId}",
    id: "removeAudience",
    tag: "Audiences",
    summary: "Delete an audience",
    says: "It can be restored for a day.",
    needs: "audiences:write",
    parameters: [inPath],
    answer: { status: 200, schema: One, example: { audience } },
  },
  {
    method: "post",
    path: "/api/v1/audiences/{audienceId}/restore",
    id: "restoreAudience",
    tag: "Audiences",
    summary: "Take the deletion of an audience back",
    needs: "audiences:write",
    parameters: [inPath],
    answer: { status: 200, schema: One, example: { audience } },
    refuses: [409, 429],
  },
];
