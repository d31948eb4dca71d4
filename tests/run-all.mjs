/** Everything that `npm test` runs, in order; ends with one line: how many passed, how many failed. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { findChromium } from "./runner/find-chromium.mjs";
import { countPageTests, runCheck, runPlaywright, runVitest } from "./runner/run-step.mjs";
import { startPostgres } from "./runner/start-postgres.mjs";

const bin = (name) => join("node_modules", ".bin", name);
const say = (line) => process.stdout.write(`\n· ${line}\n`);

async function storesOnPostgres() {
  const given = process.env.WARROOM_TEST_DATABASE_URL;
  if (given) return runVitest(bin("vitest"), "stores", { WARROOM_TEST_DATABASE_URL: given });
  let server = null;
  try {
    server = await startPostgres();
  } catch (thrown) {
    say(`Postgres is installed and did not start: ${thrown.message}`);
    return { passed: 0, failed: 1 };
  }
  if (server === null) {
    say("not run: no Postgres 15 or later is installed here, and WARROOM_TEST_DATABASE_URL names none");
    return { passed: 0, failed: 0 };
  }
  process.once("exit", server.stop);
  const count = await runVitest(bin("vitest"), "stores", { WARROOM_TEST_DATABASE_URL: server.url });
  process.removeListener("exit", server.stop);
  server.stop();
  return count;
}

async function pages() {
  if (!existsSync("tests/pages")) return { passed: 0, failed: 0 };
  const browser = findChromium(say);
  if (browser !== null) return runPlaywright(bin("playwright"), { CHROMIUM_PATH: browser });
  const failed = await countPageTests(bin("playwright"));
  say("There is no Chromium here and none could be installed: every page test counts as failed. Set CHROMIUM_PATH.");
  return { passed: 0, failed };
}

/** The stores on PGlite are asked without the variable that would send them to a server. */
const embedded = { WARROOM_TEST_DATABASE_URL: undefined };

/** Side by side: each of the two keeps one core busy, and they share nothing but the code. */
async function stores() {
  const counts = await Promise.all([runVitest(bin("vitest"), "stores", embedded), storesOnPostgres()]);
  return { passed: counts[0].passed + counts[1].passed, failed: counts[0].failed + counts[1].failed };
}

const steps = [
  ["format and lint", () => runCheck(bin("biome"), ["check", "."])],
  ["types", () => runCheck(bin("tsc"), ["--noEmit"])],
  ["arrows between floors and rooms", () => runCheck(process.execPath, ["tests/architecture/arrows.mjs"])],
  ["unit tests", () => runVitest(bin("vitest"), "unit")],
  ["store tests with chDB, on PGlite and on a real Postgres", stores],
  ["page tests in a browser", pages],
];

for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => process.exit(130));

const total = { passed: 0, failed: 0 };
for (const [name, step] of steps) {
  say(name);
  const startedAt = performance.now();
  const { passed, failed } = await step();
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  process.stdout.write(`  ${failed === 0 ? "✓" : "✗"} ${name}: ${passed} good, ${failed} bad, ${seconds} s\n`);
  total.passed += passed;
  total.failed += failed;
}
process.stdout.write(`\n${total.passed} passed, ${total.failed} failed\n`);
process.exit(total.failed === 0 && total.passed > 0 ? 0 : 1);
