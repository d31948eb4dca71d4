/** Reads and keeps what the score is made of: every version stays as it was. */
import "server-only";
import { Refusal } from "#domain/base/refusal.ts";
import {
  type HealthDefinition,
  standardDefinition,
  Targets,
  Weights,
  type WeightsInput,
} from "#domain/health/definition.ts";
import type { Sql } from "#platform/record/record.ts";
import { platform } from "#platform/slot.ts";
import { addDefinition, type DefinitionRow, lockHealth, readDefinitions } from "./health.sql.ts";

export interface KeptDefinition extends HealthDefinition {
  readonly author: string;
  /** ISO; null for the one that every workspace begins with. */
  readonly at: string | null;
}

const standard: KeptDefinition = { ...standardDefinition, author: "War Room", at: null };

/** The newest first; there is always one. */
export async function readDefinitionsOf(sql: Sql, workspaceId: number): Promise<readonly KeptDefinition[]> {
  const rows = await sql.rows<DefinitionRow>(readDefinitions, [workspaceId]);
  const kept = rows.map(({ version, weights, targets, author, at }) => ({
    version,
    weights: Weights.parse(weights),
    targets: Targets.parse(targets),
    author,
    at: new Date(Number(at)).toISOString(),
  }));
  return kept.some(({ version }) => version === standard.version) ? kept : [...kept, standard];
}

export async function newestDefinition(sql: Sql, workspaceId: number): Promise<KeptDefinition> {
  return (await readDefinitionsOf(sql, workspaceId))[0] ?? standard;
}

/** Writes down the version that a week is about to be frozen by, should it be the one that nobody wrote. */
export async function keepStandard(sql: Sql, workspaceId: number, version: number): Promise<void> {
  if (version !== standard.version) return;
  const { weights, targets } = standard;
  const values = [workspaceId, version, JSON.stringify(weights), JSON.stringify(targets), null, standard.author];
  await sql.rows(addDefinition, [...values, platform().now()]);
}

export interface DefinitionChange {
  readonly before: KeptDefinition;
  readonly definition: KeptDefinition;
}

/** Refuses (conflict) a change to an older version; what says nothing new makes none. */
export function storeWeights(
  workspaceId: number,
  { version, weights, targets }: WeightsInput,
  author: { readonly id: number | null; readonly name: string },
): Promise<DefinitionChange> {
  const { record, now } = platform();
  return record.transaction(async (sql) => {
    await sql.rows(lockHealth, [workspaceId]);
    const before = await newestDefinition(sql, workspaceId);
    if (before.version !== version)
      throw new Refusal("conflict", `${before.author} changed the weights meanwhile: look again.`);
    const wanted = { weights, targets: targets ?? before.targets };
    const same = { weights: before.weights, targets: before.targets };
    if (JSON.stringify(wanted) === JSON.stringify(same)) return { before, definition: before };
    await keepStandard(sql, workspaceId, version);
    const next = [workspaceId, version + 1, JSON.stringify(wanted.weights), JSON.stringify(wanted.targets)];
    await sql.rows(addDefinition, [...next, author.id, author.name, now()]);
    return { before, definition: await newestDefinition(sql, workspaceId) };
  });
}
