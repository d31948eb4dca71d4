/** The keys that personal fields are sealed under: one per identity, made at its first personal field. */
import "server-only";
import { LRUCache } from "lru-cache";
import type { Sql } from "#platform/record/record.ts";
import type { Vault } from "#platform/vault/vault.ts";
import { insertKeys, readKeys, takeKeys } from "./record-events.sql.ts";

export interface Owner {
  readonly workspaceId: number;
  readonly identity: string;
}

/** How a key is found in the map of `keysOf`. */
export function keyName({ workspaceId, identity }: Owner): string {
  return `${workspaceId}:${identity}`;
}

export interface PersonKeys {
  /** The keys at hand, when all of them are. */
  known(owners: readonly Owner[]): ReadonlyMap<string, Buffer> | null;
  /** Keys by `workspaceId:identity`; an identity whose key was destroyed maps to null. `alone`: nobody else writes. */
  keysOf(sql: Sql, owners: readonly Owner[], alone: boolean): Promise<ReadonlyMap<string, Buffer | null>>;
  /** Keeps keys at hand; only after their transaction is committed, for it may have made them. */
  remember(used: ReadonlyMap<string, Buffer | null>): void;
}

export function openPersonKeys(vault: Vault): PersonKeys {
  const known = new LRUCache<string, Buffer>({ max: 20_000 });
  return {
    known: (owners) => {
      const found = new Map<string, Buffer>();
      for (const owner of owners) {
        const name = keyName(owner);
        const key = known.get(name);
        if (key === undefined) return null;
        found.set(name, key);
      }
      return found;
    },
    keysOf: async (sql, owners, alone) => {
      const found = new Map<string, Buffer | null>();
      const missing = new Map<string, Owner>();
      for (const owner of owners) {
        const name = keyName(owner);
        const key = known.get(name);
        if (key === undefined) missing.set(name, owner);
        else found.set(name, key);
      }
      if (missing.size === 0) return found;
      const wanted = [...missing.values()].map(({ workspaceId, identity }) => ({
        workspace_id: workspaceId,
        identity,
        wrapped: vault.newKey().wrapped.toString("base64"),
      }));
      const given = JSON.stringify(wanted);
      if (!alone) await sql.rows(insertKeys, [given]);
      const statement = alone ? takeKeys : readKeys;
      const rows = await sql.rows<{ workspace_id: number; identity: string; wrapped: Uint8Array | null }>(statement, [
        given,
      ]);
      for (const row of rows) {
        const name = keyName({ workspaceId: row.workspace_id, identity: row.identity });
        found.set(name, row.wrapped === null ? null : vault.unwrap(row.wrapped));
      }
      return found;
    },
    remember: (used) => {
      for (const [name, key] of used) if (key !== null) known.set(name, key);
    },
  };
}
