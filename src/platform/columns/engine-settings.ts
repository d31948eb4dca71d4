/** How the embedded engine is set up: what only a file of its own can say, and what holds for every question. */
import "server-only";
import { mkdirSync, writeFileSync } from "node:fs";
import { totalmem } from "node:os";
import { join } from "node:path";

const mebibyte = 1_048_576;

/** A sixteenth of the machine's memory, at least 64 MiB and at most 1 GiB. Bytes in, bytes out. */
export function unpackedCacheBytes(memory: number): number {
  return Math.min(1024, Math.max(64, Math.floor(memory / 16 / mebibyte))) * mebibyte;
}

/**
 * Columns that were unpacked once are kept: questions about the same months answer a tenth to a half faster. Background
 * work that is waited for, such as taking out the lines of people who are folded anew, goes on at once after every few
 * parts; by default the engine pauses up to a second between them.
 */
const config = (memory: number) => `<clickhouse>
  <uncompressed_cache_size>${unpackedCacheBytes(memory)}</uncompressed_cache_size>
  <background_processing_pool_task_sleep_seconds_when_no_work_random_part>0.02</background_processing_pool_task_sleep_seconds_when_no_work_random_part>
</clickhouse>
`;

/** Writes the file into the engine's directory and answers the arguments of its sessions. */
export function engineArguments(path: string): string[] {
  mkdirSync(path, { recursive: true });
  const file = join(path, "engine.xml");
  // In a container, what it may have; where nothing limits it, 0 or more than there is.
  const memory = Math.min(totalmem(), process.constrainedMemory() || Number.POSITIVE_INFINITY);
  writeFileSync(file, config(memory));
  return [
    `--config-file=${file}`,
    "--use_uncompressed_cache=1",
    "--merge_tree_max_rows_to_use_cache=1000000000",
    "--merge_tree_max_bytes_to_use_cache=100000000000",
  ];
}
