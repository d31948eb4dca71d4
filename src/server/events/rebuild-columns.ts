/** Drops the columns and projects them again from the record; the figures come out equal, to the cent. */
import "server-only";
import type { Platform } from "#platform/slot.ts";
import { columnTables, createColumns } from "./columns-schema.sql.ts";
import { forgetIdentities, forgetMarks, forgetRefusals, markAllSpendDirty, restart } from "./projection.sql.ts";

/** Call while no projector runs, or let the running one stumble over it once: it begins again at the first event. */
export async function rebuildColumns({ record, columns }: Platform): Promise<void> {
  await record.transaction(async (sql) => {
    await sql.rows(restart);
    await sql.rows(forgetIdentities);
    await sql.rows(forgetRefusals);
    await sql.rows(forgetMarks);
    await sql.rows(markAllSpendDirty);
  });
  for (const table of columnTables) await columns.command(`DROP TABLE IF EXISTS ${table} SYNC`);
  for (const statement of createColumns) await columns.command(statement);
}
