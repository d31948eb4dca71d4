/** Runs one step of the suite and counts what passed and failed, from the tools' own reports. */
import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { timesOfPlaywright, timesOfVitest } from "./durations.mjs";

/** A step that hangs must not keep the whole run. */
const limitMs = 40 * 60_000;

/** @typedef {{ passed: number; failed: number; timed: readonly import("./durations.mjs").Timed[] }} Count */

/** @param {Count} a @param {Count} b @returns {Count} */
export const add = (a, b) => ({
  passed: a.passed + b.passed,
  failed: a.failed + b.failed,
  timed: [...a.timed, ...b.timed],
});

/** The exit code, and the output where it was asked for. A step that is stopped counts as failed. */
function run(program, args, env, loud) {
  return new Promise((resolve) => {
    const child = spawn(program, args, { env: { ...process.env, ...env }, stdio: loud ? "inherit" : "pipe" });
    let output = "";
    for (const stream of [child.stdout, child.stderr]) stream?.on("data", (chunk) => (output += chunk));
    const timer = setTimeout(() => child.kill("SIGKILL"), limitMs);
    child.on("error", (thrown) => resolve({ code: 1, output: thrown.message }));
    child.on("close", (code) => {
      clearTimeout(timer);
      resolve({ code: code ?? 1, output });
    });
  });
}

/** A tool that is content or not: one passed, or one failed with its words. @returns {Promise<Count>} */
export async function runCheck(program, args) {
  const { code, output } = await run(program, args, {}, false);
  if (code !== 0) process.stdout.write(output);
  return code === 0 ? { passed: 1, failed: 0, timed: [] } : { passed: 0, failed: 1, timed: [] };
}

/** A runner that writes a JSON report. What fails outside any test, and a report that never came, count as one failed. */
async function runReported(program, argsFor, envFor, countOf) {
  const directory = mkdtempSync(join(tmpdir(), "warroom-report-"));
  const file = join(directory, "report.json");
  const { code } = await run(program, argsFor(file), envFor(file), true);
  const count = existsSync(file)
    ? countOf(JSON.parse(readFileSync(file, "utf8")), file)
    : { passed: 0, failed: 1, timed: [] };
  rmSync(directory, { recursive: true, force: true });
  return code !== 0 && count.failed === 0 ? { ...count, failed: 1 } : count;
}

const timesBeside = (report) => `${report}.times`;

/** `files` are the only ones to be run; none named are all of the project's. @returns {Promise<Count>} */
export function runVitest(program, project, env = {}, files = []) {
  return runReported(
    program,
    (file) => [
      "run",
      ...files,
      "--project",
      project,
      "--reporter=dot",
      "--reporter=json",
      `--reporter=${join("tests", "runner", "time-files.mjs")}`,
      `--outputFile.json=${file}`,
    ],
    (file) => ({ ...(process.stdout.isTTY ? {} : { NO_COLOR: "1" }), ...env, WARROOM_FILE_TIMES: timesBeside(file) }),
    (report, file) => {
      const unopened = report.testResults.filter((one) => one.status === "failed" && one.assertionResults.length === 0);
      return {
        passed: report.numPassedTests,
        failed: report.numFailedTests + unopened.length,
        timed: timesOfVitest(timesBeside(file)),
      };
    },
  );
}

/** The files of a project, sorted; a project of none is an error in what this repository says of itself. */
export async function listFiles(program, project) {
  const { output } = await run(program, ["list", "--project", project, "--filesOnly", "--json"], {}, false);
  const listed = JSON.parse(output.slice(output.indexOf("["), output.lastIndexOf("]") + 1));
  if (listed.length < 2) throw new Error(`There are no files of the tests "${project}".`);
  return listed.map(({ file }) => relative(process.cwd(), file)).sort();
}

const flat = (suites) =>
  (suites ?? []).flatMap((suite) => [...suite.specs.flatMap((spec) => spec.tests), ...flat(suite.suites)]);

/** @returns {Promise<Count>} */
export function runPlaywright(program, env) {
  return runReported(
    program,
    () => ["test", "--reporter=line,json"],
    (file) => ({ ...env, PLAYWRIGHT_JSON_OUTPUT_NAME: file, PLAYWRIGHT_JSON_OUTPUT_FILE: file }),
    (report) => {
      const { expected, flaky, unexpected } = report.stats;
      return { passed: expected + flaky, failed: unexpected, timed: timesOfPlaywright(report) };
    },
  );
}

/** How many page tests there are, without running them. */
export async function countPageTests(program) {
  const { output } = await run(program, ["test", "--list", "--reporter=json"], {}, false);
  try {
    return Math.max(1, flat(JSON.parse(output.slice(output.indexOf("{"))).suites).length);
  } catch {
    return 1;
  }
}
