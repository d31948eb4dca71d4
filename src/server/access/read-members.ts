/** Lists who belongs to a workspace, and the workspaces of a person. */
import "server-only";
import type { WorkspaceRef } from "#domain/access/workspace.ts";
import { platform } from "#platform/slot.ts";
import { accountOf, type MemberRow, membersOf, workspacesOf } from "./record-member.sql.ts";

export interface ListedMember {
  readonly id: number;
  readonly email: string;
  readonly name: string;
  readonly role: string;
  readonly disabled: boolean;
  /** ISO instant. */
  readonly joinedAt: string;
}

export async function readMembers(workspaceId: number): Promise<ListedMember[]> {
  const found = await platform().record.rows<MemberRow>(membersOf, [workspaceId]);
  return found.map(({ joined_ms, ...member }) => ({ ...member, joinedAt: new Date(Number(joined_ms)).toISOString() }));
}

export interface OwnWorkspace {
  readonly slug: string;
  readonly name: string;
  readonly role: string;
}

export function readWorkspacesOf(userId: number): Promise<OwnWorkspace[]> {
  return platform().record.rows<OwnWorkspace>(workspacesOf, [userId]);
}

export async function readEmail(userId: number): Promise<string | null> {
  const [row] = await platform().record.rows<{ email: string }>(accountOf, [userId]);
  return row?.email ?? null;
}

/** All of the installation: for what the clock does, never for a caller. */
export function readAllWorkspaces(): Promise<WorkspaceRef[]> {
  const select = { id: true, slug: true, name: true, timezone: true, currency: true, margin: true };
  return platform().record.prisma.workspace.findMany({ select, orderBy: { id: "asc" } });
}
