/** Keeps disputes: decided in words, signed by both teams. */
import "server-only";
import { Refusal } from "#domain/base/refusal.ts";
import {
  type Dispute,
  type DisputeChange,
  disputeCode,
  type Signature,
  type SignInput,
} from "#domain/reconciliation/dispute.ts";
import { signersAfter, statusAfter } from "#domain/reconciliation/signing.ts";
import type { Sql } from "#platform/record/record.ts";
import { platform } from "#platform/slot.ts";
import { lockAgreements } from "./definitions.sql.ts";
import { type DisputeRow, readDisputeRow, readDisputeRows, readMembersAmong, saveDispute } from "./disputes.sql.ts";
import { readDefinitionOf } from "./keep-definitions.ts";
import { disputeOf } from "./stored-dispute.ts";

export async function readDisputesOf(
  workspaceId: number,
  { status, limit }: { readonly status?: string | undefined; readonly limit: number },
): Promise<Dispute[]> {
  const rows = await platform().record.rows<DisputeRow>(readDisputeRows, [workspaceId, status ?? null, limit]);
  return rows.map(disputeOf);
}

export async function readDisputeOf(sql: Sql, workspaceId: number, disputeId: number): Promise<Dispute> {
  const [row] = await sql.rows<DisputeRow>(readDisputeRow, [workspaceId, disputeId]);
  if (row === undefined) throw new Refusal("unknown", "There is no such dispute.");
  return disputeOf(row);
}

/** Another decision, title or tolerance is another thing to sign. Refuses (conflict) an older revision, and one that is agreed. */
export function storeDisputeChange(
  workspaceId: number,
  { disputeId, revision, ...wanted }: DisputeChange,
  by: string,
): Promise<Dispute> {
  return changing(workspaceId, disputeId, revision, async (sql, before) => {
    const decides = wanted.decision !== undefined || wanted.definitionId !== undefined;
    const binds = decides || wanted.title !== undefined || wanted.tolerance !== undefined;
    if (binds && before.status === "agreed")
      throw new Refusal("conflict", `${disputeCode(disputeId)} is agreed and signed: open another one to change it.`);
    if (wanted.definitionVersion !== undefined && wanted.definitionId == null)
      throw new Refusal("invalid", "definitionVersion: say of which definition.");
    const chosen = wanted.definitionId === undefined ? before.chosen : await chosenIn(sql, workspaceId, wanted);
    if (wanted.ownerIds !== undefined) await refuseStrangers(sql, workspaceId, wanted.ownerIds);
    const decision = wanted.decision ?? before.decision;
    if (decides && decision === null) throw new Refusal("invalid", "decision: say in words what counts from now on.");
    const next: Dispute = {
      ...before,
      title: wanted.title ?? before.title,
      owners: (wanted.ownerIds ?? before.owners.map(({ id }) => id)).map((id) => ({ id, name: "" })),
      decision,
      definitionId: chosen?.id ?? null,
      chosen,
      tolerance: wanted.tolerance ?? before.tolerance,
      ...(decides ? { decidedBy: by, decidedAt: new Date(platform().now()).toISOString() } : {}),
      ...(binds ? { signatures: [] } : {}),
    };
    await save(sql, { ...next, status: statusAfter(next) });
  });
}

/** In the edition that was looked at, or the newest. Refuses (conflict) one that was deleted. */
async function chosenIn(
  sql: Sql,
  workspaceId: number,
  { definitionId, definitionVersion }: Pick<DisputeChange, "definitionId" | "definitionVersion">,
): Promise<Dispute["chosen"]> {
  if (definitionId == null) return null;
  const { id, version, name, removed } = await readDefinitionOf(sql, workspaceId, definitionId, definitionVersion);
  if (removed) throw new Refusal("conflict", "This definition was deleted.");
  return { id, version, name };
}

export interface Signer {
  readonly id: number;
  readonly name: string;
  readonly role: string;
}

/** Refuses (forbidden) who does not belong to the team, (conflict) what is not decided or signed already. */
export function storeSignature(
  workspaceId: number,
  { disputeId, revision, team }: SignInput,
  signer: Signer,
): Promise<Dispute> {
  return changing(workspaceId, disputeId, revision, async (sql, before) => {
    const at = new Date(platform().now()).toISOString();
    const signatures = signersAfter(before, team, signer, at);
    const next: Dispute = { ...before, signatures };
    await save(sql, { ...next, status: statusAfter(next) });
  });
}

function changing(
  workspaceId: number,
  disputeId: number,
  revision: number,
  run: (sql: Sql, before: Dispute) => Promise<void>,
): Promise<Dispute> {
  return platform().record.transaction(async (sql) => {
    await sql.rows(lockAgreements, [workspaceId]);
    const before = await readDisputeOf(sql, workspaceId, disputeId);
    if (before.revision !== revision)
      throw new Refusal("conflict", `Somebody changed ${disputeCode(disputeId)} meanwhile: look again.`);
    await run(sql, before);
    return readDisputeOf(sql, workspaceId, disputeId);
  });
}

async function refuseStrangers(sql: Sql, workspaceId: number, ids: readonly number[]): Promise<void> {
  const found = await sql.rows<{ id: number }>(readMembersAmong, [workspaceId, ids]);
  if (new Set(ids).size !== found.length)
    throw new Refusal("invalid", "ownerIds: nobody of this workspace has one of these ids.");
}

async function save(sql: Sql, dispute: Dispute): Promise<void> {
  const { id, title, status, owners, decision, chosen, decidedBy, decidedAt, signatures, tolerance } = dispute;
  const decidedMs = decidedAt === null ? null : Date.parse(decidedAt);
  const who = JSON.stringify(owners.map((owner) => owner.id));
  const signed = JSON.stringify(signatures satisfies readonly Signature[]);
  await sql.rows(saveDispute, [
    ...[id, title, status, who, decision, chosen?.id ?? null, decidedBy, decidedMs, signed, tolerance],
    chosen?.version ?? null,
  ]);
}
