/** Reads and keeps definitions: each change makes a new version, and the old ones stay. */
import "server-only";
import { Refusal } from "#domain/base/refusal.ts";
import { Axes, measures } from "#domain/reconciliation/definition.ts";
import {
  type DefinitionChange,
  type DefinitionDetail,
  DefinitionInput,
  type StoredDefinition,
  teams,
} from "#domain/reconciliation/stored-definition.ts";
import type { Sql } from "#platform/record/record.ts";
import { platform } from "#platform/slot.ts";
import {
  addDefinition,
  addDefinitionVersion,
  changeDefinition,
  countDefinitions,
  type DefinitionRow,
  findDefinitionName,
  findMember,
  lockAgreements,
  readDefinitionRow,
  readDefinitionRows,
  readVersionRows,
  removeDefinitionRow,
} from "./definitions.sql.ts";

const mostDefinitions = 200;

export async function readDefinitionsOf(
  workspaceId: number,
  { measure, limit }: { readonly measure?: string | undefined; readonly limit: number },
): Promise<StoredDefinition[]> {
  const rows = await platform().record.rows<DefinitionRow>(readDefinitionRows, [workspaceId, measure ?? null, limit]);
  return rows.map(definitionOf);
}

/** In a certain version, or the newest. */
export async function readDefinitionOf(
  sql: Sql,
  workspaceId: number,
  definitionId: number,
  version: number | null = null,
): Promise<StoredDefinition> {
  const [row] = await sql.rows<DefinitionRow>(readDefinitionRow, [workspaceId, definitionId, version]);
  if (row === undefined) throw new Refusal("unknown", "There is no such definition.");
  return definitionOf(row);
}

export async function readDetailOf(workspaceId: number, definitionId: number): Promise<DefinitionDetail> {
  const { record } = platform();
  const versions = await record.rows<DefinitionRow>(readVersionRows, [workspaceId, definitionId]);
  const [newest] = versions;
  if (newest === undefined) throw new Refusal("unknown", "There is no such definition.");
  return { definition: definitionOf(newest), versions: versions.map(definitionOf) };
}

/** Refuses (conflict) a name that is taken, (limit) one too many. */
export function storeDefinition(workspaceId: number, input: DefinitionInput, by: string): Promise<StoredDefinition> {
  return platform().record.transaction(async (sql) => {
    await sql.rows(lockAgreements, [workspaceId]);
    await refuseNameAndOwner(sql, workspaceId, input, null);
    const [count] = await sql.rows<{ definitions: number }>(countDefinitions, [workspaceId]);
    if ((count?.definitions ?? 0) >= mostDefinitions)
      throw new Refusal("limit", `The workspace keeps ${mostDefinitions} definitions already: delete one first.`);
    const [added] = await sql.rows<{ id: number }>(addDefinition, [workspaceId, input.name]);
    const id = added?.id ?? 0;
    await sql.rows(addDefinitionVersion, versionValues(id, 1, input, by));
    return readDefinitionOf(sql, workspaceId, id);
  });
}

export interface ChangedDefinition {
  readonly definition: StoredDefinition;
  /** false: it said so already. */
  readonly changed: boolean;
}

/** Refuses (conflict) a change to a version that is not the newest, and says who changed it. */
export function storeDefinitionChange(
  workspaceId: number,
  { definitionId, revision, ...wanted }: DefinitionChange,
  by: string,
): Promise<ChangedDefinition> {
  return platform().record.transaction(async (sql) => {
    await sql.rows(lockAgreements, [workspaceId]);
    const before = await readDefinitionOf(sql, workspaceId, definitionId);
    if (before.removed) throw new Refusal("unknown", "There is no such definition.");
    if (before.revision !== revision) {
      const whose = `${before.changedBy} made version ${before.revision} of “${before.name}” meanwhile: look again.`;
      throw new Refusal("conflict", whose);
    }
    const { name, note, team, owner, measure, reported, axes } = before;
    const was = { name, note, team, ownerId: owner?.id ?? null, measure, reported, axes };
    const input = DefinitionInput.safeParse({ ...was, ...wanted });
    if (!input.success) throw new Refusal("invalid", input.error.issues[0]?.message ?? "The definition is not valid.");
    if (JSON.stringify(input.data) === JSON.stringify(DefinitionInput.parse(was)))
      return { definition: before, changed: false };
    await refuseNameAndOwner(sql, workspaceId, input.data, definitionId);
    await sql.rows(addDefinitionVersion, versionValues(definitionId, revision + 1, input.data, by));
    await sql.rows(changeDefinition, [definitionId, revision + 1, input.data.name]);
    return { definition: await readDefinitionOf(sql, workspaceId, definitionId), changed: true };
  });
}

/** What refers to it, such as a dispute, still finds it. */
export async function removeDefinitionOf(workspaceId: number, definitionId: number): Promise<StoredDefinition> {
  const { record, now } = platform();
  const before = await readDefinitionOf(record, workspaceId, definitionId);
  if (before.removed) throw new Refusal("unknown", "There is no such definition.");
  await record.rows(removeDefinitionRow, [workspaceId, definitionId, now()]);
  return before;
}

function versionValues(id: number, version: number, input: DefinitionInput, by: string): unknown[] {
  const { name, note, team, ownerId, measure, reported, axes } = input;
  const json = (value: unknown) => (value === null ? null : JSON.stringify(value));
  return [id, version, name, note, team, ownerId, measure, json(reported), json(axes), by, platform().now()];
}

async function refuseNameAndOwner(
  sql: Sql,
  workspaceId: number,
  { name, ownerId }: DefinitionInput,
  self: number | null,
): Promise<void> {
  const [taken] = await sql.rows(findDefinitionName, [workspaceId, name, self]);
  if (taken !== undefined) throw new Refusal("conflict", `There is already a definition “${name}”.`);
  if (ownerId === null) return;
  const [member] = await sql.rows(findMember, [workspaceId, ownerId]);
  if (member === undefined) throw new Refusal("invalid", "ownerId: nobody of this workspace has that id.");
}

function definitionOf(row: DefinitionRow): StoredDefinition {
  const { id, version, newest: revision, name, note, removed } = row;
  const axes = row.axes === null ? null : Axes.parse(row.axes);
  return {
    ...{ id, version, revision, name, note, removed, axes },
    team: teams.find((team) => team === row.team) ?? null,
    owner: row.owner_id === null ? null : { id: row.owner_id, name: row.owner ?? "" },
    measure: measures.find((measure) => measure === row.measure) ?? "conversions",
    reported: row.reported as StoredDefinition["reported"],
    changedAt: new Date(Number(row.changed_ms)).toISOString(),
    changedBy: row.changed_by,
  };
}
