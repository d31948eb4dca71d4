/** Runs one step of the suite and counts what passed and failed, from the tools' own reports. */
import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A step that hangs must not keep the whole run. */
const limitMs = 40 * 60_000;

/** @typedef {{ passed: number; failed: number }} Count */

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
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/** A runner that writes a JSON report. What fails outside any test, and a report that never came, count as one failed. */
async function runReported(program, argsFor, envFor, countOf) {
  const directory = mkdtempSync(join(tmpdir(), "warroom-report-"));
  const file = join(directory, "report.json");
  const { code } = await run(program, argsFor(file), envFor(file), true);
  const count = existsSync(file) ? countOf(JSON.parse(readFileSync(file, "utf8"))) : { passed: 0, failed: 1 };
  rmSync(directory, { recursive: true, force: true });
  return code !== 0 && count.failed === 0 ? { ...count, failed: 1 } : count;
}

/** @returns {Promise<Count>} */
export function runVitest(program, project, env = {}) {
  return runReported(
    program,
    (file) => ["run", "--project", project, "--reporter=dot", "--reporter=json", `--outputFile.json=${file}`],
    () => ({ ...(process.stdout.isTTY ? {} : { NO_COLOR: "1" }), ...env }),
    (report) => {
      const unopened = report.testResults.filter((one) => one.status === "failed" && one.assertionResults.length === 0);
      return { passed: report.numPassedTests, failed: report.numFailedTests + unopened.length };
    },
  );
}

const flat = (suites) =>
  (suites ?? []).flatMap((suite) => [...suite.specs.flatMap((spec) => spec.tests), ...flat(suite.suites)]);

/** @returns {Promise<Count>} */
export function runPlaywright(program, env) {
  return runReported(
    program,
    () => ["test", "--reporter=line,json"],
    (file) => ({ ...env, PLAYWRIGHT_JSON_OUTPUT_NAME: file, PLAYWRIGHT_JSON_OUTPUT_FILE: file }),
    ({ stats }) => ({ passed: stats.expected + stats.flaky, failed: stats.unexpected }),
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
