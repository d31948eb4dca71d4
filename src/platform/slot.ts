/** What the process opened once, for both bundles: the server's own and Next's are two copies of every module. */
import "server-only";
import type { Logger } from "pino";
import type { Columns } from "./columns/columns.ts";
import type { Env } from "./env.ts";
import type { RecordStore } from "./record/record.ts";
import type { Vault } from "./vault/vault.ts";

export interface Platform {
  readonly env: Env;
  readonly log: Logger;
  readonly record: RecordStore;
  readonly columns: Columns;
  readonly vault: Vault;
  /** Wall clock in epoch milliseconds; tests set their own. */
  readonly now: () => number;
  /** Set once the projector runs: wakes it after a commit; waits until everything committed is counted. */
  readonly wake: { projector: () => void; settle: () => Promise<void> };
}

const slot = Symbol.for("war-room.platform");
type Holder = { [slot]?: Platform };

export function providePlatform(opened: Platform): void {
  (globalThis as Holder)[slot] = opened;
}

/** The open stores. Throws when asked before the process has opened them (for example by `next start`). */
export function platform(): Platform {
  const opened = (globalThis as Holder)[slot];
  if (opened === undefined) throw new Error("The stores are not open: start War Room with `npm start`.");
  return opened;
}
