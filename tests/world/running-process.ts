/** The real process, as `npm start` runs it, without the pages unless asked for: started, watched, killed. */
import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";

export interface Ended {
  readonly code: number | null;
  readonly signal: string | null;
  readonly stderr: string;
  readonly afterMs: number;
}

export interface Running {
  readonly url: string;
  readonly pid: number;
  /** Sends the signal and waits for the end. */
  end(signal: NodeJS.Signals): Promise<Ended>;
}

interface Launched {
  readonly child: ChildProcess;
  readonly ended: Promise<Ended>;
}

/** More of the environment, or other values. */
type Setting = Readonly<Record<string, string>>;

function launch(dataDir: string, setting: Setting = {}): Launched {
  const startedAt = performance.now();
  const env = {
    PATH: process.env.PATH,
    NODE_ENV: "production" as const,
    PORT: "0",
    HOST: "127.0.0.1",
    LOG_LEVEL: "error",
    WARROOM_ROLE: "collector,worker",
    WARROOM_DATA_DIR: dataDir,
    WARROOM_ADMIN_TOKEN: "test-admin-token-0123456789",
    ...setting,
  };
  const child = spawn(process.execPath, [join(process.cwd(), "dist/main.js")], {
    env,
    stdio: ["ignore", "ignore", "pipe", "ipc"],
  });
  let stderr = "";
  child.stderr?.on("data", (chunk) => {
    stderr += chunk;
  });
  const ended = new Promise<Ended>((resolve) => {
    child.once("exit", (code, signal) => resolve({ code, signal, stderr, afterMs: performance.now() - startedAt }));
  });
  return { child, ended };
}

/** Resolves when the process serves; throws with its words when it ends before. */
export async function startProcess(dataDir: string, setting: Setting = {}): Promise<Running> {
  const { child, ended } = launch(dataDir, setting);
  const ready = new Promise<number>((resolve) => {
    child.on("message", (message: { ready?: boolean; port?: number }) => {
      if (message.ready === true) resolve(message.port ?? 0);
    });
  });
  const port = await Promise.race([ready, ended]);
  if (typeof port !== "number") throw new Error(`it ended with ${port.code ?? port.signal}: ${port.stderr}`);
  return {
    url: `http://127.0.0.1:${port}`,
    pid: child.pid ?? 0,
    end: (signal) => {
      child.kill(signal);
      return ended;
    },
  };
}

/** Starts a process without waiting for it to serve: to be killed at any moment. */
export function startUnwatched(dataDir: string, setting: Setting = {}): Pick<Running, "end"> {
  const { child, ended } = launch(dataDir, setting);
  return {
    end: (signal) => {
      child.kill(signal);
      return ended;
    },
  };
}

/** Starts a process that is expected to end by itself. */
export function startRefused(dataDir: string, setting: Setting = {}): Promise<Ended> {
  return launch(dataDir, setting).ended;
}
