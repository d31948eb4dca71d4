/** Opens a dispute about a gap that is too large, with the figures and steps of its day. */
import "server-only";
import type { WorkspaceRef } from "#domain/access/workspace.ts";
import { Refusal } from "#domain/base/refusal.ts";
import { type Dispute, type DisputeInput, disputeCode } from "#domain/reconciliation/dispute.ts";
import type { Sql } from "#platform/record/record.ts";
import { platform } from "#platform/slot.ts";
import { enqueue } from "#server/outbox/enqueue.ts";
import { lockAgreements } from "./definitions.sql.ts";
import { addDispute, findOpenDispute } from "./disputes.sql.ts";
import { readDefinitionOf } from "./keep-definitions.ts";
import { readDisputeOf } from "./keep-disputes.ts";
import { type MeasuredGap, measureGap } from "./measure-gap.ts";
import type { Side } from "./read-side.ts";

/** Refuses (invalid) a gap that is no dispute, (conflict) a second one about the same two. */
export async function openDispute(
  workspace: WorkspaceRef,
  input: DisputeInput,
  by: string,
  signal: AbortSignal,
): Promise<Dispute> {
  const gap = await measureGap(workspace, input, signal);
  return platform().record.transaction(async (sql) => {
    await sql.rows(lockAgreements, [workspace.id]);
    const pair = [JSON.stringify(gap.a.asked), JSON.stringify(gap.b.asked)];
    const [other] = await sql.rows<{ id: number }>(findOpenDispute, [workspace.id, ...pair]);
    if (other !== undefined)
      throw new Refusal("conflict", `${disputeCode(other.id)} is open about the same two: work on that one.`);
    return storeDispute(sql, workspace.id, gap, { title: input.title, by });
  });
}

/** The dispute with the figures and steps of its day; those whose definitions they are get a notice. */
export async function storeDispute(
  sql: Sql,
  workspaceId: number,
  { a, b, span, answer, gap, share, residual }: MeasuredGap,
  { title, by }: { readonly title: string; readonly by: string },
): Promise<Dispute> {
  const sides = [a, b].map((side, i) => {
    const value = i === 0 ? answer.a.value : answer.b.value;
    return JSON.stringify({ side: side.asked, name: nameOf(side), value });
  });
  const steps = JSON.stringify(answer.steps.map(({ axis, kind, delta }) => ({ axis, kind, delta })));
  const owners = JSON.stringify(await ownersOf(sql, workspaceId, [a, b]));
  const named = title === "" ? `${nameOf(a)} – ${nameOf(b)}` : title;
  const figures = [answer.unit, gap, share, residual, steps, owners];
  const what = [workspaceId, named, span.from, span.to, ...sides, ...figures, by, platform().now()];
  const [added] = await sql.rows<{ id: number }>(addDispute, what);
  const disputeId = added?.id ?? 0;
  await enqueue(sql, workspaceId, "dispute.opened", { disputeId });
  return readDisputeOf(sql, workspaceId, disputeId);
}

const nameOf = ({ name, figure }: Side): string => name || (figure === null ? "?" : String(figure));

async function ownersOf(sql: Sql, workspaceId: number, sides: readonly Side[]): Promise<number[]> {
  const owners: number[] = [];
  for (const { definition } of sides) {
    if (definition === null) continue;
    const { owner } = await readDefinitionOf(sql, workspaceId, definition.id, definition.version);
    if (owner !== null && !owners.includes(owner.id)) owners.push(owner.id);
  }
  return owners;
}
