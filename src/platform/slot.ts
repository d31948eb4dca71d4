/** What the process opened once, for both bundles: the server's own and Next's are two copies of every module. */
import "server-only";
import { AsyncLocalStorage } from "node:async_hooks";
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
const stead = Symbol.for("war-room.platform.stead");
type Holder = { [slot]?: Platform; [stead]?: AsyncLocalStorage<Platform> };

export function providePlatform(opened: Platform): void {
  (globalThis as Holder)[slot] = opened;
}

/** The open stores. Throws when asked before the process has opened them (for example by `next start`). */
export function platform(): Platform {
  const holder = globalThis as Holder;
  const opened = holder[stead]?.getStore() ?? holder[slot];
  if (opened === undefined) throw new Error("The stores are not open: start War Room with `npm start`.");
  return opened;
}

/** While `run` is under way, and in whatever it calls, `platform()` is this one. */
export function within<Result>(given: Platform, run: () => Result): Result {
  const holder = globalThis as Holder;
  holder[stead] ??= new AsyncLocalStorage();
  return holder[stead].run(given, run);
}

/** Whether a stead of the open stores answers: what is kept from before would not show what is sent. */
export const isWithin = (): boolean => (globalThis as Holder)[stead]?.getStore() !== undefined;
