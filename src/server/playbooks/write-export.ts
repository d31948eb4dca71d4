/** Writes an export piece by piece, each a whole member of the gzip file: taken up again, it goes on after the last one. */
import "server-only";
import { randomBytes } from "node:crypto";
import { mkdir, open, readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import { exportKeptMs, headOf, linesOf } from "#domain/playbooks/data-export.ts";
import { platform } from "#platform/slot.ts";
import { readBatch } from "./export-events.ts";
import { exportDirectory, exportPlace } from "./export-place.ts";
import {
  beginExport,
  type ExportRow,
  expireExports,
  failExport,
  finishExport,
  noteProgress,
  readKeptFiles,
  takeExport,
} from "./exports.sql.ts";

const compressed = promisify(gzip);

/** Takes up one export and writes it to its end. False when none waits. `stopped`: leave off, to be taken up again. */
export async function writeNextExport(stopped: () => boolean): Promise<boolean> {
  const { record, log, now } = platform();
  const [taken] = await record.rows<ExportRow>(takeExport, [exportPlace()]);
  if (taken === undefined) return false;
  try {
    await writeExport(taken, stopped);
  } catch (thrown) {
    log.error({ export: taken.id, err: thrown }, "an export failed");
    const error = (thrown instanceof Error ? thrown.message : String(thrown)).slice(0, 500);
    await record.rows(failExport, [taken.id, now(), error]);
    await sweepExports();
  }
  return true;
}

async function writeExport(taken: ExportRow, stopped: () => boolean): Promise<void> {
  const { record, now } = platform();
  const begun = taken.through_id === null ? await begin(taken) : taken;
  if (begun?.file == null) return;
  await mkdir(exportDirectory(), { recursive: true, mode: 0o700 });
  const file = await open(join(exportDirectory(), begun.file), begun.bytes === 0 ? "w" : "r+", 0o600);
  try {
    // What was written after the last note of it is written again.
    await file.truncate(begun.bytes);
    let { last_id: lastId, written, bytes } = begun;
    const append = async (text: string) => {
      const piece = await compressed(text);
      await file.write(piece, 0, piece.length, bytes);
      bytes += piece.length;
    };
    if (bytes === 0) await append(headOf(begun.format));
    while (!stopped()) {
      const batch = await readBatch(begun, lastId);
      if (batch === null) break;
      await append(linesOf(batch.events, begun.format));
      await file.datasync();
      ({ lastId } = batch);
      written += batch.events.length;
      const [going] = await record.rows(noteProgress, [begun.id, lastId, written, bytes]);
      if (going === undefined) return await sweepExports();
    }
    if (stopped()) return;
    await file.datasync();
    await record.rows(noteProgress, [begun.id, lastId, written, bytes]);
  } finally {
    await file.close();
  }
  await record.rows(finishExport, [begun.id, now(), now() + exportKeptMs]);
}

/** The name cannot be guessed, and says nothing. */
async function begin({ id, format }: ExportRow): Promise<ExportRow | undefined> {
  const name = `${id}-${randomBytes(12).toString("hex")}.${format}.gz`;
  return (await platform().record.rows<ExportRow>(beginExport, [id, name]))[0];
}

/** Deletes the files whose time is over, and those that nobody knows of any more. */
export async function sweepExports(): Promise<void> {
  const { record, now } = platform();
  const place = exportPlace();
  await record.rows(expireExports, [place, now()]);
  const kept = new Set((await record.rows<{ file: string }>(readKeptFiles, [place])).map(({ file }) => file));
  const present = await readdir(exportDirectory()).catch(() => []);
  for (const name of present) if (!kept.has(name)) await rm(join(exportDirectory(), name), { force: true });
}
