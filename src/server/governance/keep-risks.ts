/** Reads and keeps the risk register; each change is one transaction, with one writer per workspace. */
import "server-only";
import type { WorkspaceRef } from "#domain/access/workspace.ts";
import { localDate } from "#domain/base/local-time.ts";
import { Refusal } from "#domain/base/refusal.ts";
import {
  isOverdue,
  mostRisks,
  quarterLater,
  type Review,
  type ReviewInput,
  type Risk,
  type RiskChange,
  type RiskInput,
  riskStatuses,
} from "#domain/governance/risk.ts";
import type { Sql } from "#platform/record/record.ts";
import { platform } from "#platform/slot.ts";
import {
  addReview,
  addRisk,
  findMember,
  findPlaybook,
  lockRisks,
  markRiskRemoved,
  type ReviewRow,
  type RiskRow,
  readReviews,
  readRisk,
  readRisks,
  saveRisk,
} from "./risks.sql.ts";

const iso = (ms: number) => new Date(ms).toISOString();
const todayOf = ({ timezone }: WorkspaceRef) => localDate(platform().now(), timezone);

export async function readRisksOf(workspace: WorkspaceRef): Promise<Risk[]> {
  return told(workspace, await platform().record.rows<RiskRow>(readRisks, [workspace.id]));
}

export async function readRiskOf(workspace: WorkspaceRef, riskId: number): Promise<Risk> {
  const [risk] = await told(workspace, [await rowOf(platform().record, workspace.id, riskId)]);
  if (risk === undefined) throw new Refusal("unknown", "There is no such risk.");
  return risk;
}

/** Refuses (limit) one too many. */
export async function storeRisk(workspace: WorkspaceRef, input: RiskInput, by: string): Promise<Risk> {
  const id = await changing(workspace.id, async (sql) => {
    await refuseFull(sql, workspace.id);
    const reviewDue = input.reviewDue ?? quarterLater(todayOf(workspace));
    await refuse(sql, workspace.id, input);
    const [row] = await sql.rows<{ id: number }>(addRisk, [
      workspace.id,
      ...valuesOf({ ...input, reviewDue }),
      by,
      platform().now(),
    ]);
    return row?.id ?? 0;
  });
  return readRiskOf(workspace, id);
}

/** Refuses (conflict) a change to an older revision, and says who was faster. */
export async function changeRiskOf(
  workspace: WorkspaceRef,
  { riskId, revision, ...wanted }: RiskChange,
  by: string,
): Promise<Risk> {
  await changing(workspace.id, async (sql) => {
    const row = await newestOf(sql, workspace.id, riskId, revision);
    const given = Object.fromEntries(Object.entries(wanted).filter(([, value]) => value !== undefined));
    const after = { ...factsOf(row), ...given };
    await refuse(sql, workspace.id, after);
    await sql.rows(saveRisk, [riskId, ...valuesOf(after), by, platform().now(), after.status]);
  });
  return readRiskOf(workspace, riskId);
}

/** Keeps the look that was taken; the next is due a quarter from today. */
export async function reviewRiskOf(
  workspace: WorkspaceRef,
  { riskId, revision, likelihood, impact, note }: ReviewInput,
  by: string,
): Promise<Risk> {
  await changing(workspace.id, async (sql) => {
    const row = await newestOf(sql, workspace.id, riskId, revision);
    const now = platform().now();
    const after = { ...factsOf(row), likelihood, impact, reviewDue: quarterLater(todayOf(workspace)) };
    await sql.rows(saveRisk, [riskId, ...valuesOf(after), by, now, after.status]);
    await sql.rows(addReview, [riskId, now, by, likelihood, impact, note]);
  });
  return readRiskOf(workspace, riskId);
}

export async function removeRiskOf(workspace: WorkspaceRef, riskId: number): Promise<Risk> {
  const risk = await readRiskOf(workspace, riskId);
  await changing(workspace.id, (sql) => sql.rows(markRiskRemoved, [workspace.id, riskId, platform().now()]));
  return risk;
}

