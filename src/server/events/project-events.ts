/**
 * One pass of the projector: a range of the record, folded and sent to the columns, then acknowledged. A pass that
 * was cut off is done again over the same range: the same lines under the same token change nothing a second time.
 */
import "server-only";
import { createHash } from "node:crypto";
import { setImmediate } from "node:timers/promises";
import type { Sql } from "#platform/record/record.ts";
import type { Platform } from "#platform/slot.ts";
import { dirtyHours } from "./dirty-hours.ts";
import { foldRange, personName, type Timelines } from "./fold-people.ts";
import { feedColumns, feedLine } from "./journey-line.ts";
import {
  acknowledge,
  markDirty,
  markPersons,
  readLag,
  readPlace,
  readRange,
  saveIdentities,
  setPending,
} from "./projection.sql.ts";
import { insertQuarantined } from "./record-events.sql.ts";
import type { EventRow } from "./record-rows.ts";
import { resolveIdentities } from "./resolve-identities.ts";
import { readWorkspaceFacts } from "./workspace-facts.ts";

export interface Pass {
  readonly events: number;
  /** True when more events may be waiting. */
  readonly more: boolean;
}

/** Rows of the record that are read at once. */
const pieceEvents = 250;

/** Projects at most `most` events; `timelines` remembers people between passes and must be emptied when a pass fails. */
export async function projectEvents(platform: Platform, timelines: Timelines, most: number): Promise<Pass> {
  const { record, columns } = platform;
  const [place] = await record.rows<{ acked_id: string; pending_id: string; epoch: number }>(readPlace);
  const ackedId = Number(place?.acked_id ?? 0);
  const pendingId = Number(place?.pending_id ?? 0);
  const unfinished = pendingId > ackedId;
  const rows = await readPieces(record, ackedId, unfinished ? 1_000_000 : most, unfinished ? pendingId : null);
  const to = Number(rows.at(-1)?.id ?? ackedId);
  if (rows.length === 0) return { events: 0, more: false };
  if (!unfinished) await record.rows(setPending, [to]);
  const facts = await readWorkspaceFacts(record);
  const resolution = await resolveIdentities(record, rows);
  const { folded, marked } = await foldRange(record, { rows, ackedId, facts, resolution }, timelines);
  const lines = folded.flatMap(({ workspaceId, person, steps }) =>
    steps.map((step) => feedLine(workspaceId, person, step)),
  );
  await columns.insert(`feed (${feedColumns})`, lines, `${place?.epoch}-${ackedId}-${to}`);
  await record.transaction(async (sql) => {
    if (resolution.changed.length > 0) await sql.rows(saveIdentities, [JSON.stringify(resolution.changed)]);
    if (resolution.refused.length > 0)
      await sql.rows(insertQuarantined, [JSON.stringify(resolution.refused.map(refusedRow(platform)))]);
    const persons = marked.map(({ workspaceId, person }) => ({ w: workspaceId, p: person }));
    if (persons.length > 0) await sql.rows(markPersons, [JSON.stringify(persons)]);
    await sql.rows(markDirty, [JSON.stringify(dirtyHours(folded))]);
    await sql.rows(acknowledge, [to]);
  });
  for (const one of folded) timelines.set(personName(one), one.timeline);
  return { events: rows.length, more: rows.length >= most || unfinished };
}

/** In pieces: whoever sends events meanwhile waits for one of them, and not for the whole range. */
async function readPieces(record: Sql, after: number, most: number, through: number | null): Promise<EventRow[]> {
  const rows: EventRow[] = [];
  for (;;) {
    const wanted = Math.min(pieceEvents, most - rows.length);
    const piece = await record.rows<EventRow>(readRange, [rows.at(-1)?.id ?? after, wanted, through]);
    rows.push(...piece);
    if (piece.length < wanted || rows.length >= most) return rows;
    await setImmediate();
  }
}

/** Events committed and not yet in the columns. */
export async function readProjectorLag(record: Sql): Promise<number> {
  const [row] = await record.rows<{ lag: string }>(readLag);
  return Number(row?.lag ?? 0);
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
