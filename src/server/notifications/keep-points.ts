/** Reads and keeps contact points; each change is one transaction, with one writer per workspace. */
import "server-only";
import type { Locale } from "#domain/base/locale.ts";
import type { Issue } from "#domain/base/refusal.ts";
import { Refusal } from "#domain/base/refusal.ts";
import {
  type ContactPoint,
  misfit,
  mostPoints,
  type PointChange,
  type PointInput,
  type PointKind,
  pointKinds,
  Routing,
} from "#domain/notifications/contact-point.ts";
import type { Sql } from "#platform/record/record.ts";
import { platform } from "#platform/slot.ts";
import { hintOf, type PointAddress, refuseUnreachable, sealAddress, unsealAddress } from "./point-address.ts";
import {
  addPoint,
  changePoint,
  lockPoints,
  type PointRow,
  readPointRow,
  readPointRows,
  removePoint,
} from "./points.sql.ts";
import { newWebhookSecret } from "./signatures.ts";

export async function readPoints(workspaceId: number): Promise<ContactPoint[]> {
  return (await platform().record.rows<PointRow>(readPointRows, [workspaceId])).map(pointOf);
}

/** `secret`: of a webhook that brought none; it is shown this one time. */
export async function storePoint(
  workspaceId: number,
  input: PointInput,
): Promise<{ point: ContactPoint; secret: string | null }> {
  if (input.url !== undefined) await refuseUnreachable(input.url);
  const made = input.kind === "webhook" && input.secret === undefined ? newWebhookSecret() : null;
  const address = { ...given(input), ...(made === null ? {} : { secret: made }), people: input.people };
  return changing(workspaceId, async (sql) => {
    const rows = await sql.rows<PointRow>(readPointRows, [workspaceId]);
    if (rows.length >= mostPoints)
      throw new Refusal("limit", `There are ${mostPoints} contact points: delete one first.`);
    refuseName(rows, input.name);
    const { name, kind, locale, enabled } = input;
    const values = [name, kind, sealAddress(address), hintOf(kind, address), locale, JSON.stringify(input.routing)];
    const [row] = await sql.rows<PointRow>(addPoint, [workspaceId, ...values, enabled, platform().now()]);
    return { point: pointOf(found(row)), secret: made };
  });
}

export async function storePointChange(
  workspaceId: number,
  change: PointChange,
): Promise<{ before: ContactPoint; point: ContactPoint }> {
  if (change.url !== undefined) await refuseUnreachable(change.url);
  return changing(workspaceId, async (sql) => {
    const row = await rowOf(sql, workspaceId, change.pointId);
    const kind = kindOf(row);
    refuseMisfit(misfit(kind, change));
    const { name = row.name, locale = row.locale, enabled = row.enabled, routing = row.routing } = change;
    if (name !== row.name) refuseName(await sql.rows<PointRow>(readPointRows, [workspaceId]), name);
    const kept = unsealAddress(row.sealed);
    const address: PointAddress = { ...kept, ...given(change), people: change.people ?? kept.people };
    const values = [name, sealAddress(address), hintOf(kind, address), locale, JSON.stringify(routing), enabled];
    const [after] = await sql.rows<PointRow>(changePoint, [row.id, ...values]);
    return { before: pointOf(row), point: pointOf(found(after)) };
  });
}

export function removePointOf(workspaceId: number, pointId: number): Promise<ContactPoint> {
  return changing(workspaceId, async (sql) => {
    const row = await rowOf(sql, workspaceId, pointId);
    await sql.rows(removePoint, [row.id, platform().now()]);
    return pointOf(row);
  });
}

function changing<Answer>(workspaceId: number, run: (sql: Sql) => Promise<Answer>): Promise<Answer> {
  return platform().record.transaction(async (sql) => {
    await sql.rows(lockPoints, [workspaceId]);
    return run(sql);
  });
}

export async function rowOf(sql: Sql, workspaceId: number, pointId: number): Promise<PointRow> {
  return found((await sql.rows<PointRow>(readPointRow, [workspaceId, pointId]))[0]);
}

function found(row: PointRow | undefined): PointRow {
  if (row === undefined) throw new Refusal("unknown", "There is no such contact point.");
  return row;
}

function refuseName(rows: readonly PointRow[], name: string): void {
  if (rows.some((row) => row.name === name))
    throw new Refusal("conflict", `There is already a contact point “${name}”.`);
}

function refuseMisfit(issue: Issue | null): void {
  if (issue !== null) throw new Refusal("invalid", `${issue.path}: ${issue.message}`, [issue]);
}

/** What was sent of an address. */
function given({ url, address, secret }: Pick<PointInput, "url" | "address" | "secret">) {
  return {
    ...(url === undefined ? {} : { url }),
    ...(address === undefined ? {} : { address }),
    ...(secret === undefined ? {} : { secret }),
  };
}

export const kindOf = ({ kind }: Pick<PointRow, "kind">): PointKind =>
  pointKinds.find((one) => one === kind) ?? "webhook";

export function pointOf(row: PointRow): ContactPoint {
  const { secret, people } = unsealAddress(row.sealed);
  const locale: Locale = row.locale === "zh-CN" ? "zh-CN" : "en";
  const { id, name, hint, enabled, failures } = row;
  const about = { id, name, kind: kindOf(row), hint, signed: secret !== undefined, locale, people, enabled, failures };
  return { ...about, routing: Routing.parse(row.routing), createdAt: new Date(row.created_ms).toISOString() };
}
