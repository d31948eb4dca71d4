/**
 * One owner of the data directory. PGlite has no lock of its own: two processes on one directory lose
 * acknowledged rows without an error.
 */
import "server-only";
import { execFileSync } from "node:child_process";
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, unlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Refusal } from "#domain/base/refusal.ts";

interface Holder {
  readonly pid: number;
  /** When that process started, so that a pid used again by another program is not taken for the holder. */
  readonly born: string;
  readonly since: string;
  readonly what: string;
}

/** A stamp that is the same for the life of a process and differs for another one with its pid; null when it is gone. */
function birthOf(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    return fields[0] === "Z" ? null : `${bootId()}:${fields[19]}`;
  } catch {
    return process.platform === "linux" ? null : birthByPs(pid);
  }
}

function bootId(): string {
  return readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim();
}

function birthByPs(pid: number): string | null {
  try {
    return execFileSync("ps", ["-o", "lstart=", "-p", String(pid)], { encoding: "utf8" }).trim() || null;
  } catch {
    return null;
  }
}

function readHolder(file: string): Holder | null {
  try {
    return JSON.parse(readFileSync(file, "utf8")) as Holder;
  } catch {
    return null;
  }
}

/**
 * Takes the directory or throws a `conflict` that says who holds it. A lock whose process is gone is taken over.
 * Returns the function that gives it back.
 */
export function lockDataDir(dataDir: string, what: string): () => void {
  mkdirSync(dataDir, { recursive: true });
  const file = join(dataDir, "owner.lock");
  const mine = `${file}.${process.pid}`;
  const me: Holder = { pid: process.pid, born: birthOf(process.pid) ?? "", since: new Date().toISOString(), what };
  writeFileSync(mine, JSON.stringify(me));
  try {
    for (let attempt = 0; attempt < 5; attempt++) {
      if (tryLink(mine, file)) return () => release(file, me);
      const holder = readHolder(file);
      if (holder !== null && birthOf(holder.pid) === holder.born) {
        throw new Refusal(
          "conflict",
          `The data directory ${dataDir} is in use by ${holder.what} (process ${holder.pid}, since ${holder.since}). ` +
            "Stop it first, or choose another directory with WARROOM_DATA_DIR.",
        );
      }
      setAside(file, holder);
    }
    throw new Refusal("conflict", `The lock of ${dataDir} is taken by turns; try again.`);
  } finally {
    rmSync(mine, { force: true });
  }
}

/** A hard link either appears whole or not at all: no reader sees half a lock. */
function tryLink(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch (thrown) {
    if ((thrown as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw thrown;
  }
}

/** Moves a dead holder's lock away; if another process was faster and the lock is now its own, puts it back. */
function setAside(file: string, dead: Holder | null): void {
  const aside = `${file}.dead.${process.pid}`;
  try {
    renameSync(file, aside);
  } catch {
    return;
  }
  const moved = readHolder(aside);
  if (moved !== null && (moved.pid !== dead?.pid || moved.born !== dead.born)) tryLink(aside, file);
  rmSync(aside, { force: true });
}

function release(file: string, me: Holder): void {
  const holder = readHolder(file);
  if (holder?.pid === me.pid && holder.born === me.born) unlinkSync(file);
}
