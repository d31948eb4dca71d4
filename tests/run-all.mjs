/** Everything that `npm test` runs, in order; ends with one line: how many passed, how many failed. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { keepDurations, saySlowest } from "./runner/durations.mjs";
import { findChromium } from "./runner/find-chromium.mjs";
import { add, countPageTests, runCheck, runPlaywright, runVitest } from "./runner/run-step.mjs";
import { runStores } from "./runner/run-stores.mjs";

const bin = (name) => join("node_modules", ".bin", name);
const say = (line) => process.stdout.write(`\n· ${line}\n`);

async function pages() {
  if (!existsSync("tests/pages")) return { passed: 0, failed: 0, timed: [] };
  const browser = findChromium(say);
  if (browser !== null) return runPlaywright(bin("playwright"), { CHROMIUM_PATH: browser });
  const failed = await countPageTests(bin("playwright"));
  say("There is no Chromium here and none could be installed: every page test counts as failed. Set CHROMIUM_PATH.");
  return { passed: 0, failed, timed: [] };
}

const steps = [
  ["format and lint", () => runCheck(bin("biome"), ["check", "."])],
  ["types", () => runCheck(bin("tsc"), ["--noEmit"])],
  ["arrows between floors and rooms", () => runCheck(process.execPath, ["tests/architecture/arrows.mjs"])],
  ["unit tests", () => runVitest(bin("vitest"), "unit")],
  ["store tests with chDB, on PGlite and on a real Postgres", () => runStores(bin("vitest"), say)],
  ["page tests in a browser", pages],
];

for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => process.exit(130));

let total = { passed: 0, failed: 0, timed: [] };
const durations = {};
for (const [name, step] of steps) {
  say(name);
  const startedAt = performance.now();
  const count = await step().catch((thrown) => {
    say(`${name} could not be run: ${thrown.message}`);
    return { passed: 0, failed: 1, timed: [] };
  });
  const { passed, failed, timed } = count;
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  process.stdout.write(`  ${failed === 0 ? "✓" : "✗"} ${name}: ${passed} good, ${failed} bad, ${seconds} s\n`);
  saySlowest(timed);
  durations[name] = timed;
  total = add(total, count);
}
keepDurations(durations);
process.stdout.write(`\n${total.passed} passed, ${total.failed} failed\n`);
process.exit(total.failed === 0 && total.passed > 0 ? 0 : 1);
