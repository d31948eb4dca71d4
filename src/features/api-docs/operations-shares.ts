/** The API of share links: for those who make them, and for those who come by them. */
import { z } from "zod";
import { ShareInput, ShareRef, ShareUnlock, sharePages, shareStates } from "#domain/shares/share-link.ts";
import { count, instant, type Operation } from "./operation.ts";
import { Alert } from "./operations-alerts.ts";
import { FunnelReport } from "./operations-funnels.ts";
import { BoardReport } from "./operations-reports.ts";

const Share = z.object({
  ...{ id: z.int(), name: z.string(), page: z.enum(sharePages), query: z.string(), hint: z.string() },
  ...{ state: z.enum(shareStates), hasPassword: z.boolean(), createdBy: z.string(), createdAt: instant },
  ...{ expiresAt: instant, revokedAt: instant.nullable(), opens: count, lastOpenedAt: instant.nullable() },
});
const share = {
  ...{ id: 3, name: "Agency", page: "board", query: "range=7d", hint: "x7Qk", state: "open", hasPassword: true },
  ...{ createdBy: "Lin Yue", createdAt: "2026-11-20T02:00:00.000Z", expiresAt: "2026-11-27T02:00:00.000Z" },
  ...{ revokedAt: null, opens: 12, lastOpenedAt: "2026-11-21T06:10:00.000Z" },
};

const Named = z.object({ key: z.string(), name: z.string() });
const Shared = z.object({
  share: z.object({ name: z.string(), page: z.enum(sharePages), query: z.string(), whole: z.boolean() }),
  workspace: z.object({ name: z.string(), timezone: z.string(), currency: z.string() }),
  channels: z.array(Named.extend({ kind: z.string(), position: z.int() })),
  campaigns: z.array(Named),
  targets: z.array(z.object({ metric: z.string(), value: z.number() })),
  trend: BoardReport,
  map: BoardReport,
  table: BoardReport.optional(),
  before: BoardReport.optional(),
});
const Needs = z.object({
  alerts: z.array(Alert.omit({ owner: true })),
  actions: z.array(
    z.object({ id: count, channel: z.string(), kind: z.string(), status: z.string(), createdAt: instant }),
  ),
  channels: z.array(
    Named.omit({ key: true }).extend({ channel: z.string(), state: z.string(), since: instant.nullable() }),
  ),
  tasks: z.array(
    z.object({
      ...{ id: count, title: z.string(), evidence: z.unknown(), dueAt: instant, updatedPageAt: instant.nullable() },
      status: z.string(),
    }),
  ),
});

const made: readonly Operation[] = [
  {
    method: "get",
    path: "/api/v1/shares",
    id: "listShares",
    tag: "Shares",
    summary: "List share links",
    says: "Never their tokens. `opens` counts visits; `lastOpenedAt` is when somebody last looked.",
    needs: "shares:read",
    answer: {
      status: 200,
      schema: z.object({ shares: z.array(Share), mayChange: z.boolean() }),
      example: { shares: [share], mayChange: true },
    },
  },
  {
    method: "post",
    path: "/api/v1/shares",
    id: "createShare",
    tag: "Shares",
    summary: "Make a share link",
    says:
      "`query` is the address of the board after its question mark; it is stored, and visitors cannot change it. The " +
      "token is shown once: the link is `/share/<token>`.",
    needs: "shares:write",
    body: {
      schema: ShareInput,
      example: { name: "Agency", page: "board", query: "range=7d", days: 7, password: "eight at least" },
    },
    answer: { status: 201, schema: z.object({ share: Share, token: z.string() }), example: { share, token: "sh_…" } },
    refuses: [429],
  },
  {
    method: "delete",
    path: "/api/v1/shares/{shareId}",
    id: "revokeShare",
    tag: "Shares",
    summary: "Revoke a share link",
    says: "At once and for good.",
    needs: "shares:write",
    parameters: [
      { name: "shareId", in: "path", required: true, schema: ShareRef.shape.shareId, says: "A link’s id.", example: 3 },
    ],
    answer: { status: 200, schema: z.object({ share: Share }), example: { share: { ...share, state: "revoked" } } },
    refuses: [404],
  },
];

const visited: readonly Operation[] = [
  {
    method: "post",
    path: "/api/v1/shared",
    id: "openShare",
    tag: "Shares",
    summary: "Open what a link holds",
    says: "Counted as a visit. 401: expired, revoked or unknown; 403: the password is missing.",
    needs: "shares:open",
    body: { schema: z.object({}), example: {} },
    answer: { status: 200, schema: Shared },
  },
  {
    method: "get",
    path: "/api/v1/shared",
    id: "getShared",
    tag: "Shares",
    summary: "Ask a link again",
    says: "The same question, answered as of now; nothing of the request changes it.",
    needs: "shares:open",
    answer: { status: 200, schema: Shared },
  },
  {
    method: "post",
    path: "/api/v1/shared/unlock",
    id: "unlockShare",
    tag: "Shares",
    summary: "Give a link’s password",
    says: "The pass goes along from then on. null: the link asks for none. Wrong ones are counted by link and address.",
    needs: "shares:unlock",
    body: { schema: ShareUnlock, example: { password: "eight at least" } },
    answer: { status: 200, schema: z.object({ pass: z.string().nullable() }), example: { pass: "kM3…" } },
    refuses: [429],
  },
  {
    method: "get",
    path: "/api/v1/shared/needs",
    id: "getSharedNeeds",
    tag: "Shares",
    summary: "What is the matter, on a shared wall",
    says: "Only by a link to the wall without filters; nobody in it is named.",
    needs: "shares:open",
    answer: { status: 200, schema: Needs },
  },
  {
    method: "get",
    path: "/api/v1/shared/funnel",
    id: "getSharedFunnel",
    tag: "Shares",
    summary: "Today’s funnel, on a shared wall",
    says: "Only by a link to the wall without filters.",
    needs: "shares:open",
    answer: { status: 200, schema: FunnelReport },
  },
];

export const shareOperations: readonly Operation[] = [...made, ...visited];
