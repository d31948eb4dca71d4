/** What each npm command does: installs and builds what is missing, says what it is doing, then starts the program. */
import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const root = join(import.meta.dirname, "..");
const [command = "start", ...rest] = process.argv.slice(2);
process.chdir(root);
Object.assign(process.env, {
  NEXT_TELEMETRY_DISABLED: "1",
  NEXT_MANUAL_SIG_HANDLE: "true",
  TZ: "UTC",
  PRISMA_HIDE_UPDATE_MESSAGE: "1",
});
// Prisma looks for a native engine that generating code does not need, and would download it.
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath;

const say = (text) => process.stderr.write(`\u001b[2m·\u001b[0m ${text}\n`);

/** Runs one step to its end; its output is shown only when it fails, unless `loud`. */
function run(what, program, args, loud = false) {
  if (what) say(what);
  const done = spawnSync(program, args, {
    stdio: loud ? "inherit" : ["ignore", "pipe", "pipe"],
    encoding: "utf8",
    env: process.env,
  });
  if (done.status === 0) return;
  if (!loud) process.stderr.write(`${done.stdout ?? ""}${done.stderr ?? ""}`);
  say(`failed: ${program} ${args.join(" ")}`);
  process.exit(done.status ?? 1);
}

const bin = (name) => join(root, "node_modules", ".bin", name);

function fingerprint(paths) {
  const hash = createHash("sha256");
  const visit = (path) => {
    if (!existsSync(path) || path.includes("generated")) return;
    if (statSync(path).isDirectory()) for (const name of readdirSync(path).sort()) visit(join(path, name));
    else hash.update(path).update(readFileSync(path));
  };
  for (const path of paths) visit(path);
  return hash.digest("hex");
}

/** Does a step again only when what it is made of has changed. */
function onceFor(mark, paths, step) {
  const file = join(root, mark);
  const now = fingerprint(paths);
  if (existsSync(file) && readFileSync(file, "utf8") === now) return;
  step();
  mkdirSync(join(file, ".."), { recursive: true });
  writeFileSync(file, now);
}

function install() {
  onceFor("node_modules/.installed", ["package-lock.json"], () => {
    if (existsSync("node_modules/.package-lock.json") && newer("node_modules/.package-lock.json", "package-lock.json"))
      return;
    run("installing packages (once, about a minute)", "npm", ["ci", "--no-audit", "--no-fund", "--loglevel=error"]);
  });
}

const newer = (a, b) => statSync(a).mtimeMs >= statSync(b).mtimeMs;

function generate() {
  onceFor("dist/.generated", ["prisma/schema", "package-lock.json"], () =>
    run("generating the record's client", bin("prisma"), ["generate"]),
  );
}

async function bundle(more = {}) {
  const { build } = await import("esbuild");
  const { dependencies, devDependencies } = JSON.parse(readFileSync("package.json", "utf8"));
  const packages = Object.keys({ ...dependencies, ...devDependencies }).filter((name) => name !== "server-only");
  await build({
    entryPoints: {
      main: "src/main.ts",
      engine: "src/platform/columns/engine.ts",
      record: "src/platform/record/pglite-thread.ts",
      ...more,
    },
    outdir: "dist",
    bundle: true,
    platform: "node",
    target: "node20",
    format: "esm",
    sourcemap: true,
    logLevel: "warning",
    external: packages.flatMap((name) => [name, `${name}/*`]),
    // Outside Next's bundles the marker has nothing to guard.
    alias: { "server-only": join(root, "node_modules/server-only/empty.js") },
  });
}

const sources = [
  "src",
  "public",
  "prisma/schema",
  "next.config.ts",
  "postcss.config.mjs",
  "tsconfig.json",
  "package-lock.json",
];

async function build() {
  generate();
  await bundle();
  onceFor(".next/.built", sources, () => run("building the pages (about a minute)", bin("next"), ["build"]));
}

/** Starts a program in our place: signals go through, and its exit is ours. */
function become(program, args) {
  const child = spawn(program, args, { stdio: "inherit", env: process.env });
  for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => child.kill(signal));
  child.on("exit", (code, signal) => process.exit(signal ? 1 : (code ?? 0)));
}

const commands = {
  generate,
  build,
  start: async () => {
    if (!existsSync("dist/main.js") || !existsSync(".next/BUILD_ID")) await build();
    process.env.NODE_ENV = "production";
    become(process.execPath, ["--enable-source-maps", "dist/main.js", ...rest]);
  },
  rebuild: async () => {
    if (!existsSync("dist/main.js")) await build();
    become(process.execPath, ["--enable-source-maps", "dist/main.js", "--rebuild"]);
  },
  demo: async () => {
    await build();
    process.env.NODE_ENV = "production";
    process.env.WARROOM_DATA_DIR ||= "./.data-demo";
    // The demo's advertising platform listens on this machine.
    process.env.WARROOM_OUTBOUND_ALLOW ||= "127.0.0.1";
    become(process.execPath, ["--enable-source-maps", "dist/main.js", "--demo", ...rest]);
  },
  dev: async () => {
    generate();
    await bundle();
    become(process.execPath, ["--enable-source-maps", "dist/main.js", "--dev", ...rest]);
  },
  check: async () => {
    generate();
    run("format and lint", bin("biome"), ["check", "."], true);
    run("types", bin("tsc"), ["--noEmit"], true);
    run("arrows", process.execPath, ["tests/architecture/arrows.mjs"], true);
    run("unit tests", bin("vitest"), ["run", "--project", "unit"], true);
  },
  bench: async () => {
    await build();
    const [which = "", ...more] = rest;
    // A day of the wall takes a while of its own.
    if (which === "wall") {
      await bundle({ "soak-wall": "tests/bench/soak-wall.ts" });
      return become(process.execPath, ["--enable-source-maps", "dist/soak-wall.js", ...more]);
    }
    await bundle({ bench: "tests/bench/bench.ts", "bench-load": "tests/bench/load.ts" });
    become(process.execPath, ["--enable-source-maps", "dist/bench.js", ...rest]);
  },
  test: async () => {
    await build();
    become(process.execPath, ["tests/run-all.mjs", ...rest]);
  },
};

if (!Object.hasOwn(commands, command)) {
  say(`unknown command ${command}; there is ${Object.keys(commands).join(", ")}`);
  process.exit(2);
}
install();
await commands[command]();
