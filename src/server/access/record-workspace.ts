/** Opens a workspace: the row, its default source, a write key for its events and a token for its API. */
import "server-only";
import type { WorkspaceChange, WorkspaceInput, WorkspaceRef } from "#domain/access/workspace.ts";
import { Refusal } from "#domain/base/refusal.ts";
import type { Sql } from "#platform/record/record.ts";
import { platform } from "#platform/slot.ts";
import { recordToken } from "./api-token.ts";
import type { WorkspaceRow } from "./identify.sql.ts";
import { addSource, addWorkspace, updateWorkspace } from "./record-workspace.sql.ts";
import { recordWriteKey } from "./record-write-key.ts";

export interface NewWorkspace {
  readonly workspace: WorkspaceRef;
  readonly sourceId: number;
  /** Shown once; only digests are kept. */
  readonly writeKey: string;
  readonly apiToken: string;
}

/** Within the caller's transaction. Throws `conflict` when the slug is taken. */
export async function recordWorkspaceIn(sql: Sql, input: WorkspaceInput): Promise<NewWorkspace> {
  const values = [input.slug, input.name, input.timezone, input.currency, input.margin ?? null];
  const [workspace] = await sql.rows<WorkspaceRow>(addWorkspace, values);
  if (workspace === undefined) throw new Refusal("conflict", `There is already a workspace "${input.slug}".`);
  const [source] = await sql.rows<{ id: number }>(addSource, [workspace.id, "default"]);
  if (source === undefined) throw new Error("the source was not stored");
  const writeKey = await recordWriteKey(sql, source.id);
  const token = await recordToken(sql, workspace.id, { name: "bootstrap", scopes: ["read", "write", "admin"] });
  return { workspace, sourceId: source.id, writeKey: writeKey.key, apiToken: token.token };
}

/** In a transaction of its own. */
export function recordWorkspace(input: WorkspaceInput): Promise<NewWorkspace> {
  return platform().record.transaction((sql) => recordWorkspaceIn(sql, input));
}

/** Changes name and margin. */
export async function saveWorkspaceChange(workspaceId: number, change: WorkspaceChange): Promise<WorkspaceRef> {
  const values = [workspaceId, change.name ?? null, change.margin ?? null];
  const [row] = await platform().record.rows<WorkspaceRow>(updateWorkspace, values);
  if (row === undefined) throw new Refusal("unknown", "There is no such workspace.");
  return row;
}
