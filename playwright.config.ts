/** The page tests: a real browser against the built program and its demo world; `npm test` runs them, too. */
import { existsSync } from "node:fs";
import { chromium, defineConfig } from "@playwright/test";

const browser =
  [
    process.env.CHROMIUM_PATH ?? "",
    "/usr/bin/chromium",
    "/usr/bin/google-chrome",
    "/usr/bin/google-chrome-stable",
  ].find((path) => path !== "" && existsSync(path)) ?? chromium.executablePath();

export default defineConfig({
  testDir: "tests/pages",
  testMatch: "*.test.ts",
  outputDir: "test-results",
  globalSetup: "./tests/pages/open-demo.ts",
  // One browser against one program: they share its figures.
  workers: 1,
  timeout: 45_000,
  expect: { timeout: 15_000 },
  forbidOnly: process.env.CI !== undefined,
  reporter: "line",
  use: {
    viewport: { width: 1440, height: 1000 },
    locale: "en-US",
    timezoneId: "Asia/Shanghai",
    reducedMotion: "reduce",
    trace: "retain-on-failure",
    screenshot: "only-on-failure",
    launchOptions: {
      executablePath: browser,
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
  },
});
