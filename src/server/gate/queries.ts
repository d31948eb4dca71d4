/** The gate's own questions: who belongs to a workspace, and with which keys and tokens one comes in. */
import "server-only";
import { Nothing } from "#domain/access/member.ts";
import { type Permission, permissions } from "#domain/access/permissions.ts";
import { readTokens } from "#server/access/api-token.ts";
import { readEmail, readMembers, readWorkspacesOf } from "#server/access/read-members.ts";
import { readWriteKeys } from "#server/access/write-key.ts";
import { type Caller, callerMay, query } from "./door.ts";

/** The caller as pages need it: who, where, and what they may do. */
export const getCaller = query({
  needs: "board:read",
  input: Nothing,
  run: async (_nothing, caller) => {
    const { kind, id, name, role, workspace } = caller;
    const person = kind === "user" && id !== null ? id : null;
    return {
      workspace,
      caller: { kind, id, name, role, email: person === null ? null : await readEmail(person) },
      /** Those that a person may open; a token has its own only. */
      workspaces: person === null ? [workspace] : await readWorkspacesOf(person),
      permissions: heldBy(caller),
    };
  },
});

function heldBy(caller: Caller): Permission[] {
  const all = Object.keys(permissions) as Permission[];
  return all.filter((permission) => callerMay(caller, permission));
}

export const listMembers = query({
  needs: "members:read",
  input: Nothing,
  run: async (_nothing, caller) => ({ members: await readMembers(caller.workspace.id) }),
});

export const listTokens = query({
  needs: "keys:write",
  input: Nothing,
  run: async (_nothing, caller) => ({ tokens: await readTokens(caller.workspace.id) }),
});

export const listWriteKeys = query({
  needs: "keys:write",
  input: Nothing,
  run: async (_nothing, caller) => ({ writeKeys: await readWriteKeys(caller.workspace.id) }),
});
