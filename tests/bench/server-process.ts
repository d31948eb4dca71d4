/** The real process, started in a directory of its own, and what can be seen of it from outside. */
import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { get } from "node:http";
import { join } from "node:path";

export interface ServerProcess {
  readonly url: string;
  readonly port: number;
  /** One figure of /metrics; null when it is not there. */
  meter(name: string): Promise<number | null>;
  /** Resident bytes of the process and of its engine, the only process that it starts. */
  memory(): { app: number; engine: number };
  /** Processor time that the process itself has used. */
  cpuSeconds(): number;
  stop(): Promise<void>;
}

interface StartOptions {
  readonly dataDir: string;
  readonly role: string;
  readonly args?: readonly string[];
  /** Options of node itself, such as --cpu-prof. */
  readonly execArgv?: readonly string[];
}

const script = () => join(process.cwd(), "dist/main.js");

/** Resolves when it answers; with `--demo`, before the world is told. */
export async function startServer({ dataDir, role, args = [], execArgv = [] }: StartOptions): Promise<ServerProcess> {
  const child = fork(script(), [...args], {
    env: {
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      TZ: "UTC",
      NODE_ENV: "production",
      NEXT_TELEMETRY_DISABLED: "1",
      NEXT_MANUAL_SIG_HANDLE: "true",
      HOST: "127.0.0.1",
      PORT: "0",
      LOG_LEVEL: process.env.LOG_LEVEL ?? "error",
      WARROOM_DATA_DIR: dataDir,
      WARROOM_ROLE: role,
    },
    stdio: ["ignore", "ignore", "inherit", "ipc"],
    execArgv: ["--enable-source-maps", ...execArgv],
  });
  const abandon = () => child.kill("SIGKILL");
  process.once("exit", abandon);
  const port = await portOf(child);
  const url = `http://127.0.0.1:${port}`;
  return {
    url,
    port,
    meter: async (name) => {
      const text = await textOf(`${url}/metrics`);
      const found = new RegExp(`^${name}(?:\\{[^}]*\\})? (\\S+)$`, "m").exec(text)?.[1];
      return found === undefined ? null : Number(found);
    },
    memory: () => ({ app: residentBytes(child.pid), engine: residentBytes(childrenOf(child.pid)[0]) }),
    cpuSeconds: () => cpuSeconds(child.pid),
    stop: async () => {
      process.off("exit", abandon);
      if (child.exitCode !== null) return;
      child.kill("SIGTERM");
      await once(child, "exit");
    },
  };
}

function portOf(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    child.once("exit", (code) => reject(new Error(`The server ended at its start (code ${code}).`)));
    child.once("message", (said: { port: number }) => resolve(said.port));
  });
}

/** Over a connection of its own: a kept one may be closed by a busy server in the moment of asking. */
function textOf(url: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const asked = get(url, { agent: false }, (answer) => {
      let text = "";
      answer.setEncoding("utf8");
      answer.on("data", (chunk: string) => {
        text += chunk;
      });
      answer.on("end", () => resolve(text));
      answer.on("error", reject);
    });
    asked.on("error", reject);
  });
}

/** From /proc; 0 where there is none. */
export function residentBytes(pid: number | undefined): number {
  const status = procText(`/proc/${pid}/status`);
  return Number(/^VmRSS:\s+(\d+) kB/m.exec(status)?.[1] ?? 0) * 1024;
}

/** User and system time from /proc, in its ticks of 10 ms; 0 where there is none. */
function cpuSeconds(pid: number | undefined): number {
  const fields = procText(`/proc/${pid}/stat`).split(") ", 2)[1]?.split(" ") ?? [];
  return (Number(fields[11] ?? 0) + Number(fields[12] ?? 0)) / 100;
}

/** Processes that this process started. */
export function childrenOf(pid: number | undefined): number[] {
  const text = procText(`/proc/${pid}/task/${pid}/children`).trim();
  return text === "" ? [] : text.split(" ").map(Number);
}

function procText(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}

/** Bytes of all files under a directory. */
export function bytesUnder(directory: string): number {
  return readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + sizeOf(join(entry.parentPath, entry.name)), 0);
}

/** Files come and go while the engine merges. */
function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}
