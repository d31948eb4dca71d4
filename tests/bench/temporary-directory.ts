/** A directory for the time of a measurement, taken away also when the process is stopped in the middle. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

export interface TemporaryDirectory {
  readonly path: string;
  remove(): void;
}

export function openTemporaryDirectory(): TemporaryDirectory {
  const path = mkdtempSync(join(tmpdir(), "warroom-bench-"));
  // What still writes into it may be a moment behind.
  const remove = () => rmSync(path, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  process.once("exit", remove);
  return {
    path,
    remove: () => {
      process.off("exit", remove);
      remove();
    },
  };
}
