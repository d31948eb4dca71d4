/** Drops the columns and projects them again from the record; the figures come out equal, to the cent. */
import "server-only";
import type { Platform } from "#platform/slot.ts";
import { columnsShape, columnTables, createColumns, readLatest, readProjected } from "./columns-schema.sql.ts";
import {
  forgetIdentities,
  forgetMarks,
  forgetRefusals,
  forgetReprojections,
  markAllSpendDirty,
  readReach,
  restart,
} from "./projection.sql.ts";

/** Call while no projector runs. */
export async function rebuildColumns({ record, columns }: Platform): Promise<void> {
  await record.transaction(async (sql) => {
    await sql.rows(restart);
    await sql.rows(forgetIdentities);
    await sql.rows(forgetRefusals);
    await sql.rows(forgetMarks);
    await sql.rows(forgetReprojections);
    await sql.rows(markAllSpendDirty);
  });
  for (const table of columnTables) await columns.command(`DROP TABLE IF EXISTS ${table} SYNC`);
}

/**
 * Makes the tables where they are missing. Columns that were lost, belong to another record or have what the record has
 * not (it was restored from a back-up, or lost its last writes with the power) are projected again.
 */
export async function ensureColumns(platform: Platform): Promise<void> {
  const { record, columns, log } = platform;
  for (const statement of createColumns) await columns.command(statement);
  const [held] = await columns.ask<{ epoch: number; shape: number }>(readProjected);
  const isOurs = held?.shape === columnsShape;
  // Tables of another shape cannot be asked by today's names, and go anyhow.
  const [latest] = isOurs ? await columns.ask<{ event: number; version: number }>(readLatest) : [];
  // Read last: the record knew before whatever the columns have been given.
  const [place] = await record.rows<{ acked_id: string; pending_id: string; epoch: number; version: string }>(
    readReach,
  );
  if (place === undefined) return;
  const { event = 0, version = 0 } = latest ?? {};
  const isAhead = event > Number(place.pending_id) || version > Number(place.version);
  if (isOurs && !isAhead && held.epoch === place.epoch) return;
  if (isAhead || Number(place.acked_id) > 0 || (held?.epoch ?? 0) > 0) {
    const found = { epoch: held?.epoch ?? 0, shape: held?.shape ?? 0, event, version };
    log.warn(
      { found, record: { ...place, shape: columnsShape } },
      "the columns are another record's, ahead of the record or of another shape; projecting again",
    );
    await rebuildColumns(platform);
    for (const statement of createColumns) await columns.command(statement);
  }
  const [now] = await record.rows<{ epoch: number }>(readReach);
  const epoch = now?.epoch ?? place.epoch;
  await columns.insert("projected (epoch, shape)", [JSON.stringify([epoch, columnsShape])], `epoch-${epoch}`);
}
