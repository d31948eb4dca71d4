/**
 * Four sets of tests: unit (pure, fast), stores (real PGlite, Postgres, chDB), parity (what the columns answer, against
 * slow references), pages (a real browser, by Playwright).
 */
import { join } from "node:path";
import { defineConfig } from "vitest/config";

/** Outside Next's bundles the marker has nothing to guard. */
const resolve = { alias: { "server-only": join(import.meta.dirname, "node_modules/server-only/empty.js") } };

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
          ...withStores,
        },
      },
      { resolve, test: { name: "parity", include: ["tests/parity/**/*.test.ts"], ...withStores } },
    ],
  },
});
