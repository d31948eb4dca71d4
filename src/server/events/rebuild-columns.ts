/** Drops the columns and projects them again from the record; the figures come out equal, to the cent. */
import "server-only";
import type { Platform } from "#platform/slot.ts";
import { columnsShape, columnTables, createColumns, readProjected } from "./columns-schema.sql.ts";
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

/** Makes the tables where they are missing. Columns that were lost, or belong to another record, are projected again. */
export async function ensureColumns(platform: Platform): Promise<void> {
  const { record, columns, log } = platform;
  for (const statement of createColumns) await columns.command(statement);
  const [held] = await columns.ask<{ epoch: number; shape: number }>(readProjected);
  const [place] = await record.rows<{ acked_id: string; epoch: number }>(readPlace);
  if (place === undefined || (held?.epoch === place.epoch && held.shape === columnsShape)) return;
  if (Number(place.acked_id) > 0 || (held?.epoch ?? 0) > 0) {
    const found = { epoch: held?.epoch ?? 0, shape: held?.shape ?? 0 };
    log.warn(
      { found, wanted: { epoch: place.epoch, shape: columnsShape } },
      "the columns are another record's or of another shape; projecting again",
    );
    await rebuildColumns(platform);
    for (const statement of createColumns) await columns.command(statement);
  }
  const [now] = await record.rows<{ epoch: number }>(readPlace);
  const epoch = now?.epoch ?? place.epoch;
  await columns.insert("projected (epoch, shape)", [JSON.stringify([epoch, columnsShape])], `epoch-${epoch}`);
}
