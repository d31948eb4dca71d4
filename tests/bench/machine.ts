/** What the figures were measured on. */
import { readFileSync } from "node:fs";
import { cpus, loadavg, totalmem } from "node:os";

export interface Machine {
  readonly date: string;
  readonly cpu: string;
  readonly cores: number;
  readonly memoryGb: number;
  readonly node: string;
  readonly versions: Readonly<Record<string, string>>;
  /** Mean number of runnable processes in the minute before the measuring: above zero, the machine was not free. */
  readonly loadBefore: number;
}

const packages = ["@electric-sql/pglite", "chdb", "next", "@prisma/client"];

export function machineOf(): Machine {
  const all = cpus();
  const versionOf = (name: string) =>
    (JSON.parse(readFileSync(`node_modules/${name}/package.json`, "utf8")) as { version: string }).version;
  return {
    date: new Date().toISOString().slice(0, 10),
    cpu: all[0]?.model ?? "unknown",
    cores: all.length,
    memoryGb: Math.round(totalmem() / 1024 ** 3),
    node: process.version,
    versions: Object.fromEntries(packages.map((name) => [name, versionOf(name)])),
    loadBefore: Math.round((loadavg()[0] ?? 0) * 10) / 10,
  };
}