/** Refuses (limit) one too many, as a new one is. */
export async function restoreRiskOf(workspace: WorkspaceRef, riskId: number): Promise<Risk> {
  await changing(workspace.id, async (sql) => {
    await rowOf(sql, workspace.id, riskId, true);
    await refuseFull(sql, workspace.id);
    await sql.rows(markRiskRemoved, [workspace.id, riskId, null]);
  });
  return readRiskOf(workspace, riskId);
}

async function refuseFull(sql: Sql, workspaceId: number): Promise<void> {
  const { length } = await sql.rows(readRisks, [workspaceId]);
  if (length >= mostRisks)
    throw new Refusal("limit", `The register keeps ${mostRisks} risks already: delete one first.`);
}

function changing<Answer>(workspaceId: number, run: (sql: Sql) => Promise<Answer>): Promise<Answer> {
  return platform().record.transaction(async (sql) => {
    await sql.rows(lockRisks, [workspaceId]);
    return run(sql);
  });
}

async function rowOf(sql: Sql, workspaceId: number, riskId: number, removed = false): Promise<RiskRow> {
  const [row] = await sql.rows<RiskRow>(readRisk, [workspaceId, riskId, removed]);
  if (row === undefined) throw new Refusal("unknown", "There is no such risk.");
  return row;
}

async function newestOf(sql: Sql, workspaceId: number, riskId: number, revision: number): Promise<RiskRow> {
  const row = await rowOf(sql, workspaceId, riskId);
  if (revision > row.revision) throw new Refusal("conflict", `There is no revision ${revision} of this risk yet.`);
  if (revision < row.revision)
    throw new Refusal("conflict", `${row.updated_by} changed “${row.title}” meanwhile: look again.`);
  return row;
}

type Facts = Required<Pick<RiskInput, "title" | "cause" | "likelihood" | "impact" | "ownerId" | "mitigation">> & {
  readonly playbookId: number | null;
  readonly reviewDue: string;
};

function factsOf(row: RiskRow): Facts & { readonly status: string } {
  const { title, cause, likelihood, impact, owner_id: ownerId, mitigation, status } = row;
  const { playbook_id: playbookId, review_due: reviewDue } = row;
  return { title, cause, likelihood, impact, ownerId, mitigation, playbookId, reviewDue, status };
}

function valuesOf({ title, cause, likelihood, impact, ownerId, mitigation, playbookId, reviewDue }: Facts): unknown[] {
  return [title, cause, likelihood, impact, ownerId, mitigation, playbookId, reviewDue];
}

async function refuse(
  sql: Sql,
  workspaceId: number,
  { ownerId, playbookId }: Pick<Facts, "ownerId" | "playbookId">,
): Promise<void> {
  const invalid = (path: string, message: string) =>
    new Refusal("invalid", `${path}: ${message}.`, [{ path, message }]);
  if (ownerId !== null && (await sql.rows(findMember, [workspaceId, ownerId])).length === 0)
    throw invalid("ownerId", "nobody of this workspace has that id");
  if (playbookId !== null && (await sql.rows(findPlaybook, [workspaceId, playbookId])).length === 0)
    throw invalid("playbookId", "there is no such playbook");
}

async function told(workspace: WorkspaceRef, rows: readonly RiskRow[]): Promise<Risk[]> {
  const found = await platform().record.rows<ReviewRow>(readReviews, [rows.map(({ id }) => id)]);
  const today = todayOf(workspace);
  return rows.map((row) => ({
    id: row.id,
    title: row.title,
    cause: row.cause,
    likelihood: row.likelihood,
    impact: row.impact,
    owner: row.owner_id === null ? null : { id: row.owner_id, name: row.owner ?? `#${row.owner_id}` },
    mitigation: row.mitigation,
    playbook: row.playbook_id === null || row.playbook === null ? null : { id: row.playbook_id, name: row.playbook },
    status: riskStatuses.find((known) => known === row.status) ?? "open",
    reviewDue: row.review_due,
    overdue: isOverdue(row.status, row.review_due, today),
    reviews: found.filter(({ risk_id }) => risk_id === row.id).map(reviewOf),
    revision: row.revision,
    updatedAt: iso(row.updated_ms),
    updatedBy: row.updated_by,
  }));
}

const reviewOf = ({ at_ms, author, likelihood, impact, note }: ReviewRow): Review => ({
  ...{ at: iso(at_ms), author, likelihood, impact, note },
});
