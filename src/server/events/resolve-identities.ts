/** Identity, applied in the order of the record: who the events of a range count for, and what changes by them. */
import "server-only";
import { type Identity, identityChange } from "#domain/people/identity-graph.ts";
import type { Sql } from "#platform/record/record.ts";
import { readIdentities } from "./projection.sql.ts";
import { claimOf, type EventRow } from "./record-rows.ts";

export interface Resolution {
  personOf(workspaceId: number, identity: string): string;
  /** To be saved with the acknowledgement. */
  readonly changed: readonly { w: number; k: string; kind: string; p: string }[];
  /** Persons that now count for another. */
  readonly merges: readonly { workspaceId: number; from: string; to: string }[];
  /** Aliases of two known users, refused. */
  readonly refused: readonly EventRow[];
}

const named = (workspaceId: number, key: string) => `${workspaceId}:${key}`;

export async function resolveIdentities(sql: Sql, rows: readonly EventRow[]): Promise<Resolution> {
  const keys = new Map<string, { w: number; k: string }>();
  for (const row of rows) {
    for (const k of [row.identity, row.anonymous, row.previous]) {
      if (k !== null) keys.set(named(row.workspace_id, k), { w: row.workspace_id, k });
    }
  }
  const stored = await sql.rows<{ workspace_id: number; key: string; kind: string; person: string }>(readIdentities, [
    JSON.stringify([...keys.values()]),
  ]);
  const known = new Map<string, Identity>(
    stored.map((row) => [named(row.workspace_id, row.key), { person: row.person, isUser: row.kind === "user" }]),
  );
  const changed = new Map<string, { w: number; k: string; kind: string; p: string }>();
  const merges: { workspaceId: number; from: string; to: string }[] = [];
  const refused: EventRow[] = [];
  for (const row of rows) {
    const w = row.workspace_id;
    const change = identityChange(claimOf(row), (key) => known.get(named(w, key)));
    if (change.kind === "refused") refused.push(row);
    if (change.kind !== "changed") continue;
    for (const [k, identity] of change.set) {
      known.set(named(w, k), identity);
      changed.set(named(w, k), { w, k, kind: identity.isUser ? "user" : "anonymous", p: identity.person });
    }
    if (change.from !== null) merges.push({ workspaceId: w, from: change.from, to: change.to });
  }
  return {
    personOf: (workspaceId, identity) => known.get(named(workspaceId, identity))?.person ?? identity,
    changed: [...changed.values()],
    merges,
    refused,
  };
}
