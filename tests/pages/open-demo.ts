/** Before all page tests: a small demo world, opened once and closed after the last of them; or the one named by WARROOM_PAGES_URL. */
import { existsSync } from "node:fs";
import { adminToken } from "./admin-token.ts";
import { startWarRoom } from "./start-war-room.ts";

export default async function openDemo(): Promise<() => Promise<void>> {
  if (process.env.WARROOM_PAGES_URL !== undefined) return async () => undefined;
  if (!existsSync("dist/main.js") || !existsSync(".next/BUILD_ID"))
    throw new Error("The page tests need a build: npm run build");
  const demo = await startWarRoom({
    args: ["--demo", "--events", "30000"],
    // Its advertising platform listens on this machine.
    env: { WARROOM_ADMIN_TOKEN: adminToken, WARROOM_OUTBOUND_ALLOW: "127.0.0.1" },
    ready: /War Room demo: (\S+)/,
    patienceMs: 420_000,
  });
  process.env.WARROOM_PAGES_URL = demo.url;
  return async () => {
    await demo.stop();
    // What the program could not do is said where the tests' results are read.
    for (const line of demo.output().split("\n")) if (line.includes('"level":50')) process.stderr.write(`${line}\n`);
  };
}
