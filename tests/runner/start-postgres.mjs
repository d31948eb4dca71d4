/** A real Postgres for one run of the tests: a new cluster in a temporary directory, on a spare port, gone afterwards. */
import { spawnSync } from "node:child_process";
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

const home = "/usr/lib/postgresql";
const oldest = 15;

/** The directory of the newest server's programs; null when there is none of version 15 or later. */
function binaries() {
  const versions = existsSync(home) ? readdirSync(home).map(Number) : [];
  const newest = Math.max(...versions.filter((version) => version >= oldest));
  const bin = join(home, String(newest), "bin");
  return Number.isFinite(newest) && existsSync(join(bin, "initdb")) ? bin : null;
}

function sparePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

/** Postgres refuses to run as root. */
function asPostgres(program, args) {
  const root = process.getuid?.() === 0;
  const [run, given] = root ? ["/usr/sbin/runuser", ["-u", "postgres", "--", program, ...args]] : [program, args];
  const done = spawnSync(run, given, {
    encoding: "utf8",
    timeout: 60_000,
    stdio: ["ignore", "pipe", "pipe"],
    cwd: tmpdir(),
  });
  if (done.status !== 0) throw new Error(`${program} failed: ${done.stderr || done.stdout || done.error?.message}`);
}

function giveToPostgres(directory) {
  if (process.getuid?.() !== 0) return;
  const ids = ["-u", "-g"].map((which) => Number(spawnSync("id", [which, "postgres"], { encoding: "utf8" }).stdout));
  chownSync(directory, ids[0], ids[1]);
}

/**
 * Null when no server of version 15 or later is installed; throws when one is and does not start. `more`: settings besides.
 * @param {readonly string[]} more
 * @returns {Promise<{ url: string; stop: () => void } | null>}
 */
export async function startPostgres(more = []) {
  const bin = binaries();
  if (bin === null) return null;
  const directory = mkdtempSync(join(tmpdir(), "warroom-postgres-"));
  const stop = () => {
    try {
      asPostgres(join(bin, "pg_ctl"), ["-D", join(directory, "data"), "-m", "immediate", "-s", "stop"]);
    } finally {
      rmSync(directory, { recursive: true, force: true });
    }
  };
  try {
    giveToPostgres(directory);
    const port = await sparePort();
    const data = join(directory, "data");
    asPostgres(join(bin, "initdb"), ["-D", data, "-U", "warroom", "-A", "trust", "-E", "UTF8", "--locale=C", "-N"]);
    const settings = `-p ${port} -k ${directory} -c listen_addresses=127.0.0.1 -c fsync=off -c max_connections=200${more.map((one) => ` -c ${one}`).join("")}`;
    asPostgres(join(bin, "pg_ctl"), ["-D", data, "-l", join(directory, "log"), "-o", settings, "-w", "-s", "start"]);
    return { url: `postgres://warroom@127.0.0.1:${port}/postgres`, stop };
  } catch (thrown) {
    rmSync(directory, { recursive: true, force: true });
    throw thrown;
  }
}
