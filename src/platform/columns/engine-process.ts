/** Keeps the engine process alive: starts it, waits until it answers, starts it again when it dies. */
import "server-only";
import { type ChildProcess, fork } from "node:child_process";
import { randomBytes } from "node:crypto";
import { createServer } from "node:net";
import type { Logger } from "pino";
import type { ColumnsAddress } from "./columns.ts";

export interface EngineProcess {
  readonly address: ColumnsAddress;
  stop(): Promise<void>;
}

const startAttempts = 10;
/** The engine's allocator (jemalloc) keeps what a question gave back for a minute: the next one need not ask the kernel. */
const allocator = "dirty_decay_ms:60000";

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const bound = probe.address();
      probe.close(() => resolve(typeof bound === "object" && bound !== null ? bound.port : 0));
    });
  });
}

function exited(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) resolve();
    else child.once("exit", () => resolve());
  });
}

function waitUntilReady(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    child.once("message", () => resolve());
    child.once("exit", (code) => reject(new Error(`The engine process ended at its start (code ${code}).`)));
  });
}

/** `script` is the built engine; `dataPath` its directory. Resolves when it answers. */
export async function startEngine(script: string, dataPath: string, log: Logger): Promise<EngineProcess> {
  const port = await freePort();
  const password = randomBytes(24).toString("base64url");
  let stopping = false;
  let child = await launchPatiently();

  async function launch(): Promise<ChildProcess> {
    const started = fork(script, [dataPath, String(port)], {
      env: {
        NODE_ENV: "production",
        PATH: "/usr/bin:/bin",
        TZ: "UTC",
        UV_THREADPOOL_SIZE: "8",
        JE_MALLOC_CONF: allocator,
      },
      stdio: ["ignore", "ignore", "inherit", "ipc"],
      execArgv: [],
    });
    const ready = waitUntilReady(started);
    started.send({ password });
    await ready;
    started.once("exit", (code, signal) => {
      if (!stopping) void restart(`${signal ?? code}`, 1);
    });
    return started;
  }

  /** A process that was killed a moment ago may still hold the directory. */
  async function launchPatiently(): Promise<ChildProcess> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await launch();
      } catch (thrown) {
        if (attempt === startAttempts) throw thrown;
        await new Promise((resolve) => setTimeout(resolve, 500));
      }
    }
  }

  async function restart(why: string, attempt: number): Promise<void> {
    log.error({ why, attempt }, "the engine process ended; starting it again");
    await new Promise((resolve) => setTimeout(resolve, Math.min(200 * 2 ** attempt, 10_000)));
    if (stopping) return;
    try {
      child = await launch();
    } catch (thrown) {
      await restart(thrown instanceof Error ? thrown.message : String(thrown), attempt + 1);
    }
  }

  return {
    address: { kind: "chdb", url: `http://127.0.0.1:${port}`, username: "engine", password },
    stop: async () => {
      stopping = true;
      child.kill("SIGTERM");
      const timer = setTimeout(() => child.kill("SIGKILL"), 5000);
      await exited(child);
      clearTimeout(timer);
    },
  };
}
