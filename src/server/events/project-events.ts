/**
 * One pass of the projector: a range of the record, folded and sent to the columns, then acknowledged. A pass that
 * was cut off is done again over the same range: the same lines under the same token change nothing a second time.
 */
import "server-only";
import { createHash } from "node:crypto";
import type { Platform } from "#platform/slot.ts";
import { type Folded, foldPeople, personName, type Timelines } from "./fold-people.ts";
import { journeyColumns, journeyLine } from "./journey-line.ts";
import { acknowledge, markDirty, readPlace, readRange, saveIdentities, setPending } from "./projection.sql.ts";
import { insertQuarantined } from "./record-events.sql.ts";
import type { EventRow } from "./record-rows.ts";
import { type Resolution, resolveIdentities } from "./resolve-identities.ts";
import { readWorkspaceFacts } from "./workspace-facts.ts";

export interface Pass {
  readonly events: number;
  /** True when more events may be waiting. */
  readonly more: boolean;
}

const hourMs = 3_600_000;
const deleteEvents = `
  DELETE FROM journey WHERE workspace = {workspace:UInt32} AND has({persons:Array(UInt64)}, person) AND batch < {batch:UInt64}`;

/** Projects at most `most` events; `timelines` remembers people between passes and must be emptied when a pass fails. */
export async function projectEvents(platform: Platform, timelines: Timelines, most: number): Promise<Pass> {
  const { record, columns } = platform;
  const [place] = await record.rows<{ acked_id: string; pending_id: string; epoch: number }>(readPlace);
  const ackedId = Number(place?.acked_id ?? 0);
  const pendingId = Number(place?.pending_id ?? 0);
  const unfinished = pendingId > ackedId;
  const rows = await record.rows<EventRow>(readRange, [
    ackedId,
    unfinished ? 1_000_000 : most,
    unfinished ? pendingId : null,
  ]);
  const to = Number(rows.at(-1)?.id ?? ackedId);
  if (rows.length === 0) return { events: 0, more: false };
  if (!unfinished) await record.rows(setPending, [to]);
  const facts = await readWorkspaceFacts(record);
  const resolution = await resolveIdentities(record, rows);
  const folded = await foldPeople(record, { rows, ackedId, facts, resolution }, timelines);
  await removeVoid(platform, folded, resolution, to);
  const lines = folded.flatMap(({ workspaceId, person, steps }) =>
    steps.map((step) => journeyLine(workspaceId, person, step, to)),
  );
  await columns.insert(`journey (${journeyColumns})`, lines, `${place?.epoch}-${ackedId}-${to}`);
  await record.transaction(async (sql) => {
    if (resolution.changed.length > 0) await sql.rows(saveIdentities, [JSON.stringify(resolution.changed)]);
    if (resolution.refused.length > 0)
      await sql.rows(insertQuarantined, [JSON.stringify(resolution.refused.map(refusedRow(platform)))]);
    await sql.rows(markDirty, [JSON.stringify(dirtyHours(folded))]);
    await sql.rows(acknowledge, [to]);
  });
  for (const one of folded) timelines.set(personName(one), one.timeline);
  for (const { workspaceId, from } of resolution.merges) timelines.delete(personName({ workspaceId, person: from }));
  return { events: rows.length, more: rows.length >= most || unfinished };
}

/** Lines of people who are folded anew, and of those who count for another now. */
async function removeVoid(
  platform: Platform,
  folded: readonly Folded[],
  resolution: Resolution,
  batch: number,
): Promise<void> {
  const persons = new Map<number, Set<string>>();
  const add = (workspaceId: number, person: string) =>
    persons.set(workspaceId, (persons.get(workspaceId) ?? new Set()).add(person));
  for (const { workspaceId, person, isAnew } of folded) if (isAnew) add(workspaceId, person);
  for (const { workspaceId, from } of resolution.merges) add(workspaceId, from);
  for (const [workspace, set] of persons) {
    await platform.columns.command(deleteEvents, { workspace, persons: [...set].map(BigInt), batch });
  }
}

/** Hours (UTC) whose cells change: those of the steps, and those of the sessions that became engaged by them. */
function dirtyHours(folded: readonly Folded[]): { w: number; h: number }[] {
  const hours = new Map<string, { w: number; h: number }>();
  const add = (w: number, at: number) => {
    const h = Math.floor(at / hourMs) * hourMs;
    hours.set(`${w}:${h}`, { w, h });
  };
  for (const { workspaceId, steps } of folded) {
    for (const { event, session } of steps) {
      add(workspaceId, event.at);
      if (session?.position === 2) add(workspaceId, session.at);
    }
  }
  return [...hours.values()];
}

function refusedRow({ vault }: Platform): (row: EventRow) => object {
  return (row) => {
    const body = JSON.stringify({ kind: row.kind, event: row.id, identity: row.identity, previous: row.previous });
    return {
      workspace_id: row.workspace_id,
      source_id: 0,
      received_ms: row.at,
      code: "merge_refused",
      message: "alias names two users that are already known; both are kept.",
      sha256: createHash("sha256").update(body).digest("hex"),
      bytes: body.length,
      body: vault.sealOwn(body).toString("base64"),
    };
  };
}
