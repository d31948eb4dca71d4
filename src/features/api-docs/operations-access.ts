/** The API of workspaces, members, keys and the audit log. */
import { z } from "zod";
import { MemberInput, PasswordChange, RoleChange } from "#domain/access/member.ts";
import { permissions, roles, scopes } from "#domain/access/permissions.ts";
import { SourceRef, TokenInput } from "#domain/access/token.ts";
import { WorkspaceChange, WorkspaceInput } from "#domain/access/workspace.ts";
import { AuditQuestion } from "#domain/audit/audit-question.ts";
import { instant, type Operation } from "./operation.ts";

const Workspace = WorkspaceInput.extend({ id: z.int(), margin: z.number().min(0).max(1) });
const brand = { slug: "brand", name: "Brand", timezone: "Asia/Shanghai", currency: "CNY" };
const workspace = { id: 1, ...brand, margin: 0.6 };
const id = (name: string, says: string) =>
  ({ name, in: "path", required: true, schema: z.int().positive(), says, example: 7 }) as const;
const Bootstrap = z.object({ workspace: Workspace, writeKey: z.string(), apiToken: z.string() });
const Member = z.object({
  id: z.int(),
  email: z.string(),
  name: z.string(),
  role: z.enum(roles),
  disabled: z.boolean(),
  joinedAt: instant,
});
const Caller = z.object({
  workspace: Workspace,
  caller: z.object({
    kind: z.string(),
    id: z.int().nullable(),
    name: z.string(),
    role: z.enum(roles).nullable(),
    email: z.string().nullable(),
  }),
  workspaces: z.array(z.object({ slug: z.string(), name: z.string() })),
  permissions: z.array(z.enum(Object.keys(permissions))),
});

const workspaces: readonly Operation[] = [
  {
    method: "post",
    path: "/api/v1/workspaces",
    id: "createWorkspace",
    tag: "Workspaces",
    summary: "Open a workspace",
    says: "With the bootstrap token (WARROOM_ADMIN_TOKEN). Write key and API token are shown once.",
    needs: "workspaces:create",
    body: { schema: WorkspaceInput, example: brand },
    answer: {
      status: 201,
      schema: Bootstrap,
      example: { workspace, writeKey: "wk_…", apiToken: "wr_…" },
    },
    refuses: [409],
  },
  {
    method: "get",
    path: "/api/v1/workspaces",
    id: "getCaller",
    tag: "Workspaces",
    summary: "The caller's workspace, and what the caller may do in it",
    needs: "board:read",
    answer: { status: 200, schema: Caller },
  },
  {
    method: "patch",
    path: "/api/v1/workspaces",
    id: "saveWorkspace",
    tag: "Workspaces",
    summary: "Change the name or the contribution margin",
    needs: "workspace:write",
    body: { schema: WorkspaceChange, example: { margin: 0.55 } },
    answer: { status: 200, schema: z.object({ workspace: Workspace }), example: { workspace } },
  },
  {
    method: "get",
    path: "/api/v1/audit",
    id: "listAudit",
    tag: "Workspaces",
    summary: "What was changed, by whom and when; newest first",
    needs: "audit:read",
    parameters: [
      { name: "before", in: "query", schema: AuditQuestion.shape.before, says: "The `next` of the page before." },
      { name: "action", in: "query", schema: AuditQuestion.shape.action, says: "Beginning of the action: `members.`" },
      { name: "limit", in: "query", schema: z.int().min(1).max(200).default(50), says: "Entries per page." },
    ],
    answer: {
      status: 200,
      schema: z.object({
        entries: z.array(
          z.object({
            id: z.string(),
            at: instant,
            actor: z.object({ kind: z.string(), id: z.int().nullable(), name: z.string() }),
            action: z.string(),
            subject: z.string(),
            detail: z.unknown(),
          }),
        ),
        next: z.string().nullable(),
      }),
    },
  },
];

