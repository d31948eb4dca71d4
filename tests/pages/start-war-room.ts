/** Starts the built program on a free port and an empty directory of its own, and stops it without a trace. */
import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

export interface WarRoom {
  readonly url: string;
  /** What the program has said so far. */
  readonly output: () => string;
  readonly stop: () => Promise<void>;
}

interface Start {
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** Said on the console once it is ready; the first group is its address. */
  readonly ready: RegExp;
  readonly patienceMs: number;
}

/** The program inherits none of the variables that would lead it to the stores of this machine. */
const ours = /^(PORT|HOST|WARROOM_|DATABASE_URL|CLICKHOUSE_URL|OIDC_|SMTP_|NEXTAUTH_|AUTH_)/;

function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => child.once("exit", () => resolve()));
}

export async function startWarRoom({ args = [], env = {}, ready, patienceMs }: Start): Promise<WarRoom> {
  const directory = mkdtempSync(join(tmpdir(), "warroom-pages-"));
  const inherited = Object.entries(process.env).filter(([name]) => !ours.test(name));
  const child = spawn(process.execPath, ["--enable-source-maps", "dist/main.js", ...args], {
    stdio: ["ignore", "pipe", "pipe"],
    env: {
      ...Object.fromEntries(inherited),
      NODE_ENV: "production",
      NEXT_MANUAL_SIG_HANDLE: "true",
      NEXT_TELEMETRY_DISABLED: "1",
      TZ: "UTC",
      PORT: "0",
      HOST: "127.0.0.1",
      LOG_LEVEL: "warn",
      WARROOM_DATA_DIR: directory,
      ...env,
    },
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk: Buffer) => (said += chunk.toString()));
  const stop = async () => {
    child.kill("SIGTERM");
    const late = setTimeout(() => child.kill("SIGKILL"), 20_000);
    await ended(child);
    clearTimeout(late);
    rmSync(directory, { recursive: true, force: true });
  };
  const until = Date.now() + patienceMs;
  for (;;) {
    const url = ready.exec(said)?.[1];
    if (url !== undefined) return { url, output: () => said, stop };
    if (child.exitCode !== null || Date.now() > until) {
      await stop();
      throw new Error(`War Room did not start. It said:\n${said}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
