/** The gate's own changes: workspaces, members, tokens, keys, and a person's own account. */
import "server-only";
import { MemberInput, MemberRef, Nothing, PasswordChange, RoleChange } from "#domain/access/member.ts";
import { SetUpInput } from "#domain/access/set-up.ts";
import { SourceRef, TokenInput, TokenRef } from "#domain/access/token.ts";
import { WorkspaceChange, WorkspaceInput, type WorkspaceRef } from "#domain/access/workspace.ts";
import { endOwnSessions, saveOwnPassword } from "#server/access/account.ts";
import { endToken, issueToken } from "#server/access/api-token.ts";
import { recordMember, removeMemberOf, saveRole } from "#server/access/record-member.ts";
import { type NewWorkspace, recordWorkspace, saveWorkspaceChange } from "#server/access/record-workspace.ts";
import { recordSetUp } from "#server/access/set-up.ts";
import { rotateKeyOf } from "#server/access/write-key.ts";
import { action, installationAction } from "./door.ts";

/** What the contract promises of a workspace. */
function published({ id, slug, name, timezone, currency, margin }: WorkspaceRef): WorkspaceRef {
  return { id, slug, name, timezone, currency, margin };
}

function bootstrap({ workspace, writeKey, apiToken }: NewWorkspace) {
  return { workspace: published(workspace), writeKey, apiToken };
}

export const createWorkspace = installationAction({
  needs: "workspaces:create",
  input: WorkspaceInput,
  run: async (input) => bootstrap(await recordWorkspace(input)),
  audit: (input, { workspace }) => ({
    action: "workspace.create",
    subject: workspace.slug,
    detail: { name: input.name, timezone: input.timezone, currency: input.currency },
    workspaceId: workspace.id,
  }),
});

/** Open only to the set-up token, and only while the installation is empty. */
export const setUp = installationAction({
  needs: "installation:set-up",
  input: SetUpInput,
  run: async (input) => bootstrap(await recordSetUp(input)),
  audit: (input, { workspace }) => ({
    action: "installation.set-up",
    subject: workspace.slug,
    detail: { administrator: input.admin.name },
    workspaceId: workspace.id,
  }),
});

export const saveWorkspace = action({
  needs: "workspace:write",
  input: WorkspaceChange,
  run: async (change, caller) => ({ workspace: published(await saveWorkspaceChange(caller.workspace.id, change)) }),
  audit: (change, { workspace }) => ({ action: "workspace.save", subject: workspace.slug, detail: { ...change } }),
});

/** A known person joins with their own name and password; a new one without a password gets one, shown once. */
export const addMember = action({
  needs: "members:write",
  input: MemberInput,
  run: async (input, caller) => {
    const { userId, name, known, password } = await recordMember(caller.workspace.id, input);
    const member = { id: userId, email: input.email, name, role: input.role, known };
    return { member, ...(password === null ? {} : { password }) };
  },
  audit: (input, { member }) => ({
    action: "members.add",
    subject: member.name,
    detail: { role: input.role, userId: member.id, known: member.known },
  }),
});

export const changeRole = action({
  needs: "members:write",
  input: RoleChange,
  run: async ({ userId, role }, caller) => ({
    id: userId,
    role,
    ...(await saveRole(caller.workspace.id, userId, role)),
  }),
  audit: (_input, { id, name, role, before }) =>
    before === role ? null : { action: "members.role", subject: name, detail: { userId: id, before, after: role } },
});

export const removeMember = action({
  needs: "members:write",
  input: MemberRef,
  run: async ({ userId }, caller) => ({ id: userId, ...(await removeMemberOf(caller.workspace.id, userId)) }),
  audit: (_input, { id, name, before }) => ({
    action: "members.remove",
    subject: name,
    detail: { userId: id, before },
  }),
});

/** The token is shown once. */
export const createToken = action({
  needs: "keys:write",
  input: TokenInput,
  run: (input, caller) => issueToken(caller.workspace.id, input),
  audit: (input, { id }) => ({
    action: "tokens.create",
    subject: input.name,
    detail: { tokenId: id, scopes: input.scopes },
  }),
});

export const revokeToken = action({
  needs: "keys:write",
  input: TokenRef,
  run: async ({ tokenId }, caller) => ({ id: tokenId, name: await endToken(caller.workspace.id, tokenId) }),
  audit: (_input, { id, name }) => ({ action: "tokens.revoke", subject: name, detail: { tokenId: id } }),
});

/** The new key is shown once; the one before works for 24 hours more. */
export const rotateWriteKey = action({
  needs: "keys:write",
  input: SourceRef,
  run: async ({ source }, caller) => {
    const { key, graceUntil } = await rotateKeyOf(caller.workspace.id, source);
    return { source, writeKey: key, graceUntil: new Date(graceUntil).toISOString() };
  },
  audit: (_input, { source, graceUntil }) => ({ action: "keys.rotate", subject: source, detail: { graceUntil } }),
});

/** Every session of the person ends, this one too. */
export const changePassword = action({
  needs: "account:write",
  input: PasswordChange,
  run: ({ current, password }, caller) => saveOwnPassword(caller, current, password),
  audit: (_input, _output, caller) => ({ action: "account.password", subject: caller.name }),
});

export const signOutEverywhere = action({
  needs: "account:write",
  input: Nothing,
  run: (_nothing, caller) => endOwnSessions(caller),
  audit: (_input, _output, caller) => ({ action: "account.sign-out-everywhere", subject: caller.name }),
});
