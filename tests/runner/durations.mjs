/** What took how long: the slowest files of a step, said after it, and all of them kept beside the build. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** @typedef {{ name: string; seconds: number }} Timed */

const shown = 10;

/** What the reporter of `time-files.mjs` wrote. @param {string} file @returns {Timed[]} */
export const timesOfVitest = (file) => (existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : []);

const testsOf = (suite) => [
  ...suite.specs.map((spec) => ({
    name: `${spec.file}: ${spec.title}`,
    seconds: spec.tests.flatMap(({ results }) => results).reduce((sum, { duration }) => sum + duration, 0) / 1000,
  })),
  ...(suite.suites ?? []).flatMap(testsOf),
];

/** Each test by itself: a page test's file says little. @returns {Timed[]} */
export function timesOfPlaywright({ suites }) {
  return suites.flatMap(testsOf);
}

/** @param {readonly Timed[]} timed */
const slowestFirst = (timed) => [...timed].sort((a, b) => b.seconds - a.seconds);

/** @param {readonly Timed[]} timed */
export function saySlowest(timed) {
  for (const { name, seconds } of slowestFirst(timed).slice(0, shown))
    process.stdout.write(`    ${seconds.toFixed(1).padStart(7)} s  ${name}\n`);
}

/** @param {Readonly<Record<string, readonly Timed[]>>} steps */
export function keepDurations(steps) {
  mkdirSync("dist", { recursive: true });
  const sorted = Object.fromEntries(Object.entries(steps).map(([step, timed]) => [step, slowestFirst(timed)]));
  writeFileSync(join("dist", "test-durations.json"), `${JSON.stringify(sorted, null, 1)}\n`);
}
