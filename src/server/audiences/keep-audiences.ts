/** Reads and keeps audiences; each change is one transaction, with one writer per workspace. */
import "server-only";
import type { WorkspaceRef } from "#domain/access/workspace.ts";
import {
  type Audience,
  AudienceDefinition,
  type AudienceInput,
  mostAudiences,
  restorableMs,
} from "#domain/audiences/audience.ts";
import { Refusal } from "#domain/base/refusal.ts";
import type { Sql } from "#platform/record/record.ts";
import { platform } from "#platform/slot.ts";
import {
  type AudienceRow,
  addAudience,
  countAudiences,
  lockAudiences,
  markRemoved,
  purgeAudiences,
  readAudience,
  readAudiences,
  saveSize,
} from "./audiences.sql.ts";
import { countPeople } from "./count-people.ts";

export async function readAudiencesOf(workspaceId: number): Promise<Audience[]> {
  return (await platform().record.rows<AudienceRow>(readAudiences, [workspaceId])).map(audienceOf);
}

/** Counted first, so that no audience is without a size. Refuses (conflict) a name that is given, (limit) one too many. */
export async function storeAudience(
  workspace: WorkspaceRef,
  { name, definition }: AudienceInput,
  userId: number | null,
): Promise<Audience> {
  await refuseNameAndNumber(platform().record, workspace.id, name);
  const countedAt = platform().now();
  const size = await countPeople(workspace, definition);
  return changing(workspace.id, async (sql) => {
    await refuseNameAndNumber(sql, workspace.id, name);
    const values = [workspace.id, name, JSON.stringify(definition), size, countedAt, userId];
    const [added] = await sql.rows<{ id: number }>(addAudience, values);
    return audienceOf(await rowOf(sql, workspace.id, added?.id ?? 0));
  });
}

/** Counts again by the definition as it was saved. */
export async function recountAudienceOf(
  workspace: WorkspaceRef,
  audienceId: number,
): Promise<{ before: number; audience: Audience }> {
  const { record, now } = platform();
  const { definition, size: before } = audienceOf(await rowOf(record, workspace.id, audienceId));
  if (definition === null)
    throw new Refusal("conflict", "This audience was saved by an earlier War Room and cannot be counted again.");
  const countedAt = now();
  const size = await countPeople(workspace, definition);
  await record.rows(saveSize, [workspace.id, audienceId, size, countedAt]);
  return { before, audience: audienceOf(await rowOf(record, workspace.id, audienceId)) };
}

export function removeAudienceOf(workspaceId: number, audienceId: number): Promise<Audience> {
  return changing(workspaceId, async (sql) => {
    const row = await rowOf(sql, workspaceId, audienceId);
    await sql.rows(markRemoved, [workspaceId, audienceId, platform().now()]);
    return audienceOf(row);
  });
}

/** Takes a deletion of the last day back. */
export function restoreAudienceOf(workspaceId: number, audienceId: number): Promise<Audience> {
  return changing(workspaceId, async (sql) => {
    const row = await rowOf(sql, workspaceId, audienceId, true);
    await refuseNameAndNumber(sql, workspaceId, row.name);
    await sql.rows(markRemoved, [workspaceId, audienceId, null]);
    return audienceOf(row);
  });
}

function changing<Answer>(workspaceId: number, run: (sql: Sql) => Promise<Answer>): Promise<Answer> {
  const { record, now } = platform();
  return record.transaction(async (sql) => {
    await sql.rows(lockAudiences, [workspaceId]);
    await sql.rows(purgeAudiences, [workspaceId, now() - restorableMs]);
    return run(sql);
  });
}

async function rowOf(sql: Sql, workspaceId: number, audienceId: number, removed = false): Promise<AudienceRow> {
  const [row] = await sql.rows<AudienceRow>(readAudience, [workspaceId, audienceId, removed]);
  if (row === undefined) throw new Refusal("unknown", "There is no such audience.");
  return row;
}

async function refuseNameAndNumber(sql: Sql, workspaceId: number, name: string): Promise<void> {
  const [found] = await sql.rows<{ audiences: number; taken: boolean }>(countAudiences, [workspaceId, name]);
  if (found?.taken === true) throw new Refusal("conflict", `There is already an audience “${name}”.`);
  if ((found?.audiences ?? 0) >= mostAudiences)
    throw new Refusal("limit", `The workspace keeps ${mostAudiences} audiences already: delete one first.`);
}

const iso = (ms: string) => new Date(Number(ms)).toISOString();

function audienceOf({ id, name, definition, size, counted_ms, created_ms, created_by }: AudienceRow): Audience {
  return {
    id,
    name,
    definition: AudienceDefinition.safeParse(definition).data ?? null,
    size,
    countedAt: iso(counted_ms),
    createdAt: iso(created_ms),
    createdBy: created_by,
  };
}
