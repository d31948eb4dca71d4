/** Drops the columns and projects them again from the record; the figures come out equal, to the cent. */
import "server-only";
import type { Platform } from "#platform/slot.ts";
import { columnsShape, columnTables, createColumns, readNewest, readProjected } from "./columns-schema.sql.ts";
import {
  forgetIdentities,
  forgetMarks,
  forgetRefusals,
  forgetReprojections,
  markAllSpendDirty,
  readPlace,
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
 * Makes the tables where they are missing. Columns that were lost, belong to another record or know events that the record
 * does not (it was restored from a back-up, or lost its last writes with the power) are projected again.
 */
export async function ensureColumns(platform: Platform): Promise<void> {
  const { record, columns, log } = platform;
  for (const statement of createColumns) await columns.command(statement);
  const [held] = await columns.ask<{ epoch: number; shape: number }>(readProjected);
  const newest = (await columns.ask<{ newest: number }>(readNewest))[0]?.newest ?? 0;
  // Read last: whatever the columns have been given was pending in the record before.
  const [place] = await record.rows<{ acked_id: string; pending_id: string; epoch: number }>(readPlace);
  if (place === undefined) return;
  const isAhead = newest > Number(place.pending_id);
  if (!isAhead && held?.epoch === place.epoch && held.shape === columnsShape) return;
  if (isAhead || Number(place.acked_id) > 0 || (held?.epoch ?? 0) > 0) {
    const found = { epoch: held?.epoch ?? 0, shape: held?.shape ?? 0, newest };
    log.warn(
      { found, wanted: { epoch: place.epoch, shape: columnsShape, newest: Number(place.pending_id) } },
      "the columns are another record's, ahead of the record or of another shape; projecting again",
    );
    await rebuildColumns(platform);
    for (const statement of createColumns) await columns.command(statement);
  }
  const [now] = await record.rows<{ epoch: number }>(readPlace);
  const epoch = now?.epoch ?? place.epoch;
  await columns.insert("projected (epoch, shape)", [JSON.stringify([epoch, columnsShape])], `epoch-${epoch}`);
}
