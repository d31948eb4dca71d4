/** Asks for exports, tells how far they are, stops them, and finds their files. */
import "server-only";
import { stat } from "node:fs/promises";
import { join } from "node:path";
import { Refusal } from "#domain/base/refusal.ts";
import { type DataExport, type ExportInput, mostUnfinished } from "#domain/playbooks/data-export.ts";
import { platform } from "#platform/slot.ts";
import { exportDirectory, exportPlace } from "./export-place.ts";
import {
  addExport,
  cancelExport,
  countUnfinished,
  type ExportRow,
  lockExports,
  readExport,
  readExports,
} from "./exports.sql.ts";

/** Refuses (limit) more than three at once. */
export function requestExportOf(workspaceId: number, input: ExportInput, by: string): Promise<DataExport> {
  const { record, now } = platform();
  return record.transaction(async (sql) => {
    await sql.rows(lockExports, [workspaceId]);
    const [count] = await sql.rows<{ unfinished: number }>(countUnfinished, [workspaceId]);
    if ((count?.unfinished ?? 0) >= mostUnfinished)
      throw new Refusal("limit", `${mostUnfinished} exports are under way already: wait for one, or cancel it.`);
    const { format, personal, for: step } = input;
    const values = [workspaceId, format, personal, step?.runId ?? null, step?.step ?? null, by, now()];
    const [row] = await sql.rows<ExportRow>(addExport, values);
    if (row === undefined) throw new Error("An export was not stored.");
    return exportFrom(row);
  });
}

export async function readExportsOf(workspaceId: number): Promise<DataExport[]> {
  return (await platform().record.rows<ExportRow>(readExports, [workspaceId])).map(exportFrom);
}

export async function readExportOf(workspaceId: number, exportId: number): Promise<DataExport> {
  return exportFrom(await exportRowOf(workspaceId, exportId));
}

/** Refuses (conflict) one that is over already. */
export async function cancelExportOf(workspaceId: number, exportId: number): Promise<DataExport> {
  await exportRowOf(workspaceId, exportId);
  const { record, now } = platform();
  const [row] = await record.rows<ExportRow>(cancelExport, [workspaceId, exportId, now()]);
  if (row === undefined) throw new Refusal("conflict", "This export is not under way any more.");
  return exportFrom(row);
}

export interface ExportFile {
  readonly export: DataExport;
  readonly name: string;
  readonly path: string;
  readonly bytes: number;
}

/** Refuses (conflict) while it is not whole, once it is deleted, and where another process holds it. */
export async function findExportFile(workspaceId: number, slug: string, exportId: number): Promise<ExportFile> {
  const row = await exportRowOf(workspaceId, exportId);
  if (row.state !== "done" || row.file === null)
    throw new Refusal("conflict", `There is no file: the export is ${row.state}.`);
  const path = join(exportDirectory(), row.file);
  const found = row.place === exportPlace() ? await stat(path).catch(() => null) : null;
  if (found === null)
    throw new Refusal("conflict", "The file lies in the data directory of another process of this War Room.");
  const day = new Date(row.created_ms).toISOString().slice(0, 10);
  return { export: exportFrom(row), name: `${slug}-events-${day}-${row.id}.${row.format}.gz`, path, bytes: found.size };
}

async function exportRowOf(workspaceId: number, exportId: number): Promise<ExportRow> {
  const [row] = await platform().record.rows<ExportRow>(readExport, [workspaceId, exportId]);
  if (row === undefined) throw new Refusal("unknown", "There is no such export.");
  return row;
}

const iso = (ms: number | null) => (ms === null ? null : new Date(ms).toISOString());

function exportFrom(row: ExportRow): DataExport {
  const {
    id,
    format,
    personal,
    state,
    run_id: runId,
    step,
    written,
    total,
    bytes,
    requested_by: requestedBy,
    error,
  } = row;
  return {
    ...{ id, format, personal, state, runId, step, written, total, bytes, requestedBy, error },
    createdAt: new Date(row.created_ms).toISOString(),
    finishedAt: iso(row.finished_ms),
    expiresAt: iso(row.expires_ms),
  };
}
