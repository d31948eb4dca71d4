/**
 * Four sets of tests: unit (pure, fast), stores (real PGlite, Postgres, chDB: run on each server of the record), once
 * (with real stores, too, and the same on each server), pages (a real browser, by Playwright).
 */
import { join } from "node:path";
import { defineConfig } from "vitest/config";

/** Outside Next's bundles the marker has nothing to guard. */
const resolve = { alias: { "server-only": join(import.meta.dirname, "node_modules/server-only/empty.js") } };

/** What the columns answer, against slow references; and what opens an embedded record itself, whatever the run says. */
const once = [
  "tests/parity/**/*.test.ts",
  "tests/faults/{forwarded,kill,kill-action,slow-senders}.test.ts",
  "tests/stores/record-thread.test.ts",
  "src/server/gate/gate.test.ts",
];

/** One file at a time: each opens real stores, and some are told by the clock. */
const withStores = {
  environment: "node",
  testTimeout: 120_000,
  hookTimeout: 120_000,
  fileParallelism: false,
  pool: "forks",
} as const;

export default defineConfig({
  test: {
    projects: [
      {
        resolve,
        test: {
          name: "unit",
          include: ["src/**/*.test.{ts,tsx}", "tests/{architecture,rules}/**/*.test.ts"],
          exclude: ["src/server/**", "src/jobs/**", "src/collector/**"],
          environment: "node",
        },
      },
      {
        resolve,
        test: {
          name: "stores",
          include: ["src/{server,jobs,collector}/**/*.test.ts", "tests/{stores,doors,faults,clients}/**/*.test.ts"],
          exclude: once,
          ...withStores,
        },
      },
      { resolve, test: { name: "once", include: once, ...withStores } },
    ],
  },
});
