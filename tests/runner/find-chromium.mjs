/** Finds a Chromium for the page tests, or fetches one: the machine's, else Playwright's, else the system's package. */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "@playwright/test";

const usual = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

const installers = [
  {
    what: "fetching Playwright's Chromium",
    possible: () => true,
    run: [join("node_modules", ".bin", "playwright"), ["install", "chromium"]],
  },
  {
    what: "installing the system's Chromium",
    possible: () => process.getuid?.() === 0 && existsSync("/usr/bin/apt-get"),
    run: ["/usr/bin/apt-get", ["install", "-y", "--no-install-recommends", "chromium", "fonts-noto-cjk"]],
  },
];

function present() {
  const paths = [process.env.CHROMIUM_PATH ?? "", ...usual, chromium.executablePath()];
  return paths.find((path) => path !== "" && existsSync(path) && starts(path)) ?? null;
}

/** A browser whose libraries are missing is there and yet of no use. */
function starts(path) {
  return spawnSync(path, ["--version"], { timeout: 20_000, stdio: "ignore" }).status === 0;
}

/**
 * The path of a Chromium that starts; null when there is none and none can be had.
 * @param {(line: string) => void} say
 */
export function findChromium(say) {
  const there = present();
  if (there !== null) return there;
  for (const { what, possible, run } of installers) {
    if (!possible()) continue;
    say(what);
    const [program, args] = run;
    spawnSync(program, args, {
      stdio: "ignore",
      timeout: 300_000,
      env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
    });
    const found = present();
    if (found !== null) return found;
  }
  return null;
}
