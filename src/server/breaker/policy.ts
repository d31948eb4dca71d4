/** A workspace's policy of the breaker: read, locked, changed. Its secret is sealed and leaves the record only to sign. */
import "server-only";
import { Refusal } from "#domain/base/refusal.ts";
import type { PolicyInput } from "#domain/breaker/breaker-input.ts";
import { type Policy, usualPolicy } from "#domain/breaker/guards.ts";
import type { Sql } from "#platform/record/record.ts";
import { platform } from "#platform/slot.ts";
import { ensurePolicy, lockPolicy, type PolicyRow, selectPolicy, updatePolicy } from "./breaker.sql.ts";

const policyOf = (row: PolicyRow): Policy => ({
  mode: row.mode,
  killedMs: row.killed_ms,
  pausesPerDay: row.pauses_per_day,
  pausedShare: row.paused_share,
  autoResume: row.auto_resume,
  protected: row.protected,
  hasEndpoint: row.endpoint !== null && row.secret_sealed !== null,
});

/** Whoever holds it is the only one who changes breakers and actions of the workspace until the transaction ends. */
export async function holdPolicy(sql: Sql, workspaceId: number): Promise<Policy> {
  await sql.rows(ensurePolicy, [workspaceId]);
  const [row] = await sql.rows<PolicyRow>(lockPolicy, [workspaceId]);
  return row === undefined ? usualPolicy : policyOf(row);
}

/** Where actions go, and the secret that signs them; null where nothing is set. */
export interface Endpoint {
  readonly url: string;
  readonly secret: string;
}

export async function readEndpoint(workspaceId: number): Promise<Endpoint | null> {
  const { record, vault } = platform();
  const [row] = await record.rows<PolicyRow>(selectPolicy, [workspaceId]);
  if (row === undefined || row.endpoint === null || row.secret_sealed === null) return null;
  return { url: row.endpoint, secret: vault.unsealOwn(Buffer.from(row.secret_sealed, "base64")) };
}

/** Asked before each call that goes out, and while it is under way. */
export async function isKilled(workspaceId: number): Promise<boolean> {
  const [row] = await platform().record.rows<PolicyRow>(selectPolicy, [workspaceId]);
  return row !== undefined && row.killed_ms !== null;
}

/** The policy as people see it: everything but the secret. */
export interface ShownPolicy extends Policy {
  readonly endpoint: string | null;
  readonly hasSecret: boolean;
}

export async function readPolicy(workspaceId: number): Promise<ShownPolicy> {
  const [row] = await platform().record.rows<PolicyRow>(selectPolicy, [workspaceId]);
  if (row === undefined) return { ...usualPolicy, endpoint: null, hasSecret: false };
  return { ...policyOf(row), endpoint: row.endpoint, hasSecret: row.secret_sealed !== null };
}

/** What is left out stays. Returns the names of what was changed. */
export async function storePolicy(workspaceId: number, input: PolicyInput): Promise<{ readonly changed: string[] }> {
  return platform().record.transaction(async (sql) => {
    await holdPolicy(sql, workspaceId);
    const [row] = await sql.rows<PolicyRow>(selectPolicy, [workspaceId]);
    if (row === undefined) throw new Error("The policy was locked a moment ago.");
    const sealed = sealedSecret(row, input);
    const before = shapeOf(row);
    const given = Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined));
    const next = { ...before, ...given };
    const { mode, pausesPerDay, pausedShare, autoResume, protected: kept, endpoint } = next;
    const values = [mode, pausesPerDay, pausedShare, autoResume, JSON.stringify(kept), endpoint, sealed];
    await sql.rows(updatePolicy, [workspaceId, ...values]);
    const changed = Object.entries(given).filter(
      ([name, value]) => JSON.stringify(Reflect.get(before, name)) !== JSON.stringify(value),
    );
    return { changed: changed.map(([name]) => name) };
  });
}

const shapeOf = (row: PolicyRow) => ({
  mode: row.mode,
  pausesPerDay: row.pauses_per_day,
  pausedShare: row.paused_share,
  autoResume: row.auto_resume,
  protected: row.protected,
  endpoint: row.endpoint,
});

/** A secret is for one address: another address needs its own. */
function sealedSecret(row: PolicyRow, { endpoint, secret }: PolicyInput): string | null {
  if (secret !== undefined) return platform().vault.sealOwn(secret).toString("base64");
  const moves = endpoint !== undefined && endpoint !== null && endpoint !== row.endpoint;
  if (moves) throw new Refusal("invalid", "secret: a new endpoint needs its secret along with it.");
  return endpoint === null ? null : row.secret_sealed;
}