const members: readonly Operation[] = [
  {
    method: "get",
    path: "/api/v1/members",
    id: "listMembers",
    tag: "Members",
    summary: "The members of the workspace",
    needs: "members:read",
    answer: { status: 200, schema: z.object({ members: z.array(Member) }) },
  },
  {
    method: "post",
    path: "/api/v1/members",
    id: "addMember",
    tag: "Members",
    summary: "Add a member",
    says: "A person who has an account keeps their name and password. A new one without a password gets one, shown once.",
    needs: "members:write",
    body: { schema: MemberInput, example: { email: "lin@example.com", name: "Lin Yue", role: "promotion" } },
    answer: {
      status: 201,
      schema: z.object({
        member: Member.pick({ id: true, email: true, name: true, role: true }).extend({ known: z.boolean() }),
        password: z.string().optional(),
      }),
    },
    refuses: [409],
  },
  {
    method: "patch",
    path: "/api/v1/members/{userId}",
    id: "changeRole",
    tag: "Members",
    summary: "Change what a member may do",
    needs: "members:write",
    parameters: [id("userId", "The member.")],
    body: { schema: RoleChange.pick({ role: true }), example: { role: "manager" } },
    answer: {
      status: 200,
      schema: z.object({ id: z.int(), role: z.enum(roles), name: z.string(), before: z.enum(roles) }),
    },
    refuses: [404, 409],
  },
  {
    method: "delete",
    path: "/api/v1/members/{userId}",
    id: "removeMember",
    tag: "Members",
    summary: "Take a member out of the workspace",
    needs: "members:write",
    parameters: [id("userId", "The member.")],
    answer: { status: 200, schema: z.object({ id: z.int(), name: z.string(), before: z.enum(roles) }) },
    refuses: [404, 409],
  },
  {
    method: "post",
    path: "/api/v1/members/me/password",
    id: "changePassword",
    tag: "Members",
    summary: "Change one's own password; every session ends",
    needs: "account:write",
    body: {
      schema: PasswordChange,
      example: { current: "the one before, still known", password: "a sentence of one's own" },
    },
    answer: { status: 204 },
  },
  {
    method: "delete",
    path: "/api/v1/members/me/sessions",
    id: "signOutEverywhere",
    tag: "Members",
    summary: "Sign oneself out everywhere",
    needs: "account:write",
    answer: { status: 204 },
  },
];

const Token = z.object({
  id: z.int(),
  name: z.string(),
  hint: z.string(),
  scopes: z.array(z.enum(scopes)),
  createdAt: instant,
  lastUsedAt: instant.nullable(),
  revokedAt: instant.nullable(),
});
const Key = z.object({
  id: z.int(),
  source: z.string(),
  hint: z.string(),
  createdAt: instant,
  expiresAt: instant.nullable(),
});

const keys: readonly Operation[] = [
  {
    method: "get",
    path: "/api/v1/tokens",
    id: "listTokens",
    tag: "Keys",
    summary: "The API tokens, by name and their last four characters",
    needs: "keys:write",
    answer: { status: 200, schema: z.object({ tokens: z.array(Token) }) },
  },
  {
    method: "post",
    path: "/api/v1/tokens",
    id: "createToken",
    tag: "Keys",
    summary: "Make an API token; it is shown once",
    says: "`read` opens what every role may read, `write` what a manager may change, `admin` everything in the workspace.",
    needs: "keys:write",
    body: { schema: TokenInput, example: { name: "warehouse", scopes: ["read"] } },
    answer: {
      status: 201,
      schema: z.object({ id: z.int(), token: z.string() }),
      example: { id: 3, token: "wr_…" },
    },
  },
  {
    method: "delete",
    path: "/api/v1/tokens/{tokenId}",
    id: "revokeToken",
    tag: "Keys",
    summary: "Revoke an API token",
    needs: "keys:write",
    parameters: [id("tokenId", "The token.")],
    answer: { status: 200, schema: z.object({ id: z.int(), name: z.string() }) },
    refuses: [404],
  },
  {
    method: "get",
    path: "/api/v1/write-keys",
    id: "listWriteKeys",
    tag: "Keys",
    summary: "The write keys of the event sources",
    needs: "keys:write",
    answer: { status: 200, schema: z.object({ writeKeys: z.array(Key) }) },
  },
  {
    method: "post",
    path: "/api/v1/write-keys",
    id: "rotateWriteKey",
    tag: "Keys",
    summary: "A new write key for a source; the one before works for 24 hours more",
    needs: "keys:write",
    body: { schema: SourceRef, example: { source: "default" } },
    answer: {
      status: 201,
      schema: z.object({ source: z.string(), writeKey: z.string(), graceUntil: instant }),
    },
    refuses: [404],
  },
];

export const accessOperations: readonly Operation[] = [...workspaces, ...members, ...keys];
