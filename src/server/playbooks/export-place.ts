/** Where this process keeps the files of exports. */
import "server-only";
import { hostname } from "node:os";
import { join, resolve } from "node:path";
import { platform } from "#platform/slot.ts";

/** One process holds a data directory at a time, so that the name of both says whose file it is. */
export function exportPlace(): string {
  return `${hostname()}:${resolve(platform().env.WARROOM_DATA_DIR)}`;
}

export const exportDirectory = (): string => join(resolve(platform().env.WARROOM_DATA_DIR), "exports");
