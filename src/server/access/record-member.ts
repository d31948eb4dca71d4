/** Adds people to a workspace, changes what they are in it, and takes them out. */
import "server-only";
import { randomBytes } from "node:crypto";
import type { MemberInput } from "#domain/access/member.ts";
import type { Role } from "#domain/access/permissions.ts";
import { Refusal } from "#domain/base/refusal.ts";
import type { Sql } from "#platform/record/record.ts";
import { platform } from "#platform/slot.ts";
import { hashPassword } from "./password-hash.ts";
import { addMembership, addUser, lockAdmins, removeMembership, setRole, userByEmail } from "./record-member.sql.ts";

export interface NewMember {
  readonly userId: number;
  readonly name: string;
  /** True when the person had an account before: name and password stay theirs. */
  readonly known: boolean;
  /** The one-time password made for a new person without one, shown once; null otherwise. */
  readonly password: string | null;
}

/** Throws `conflict` when the person is a member already, or has been disabled. */
export async function recordMember(workspaceId: number, input: MemberInput): Promise<NewMember> {
  const made = input.password === undefined ? randomBytes(15).toString("base64url") : null;
  const hash = await hashPassword(input.password ?? made ?? "");
  return platform().record.transaction(async (sql) => {
    const added = await createUser(sql, { email: input.email, name: input.name, passwordHash: hash });
    const person = added === null ? await knownUser(sql, input.email) : { id: added, name: input.name };
    const [row] = await sql.rows(addMembership, [workspaceId, person.id, input.role]);
    if (row === undefined) throw new Refusal("conflict", `${input.email} is a member already.`);
    return { userId: person.id, name: person.name, known: added === null, password: added === null ? null : made };
  });
}

interface NewUser {
  readonly email: string;
  readonly name: string;
  /** From `hashPassword`; null for a person who signs in through OpenID alone. */
  readonly passwordHash: string | null;
}

/** The id of a new person; null when the e-mail belongs to somebody already. */
export async function createUser(sql: Sql, { email, name, passwordHash }: NewUser): Promise<number | null> {
  const [row] = await sql.rows<{ id: number }>(addUser, [email, name, passwordHash]);
  return row?.id ?? null;
}

/** Makes a person a member, within the caller's transaction; nothing when they are one. */
export async function joinWorkspace(sql: Sql, workspaceId: number, userId: number, role: Role): Promise<void> {
  await sql.rows(addMembership, [workspaceId, userId, role]);
}

async function knownUser(sql: Sql, email: string): Promise<{ id: number; name: string }> {
  const [row] = await sql.rows<{ id: number; name: string; disabled: boolean }>(userByEmail, [email]);
  if (row === undefined) throw new Error("the person was not stored");
  if (row.disabled) throw new Refusal("conflict", `${email} has been disabled in this War Room.`);
  return row;
}

export interface FormerMember {
  readonly name: string;
  /** The role before the change. */
  readonly before: string;
}

/** Returns who it was and the role before. Throws `unknown` for a stranger and `conflict` for the last administrator. */
export function saveRole(workspaceId: number, userId: number, role: Role): Promise<FormerMember> {
  return platform().record.transaction(async (sql) => {
    const before = await lockMember(sql, workspaceId, userId, role === "admin");
    await sql.rows(setRole, [workspaceId, userId, role]);
    return before;
  });
}

/** Returns who it was and the role that they had. Throws like `saveRole`. */
export function removeMemberOf(workspaceId: number, userId: number): Promise<FormerMember> {
  return platform().record.transaction(async (sql) => {
    const before = await lockMember(sql, workspaceId, userId, false);
    await sql.rows(removeMembership, [workspaceId, userId]);
    return before;
  });
}

async function lockMember(sql: Sql, workspaceId: number, userId: number, staysAdmin: boolean): Promise<FormerMember> {
  const locked = await sql.rows<{ user_id: number; role: string; name: string }>(lockAdmins, [workspaceId, userId]);
  const member = locked.find((row) => row.user_id === userId);
  if (member === undefined) throw new Refusal("unknown", "There is no such member.");
  const admins = locked.filter((row) => row.role === "admin");
  if (member.role === "admin" && admins.length === 1 && !staysAdmin) {
    throw new Refusal("conflict", "This is the workspace's last administrator. Name another one first.");
  }
  return { name: member.name, before: member.role };
}
